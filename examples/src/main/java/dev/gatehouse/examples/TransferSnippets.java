package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.sessions.SessionQuery;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Code of the documentation about uploads, downloads, raw requests and fields that the SDK does not model. */
final class TransferSnippets {

    private TransferSnippets() {}

    static void upload(SpsClient sps, Path image) {
        // @start region="upload"
        CallOptions large = CallOptions.builder()
                .attemptTimeout(Duration.ofMinutes(30))
                .deadline(Duration.ofHours(1))
                .build();
        sps.firmware()
                .with(large)
                .upload(BodySource.of(image), (sent, total) -> System.out.printf("%d of %d bytes%n", sent, total));
        // @end
    }

    static ApiResponse rawUpload(SpsClient sps, CallOptions large, Path image) {
        // @start region="upload-raw"
        ApiResponse response = sps.raw()
                .with(large)
                .request("POST", "/api/upload/firmware")
                .body(BodySource.of(image), "application/x-iso9660-image")
                .progress((sent, total) -> System.out.printf("%d of %d bytes%n", sent, total))
                .send();
        // @end
        return response;
    }

    static BodySource stored(Path object, long size) {
        // @start region="upload-stream"
        BodySource body = BodySource.of(size, () -> Files.newInputStream(object));
        // @end
        return body;
    }

    static Download download(SpsClient sps, String session, Path file) {
        // @start region="download"
        Download recording = sps.sessions()
                .with(CallOptions.within(Duration.ofMinutes(30)))
                .downloadTrail(
                        session,
                        BodyTarget.toFile(file)
                                .withMaxBytes(10L * 1024 * 1024 * 1024)
                                .withProgress((received, total) -> System.out.println(received)));
        System.out.println(recording.bytes() + " bytes, complete");
        // @end
        return recording;
    }

    static void downloadToStream(SpsClient sps, String session, OutputStream archive) {
        // @start region="download-stream"
        sps.sessions().downloadTrail(session, BodyTarget.toOutputStream(archive));
        // @end
    }

    static long countLines(SpsClient sps) {
        // @start region="download-consumer"
        long[] lines = new long[1];
        sps.sessions().downloadCsv(SessionQuery.all(), BodyTarget.toConsumer(body -> {
            InputStreamReader text = new InputStreamReader(body, StandardCharsets.UTF_8);
            for (int next = text.read(); next >= 0; next = text.read()) {
                lines[0] += next == '\n' ? 1 : 0;
            }
        }));
        // @end
        return lines[0];
    }

    static String csv(SpsClient sps) {
        // @start region="raw-text"
        String csv = sps.raw()
                .request("GET", "/api/audit/sessions")
                .query("q", "verdict:ACCEPT AND protocol:SSH") // encoded by the SDK
                .accept("text/csv")
                .text();
        // @end
        return csv;
    }

    static ApiResponse response(CteClient cte) {
        // @start region="raw-response"
        ApiResponse response = cte.raw()
                .request("GET", "/api/v1/transparent-encryption/reports/clients/")
                .header("X-Request-Source", "inventory")
                .send();
        System.out.println(
                response.status() + ", " + response.header("Content-Type").orElse("no media type"));
        // @end
        return response;
    }

    static Download rawDownload(SpsClient sps, Path file) {
        // @start region="raw-download"
        Download trail = sps.raw()
                .with(CallOptions.within(Duration.ofMinutes(30)))
                .request("GET", "/api/audit/sessions/s-1/audit_trail")
                .download(BodyTarget.toFile(file));
        // @end
        return trail;
    }

    static int setUp(SpsClient sps, Map<String, Object> settings) {
        // @start region="raw-anonymous"
        Map<?, ?> state = sps.raw().request("GET", "/api/setup").withoutLogin().json(Map.class);
        if (!"uninitialized".equals(state.get("status"))) {
            return 0;
        }
        ApiResponse response = sps.raw()
                .request("POST", "/api/setup")
                .body(settings)
                .expectStatus(303) // the redirect means success
                .withoutLogin()
                .send();
        // @end
        return response.status();
    }

    static Object activeJobs(CommvaultClient commvault) {
        // @start region="raw-safe"
        Object jobs = commvault
                .raw()
                .request("POST", "/Jobs")
                .body(Map.of("scope", 1, "category", 1)) // the active jobs
                .retrySafety(RetrySafety.SAFE) // it only reads, so it is retried like a GET
                .json()
                .orElseThrow();
        // @end
        return jobs;
    }

    static Paged<Object> pages(CteClient cte) {
        // @start region="raw-pages"
        record Reports(List<Object> resources, long total) {}

        Paged<Object> reports = Paged.of("0", skip -> {
            Reports page = cte.raw()
                    .request("GET", "/api/v1/transparent-encryption/reports/clients/")
                    .query("skip", skip)
                    .query("limit", 100)
                    .json(Reports.class);
            long next = Long.parseLong(skip) + page.resources().size();
            boolean last = page.resources().isEmpty() || next >= page.total();
            return Page.of(page.resources(), last ? null : Long.toString(next), OptionalLong.of(page.total()));
        });
        // @end
        return reports;
    }

    static @Nullable Object additionalProperties(CteClient cte) {
        // @start region="additional-properties"
        NewClient host = NewClient.builder()
                .name("host-1")
                .putAdditionalProperty("field_of_a_later_version", true) // sent as it is
                .build();
        Object value = cte.clients().create(host).additionalProperties().get("another_field");
        // @end
        return value;
    }
}

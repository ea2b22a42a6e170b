package app;

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

/** The code of the documentation about transfers and raw requests, which is pasted here when the project is built. */
final class Transfers {

    private Transfers() {}

    static void upload(SpsClient sps, Path image) {
        // docs: upload
    }

    static ApiResponse rawUpload(SpsClient sps, CallOptions large, Path image) {
        // docs: upload-raw
        return response;
    }

    static BodySource stored(Path object, long size) {
        // docs: upload-stream
        return body;
    }

    static Download download(SpsClient sps, String session, Path file) {
        // docs: download
        return recording;
    }

    static void downloadToStream(SpsClient sps, String session, OutputStream archive) {
        // docs: download-stream
    }

    static long countLines(SpsClient sps) {
        // docs: download-consumer
        return lines[0];
    }

    static String csv(SpsClient sps) {
        // docs: raw-text
        return csv;
    }

    static ApiResponse response(CteClient cte) {
        // docs: raw-response
        return response;
    }

    static Download rawDownload(SpsClient sps, Path file) {
        // docs: raw-download
        return trail;
    }

    static int setUp(SpsClient sps, Map<String, Object> settings) {
        // docs: raw-anonymous
        return response.status();
    }

    static Object activeJobs(CommvaultClient commvault) {
        // docs: raw-safe
        return jobs;
    }

    static Paged<Object> pages(CteClient cte) {
        // docs: raw-pages
        return reports;
    }

    static Object additionalProperties(CteClient cte) {
        // docs: additional-properties
        return value;
    }
}

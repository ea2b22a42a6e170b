package dev.gatehouse.sdk.core.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.gatehouse.sdk.core.stream.DownloadServer.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams against an HTTP server that somebody else wrote. */
class WireMockStreamTest {

    private static final byte[] CONTENT = content(500_000);

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().notifier(new Slf4jNotifier(false)));

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void upload_arrivesByteForByte() {
        respond(aResponse().withStatus(200));
        raw().request("POST", "/upload")
                .body(BodySource.of(CONTENT.length, () -> new ByteArrayInputStream(CONTENT)), "image/png")
                .send();
        assertThat(server.getAllServeEvents().get(0).getRequest().getBody()).isEqualTo(CONTENT);
        assertThat(server.getAllServeEvents().get(0).getRequest().getHeader("Content-Type"))
                .isEqualTo("image/png");
    }

    @Test
    void download_isWrittenByteForByte_inChunksToo() throws IOException {
        Path file = folder.resolve("file");
        respond(aResponse().withHeader("Content-Type", "application/pdf").withBody(CONTENT));
        raw().request("GET", "/file").download(BodyTarget.toFile(file));
        assertThat(file).hasBinaryContent(CONTENT);
        respond(aResponse().withBody(CONTENT).withChunkedDribbleDelay(5, 50));
        raw().request("GET", "/file").download(BodyTarget.toFile(file));
        assertThat(file).hasBinaryContent(CONTENT);
    }

    @Test
    void brokenResponse_leavesNoFile() throws IOException {
        for (Fault fault : Fault.values()) {
            respond(aResponse().withFault(fault));
            assertThatThrownBy(() -> raw().request("GET", "/file").download(BodyTarget.toFile(folder.resolve("file"))))
                    .isInstanceOf(TransportException.class);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private void respond(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    private RawApi raw() {
        return TestVendor.caller(SdkConfig.of(server.baseUrl())).raw();
    }
}

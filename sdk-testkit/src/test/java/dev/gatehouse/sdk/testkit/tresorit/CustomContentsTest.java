package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.tresorit.TestClient.TestResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomContentsTest {

    private static final byte[] STYLE = "body { margin: 0; }\n".getBytes(UTF_8);

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TestClient client;

    @BeforeEach
    void start() {
        server = extension.server();
        client = new TestClient(server);
    }

    @Test
    void upload_returnsTheDetails_withTheTypeOfTheFileName() throws Exception {
        Map<String, Object> details = upload("css/login.css", STYLE).json();

        assertThat(details)
                .containsEntry("Name", "login.css")
                .containsEntry("Path", "css/login.css")
                .containsEntry("Url", server.url() + "/custom/css/login.css")
                .containsEntry("Size", 20)
                .containsEntry("ContentType", "text/css")
                .containsKey("Etag");
        assertThat(server.customContent("css/login.css")).contains(STYLE);
    }

    @Test
    void file_isPublicAtItsUrl_inBothForms() throws Exception {
        String url = upload("css/login.css", STYLE).value("Url");
        assertThat(fetch(url).body()).isEqualTo(STYLE);
        assertThat(fetch(url).headers().firstValue("Content-Type")).contains("text/css");

        TestResponse hosted = client.send(
                "GET", "/tenant-acmetest1" + TestClient.ADMIN + "/tenant/list-custom-contents", new byte[0]);
        Map<?, ?> details = (Map<?, ?>) hosted.list("Contents").get(0);
        assertThat(details.get("Url")).isEqualTo(server.hostedUrl() + "/custom/css/login.css");
        assertThat(fetch(String.valueOf(details.get("Url"))).body()).isEqualTo(STYLE);
    }

    @Test
    void upload_overwritesWithoutAnyWarning() throws Exception {
        Object etag = upload("a.txt", STYLE).json().get("Etag");
        Map<String, Object> second = upload("a.txt", "new".getBytes(UTF_8)).json();

        assertThat(second).containsEntry("Size", 3).doesNotContainEntry("Etag", etag);
        assertThat(server.customContent("a.txt")).contains("new".getBytes(UTF_8));
    }

    @Test
    void upload_ofNoBytes_createsAnEmptyFile() throws Exception {
        assertThat(upload("empty.bin", new byte[0]).json())
                .containsEntry("Size", 0)
                .containsEntry("ContentType", "application/octet-stream");
    }

    @Test
    void upload_requiresADigestButNoContentType() throws Exception {
        String target = TestClient.ADMIN + "/tenant/upload-custom-content?filename=a.css";
        Map<String, String> headers = client.headers("PUT", STYLE);
        headers.remove("Content-Type");
        assertThat(client.send("PUT", target, STYLE, headers, server.primaryKey())
                        .status())
                .isEqualTo(200);
        headers.remove("Content-SHA256");
        assertThat(client.send("PUT", target, STYLE, headers, server.primaryKey())
                        .code())
                .isEqualTo("InvalidAuthorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.css", "sub_folder/Example-1.2.css", "a/b/c", "...", ".well-known/x", "css%2Flogin.css"})
    void fileName_ofTheDocumentedCharacters_isAccepted(String name) throws Exception {
        assertThat(upload(name, STYLE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/", "/a", "a//b", "a%20b", "a+b", "%C3%A4", "a%5Cb", "..", "a/../b", "./a", "a/."})
    void fileName_ofOtherCharacters_isRejected(String name) throws Exception {
        assertThat(upload(name, STYLE).code()).isEqualTo("BadInput");
        assertThat(client.get("/tenant/list-custom-contents").json()).containsEntry("CustomContentCount", 0);
    }

    @ParameterizedTest
    @CsvSource({"filename,200", "fileName,200", "name,400"})
    void queryName_isAcceptedInBothDocumentedCases(String name, int status) throws Exception {
        String target = TestClient.ADMIN + "/tenant/upload-custom-content?" + name + "=a.css";
        assertThat(client.send("PUT", target, STYLE).status()).isEqualTo(status);
    }

    @Test
    void list_countsFilesAndBytes() throws Exception {
        server.addCustomContent("css/login.css", STYLE);
        server.addCustomContent("logo.png", new byte[1000]);
        TestResponse response = client.get("/tenant/list-custom-contents");

        assertThat(response.json()).containsEntry("CustomContentCount", 2).containsEntry("TotalUsedBytes", 1020);
        List<Object> contents = response.list("Contents");
        assertThat(contents).extracting("Path").containsExactly("css/login.css", "logo.png");
        assertThat(contents).extracting("ContentType").containsExactly("text/css", "image/png");
        assertThatThrownBy(() -> server.addCustomContent("a b", STYLE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void delete_removesTheFile_andIsNoErrorWithoutOne() throws Exception {
        server.addCustomContent("a.css", STYLE);
        String target = TestClient.ADMIN + "/tenant/delete-custom-content?filename=a.css";
        assertThat(client.send("DELETE", target, new byte[0]).status()).isEqualTo(200);
        assertThat(server.customContent("a.css")).isEmpty();
        assertThat(fetch(server.url() + "/custom/a.css").statusCode()).isEqualTo(404);
        assertThat(client.send("DELETE", target, new byte[0]).status()).isEqualTo(200);
    }

    private TestResponse upload(String name, byte[] bytes) throws Exception {
        return client.send("PUT", TestClient.ADMIN + "/tenant/upload-custom-content?fileName=" + name, bytes);
    }

    private static HttpResponse<byte[]> fetch(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}

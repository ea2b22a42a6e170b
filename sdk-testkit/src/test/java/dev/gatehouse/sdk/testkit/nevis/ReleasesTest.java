package dev.gatehouse.sdk.testkit.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers of older releases do not have all operations. */
class ReleasesTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    @ParameterizedTest
    @CsvSource({
        "2.71.0, GET, clients, 404",
        "2.73.0, GET, clients, 200",
        "7.2405.0, GET, clients, 200",
        "8.2604, PATCH, clients/100, 405",
        "8.2605, PATCH, clients/100, 200",
        "9.2511.0, PATCH, clients/100, 405",
        "9.2605.0, PATCH, clients/100, 200"
    })
    void operation_isAbsentBeforeItsRelease(String release, String method, String path, int status) throws Exception {
        nevis.server().options().release(release);
        TestClient root = TestClient.root(nevis.server());
        String body = method.equals("GET") ? "" : "{'remarks':'r'}";
        assertThat(root.send(method, path, body, "application/json").status()).isEqualTo(status);
    }

    @Test
    void invalidRelease_isRejected() {
        assertThatThrownBy(() -> nevis.server().options().release("latest"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("latest");
    }
}

package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

/** A library that depends on OkHttp 4 is first on the class path. There is still one OkHttp, of the chosen version. */
class VersionsTest {

    @Test
    void okHttp() throws Exception {
        assertThat(OkHttp.VERSION).startsWith(System.getProperty("okhttp.version", "5."));
        assertThat(VersionsTest.class
                        .getClassLoader()
                        .getResources("okhttp3/OkHttpClient.class")
                        .asIterator())
                .toIterable()
                .hasSize(1);
    }

    @Test
    void jackson() {
        assertThat(PackageVersion.VERSION.toString()).startsWith(System.getProperty("jackson.version", "2."));
    }

    /** Jackson 2.19 changed how it writes additional properties. */
    @Test
    void additionalProperty_isWritten_unlessItHasTheNameOfAField() {
        CteCredentials admin = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));
        try (FakeCteServer server = FakeCteServer.start().strict(false);
                CteClient cte = CteClient.create(SdkConfig.of(server.url()), admin)) {
            NewClient host = NewClient.builder()
                    .name("host-1")
                    .putAdditionalProperty("later_field", 1)
                    .build();
            cte.clients().create(host);
            int sent = server.received().size();
            assertThat(server.received().get(sent - 1).text()).endsWith(",\"later_field\":1}");

            NewClient twice = NewClient.builder()
                    .name("host-2")
                    .putAdditionalProperty("name", "host-3")
                    .build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cte.clients().create(twice))
                    .withMessageContaining("name");
            assertThat(server.received()).hasSize(sent);
        }
    }
}

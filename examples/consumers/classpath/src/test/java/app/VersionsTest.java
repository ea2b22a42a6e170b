package app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
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
}

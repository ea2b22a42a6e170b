package app;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

/** A library that wants OkHttp 4 stands before the SDK, and the BOM sees to it that there is one OkHttp. */
class OtherLibraryTest {

    @Test
    void okHttp_isTheSdks() throws Exception {
        assertThat(OkHttp.VERSION).startsWith("5.");
        assertThat(OtherLibraryTest.class
                        .getClassLoader()
                        .getResources("okhttp3/OkHttpClient.class")
                        .asIterator())
                .toIterable()
                .hasSize(1);
    }
}

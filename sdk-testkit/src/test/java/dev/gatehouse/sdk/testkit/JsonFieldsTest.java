package dev.gatehouse.sdk.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of fields is the same in every JVM. */
class JsonFieldsTest {

    @Test
    void fields_keepTheirOrder_thoseOfMapOfAreSorted() {
        assertThat(json(JsonFields.of("c", 1, "a", JsonFields.of("z", 1, "b", List.of()), "b", true)))
                .isEqualTo("{\"c\":1,\"a\":{\"z\":1,\"b\":[]},\"b\":true}");
        assertThat(json(JsonFields.of("x", List.of(Map.of("c", 1, "a", 2, "b", Map.of("e", 1, "d", 2))))))
                .isEqualTo("{\"x\":[{\"a\":2,\"b\":{\"d\":2,\"e\":1},\"c\":1}]}");
    }

    @Test
    void invalidFields_areRejected() {
        assertThatThrownBy(() -> JsonFields.of("a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonFields.of("a", 1, "a", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonFields.of(1, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String json(Object value) {
        return new String(FakeResponse.json(200, value).body(), UTF_8);
    }
}

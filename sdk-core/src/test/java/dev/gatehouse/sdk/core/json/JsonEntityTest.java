package dev.gatehouse.sdk.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** An entity in the JSON of an application. */
class JsonEntityTest {

    private record Entity(
            Optional<String> text,
            PatchField<String> field,
            OptionalInt small,
            OptionalLong large,
            OptionalDouble decimal,
            Map<String, Object> additionalProperties)
            implements JsonEntity {}

    private final ObjectMapper plain = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    @Test
    void absentValues_areLeftOut() throws Exception {
        Entity absent = new Entity(
                Optional.empty(),
                PatchField.absent(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Map.of());
        assertThat(plain.writeValueAsString(absent)).isEqualTo("{}");
    }

    @Test
    void values_areWritten() throws Exception {
        Entity present = new Entity(
                Optional.of("a"),
                PatchField.of("b"),
                OptionalInt.of(0),
                OptionalLong.of(0),
                OptionalDouble.of(0),
                Map.of("more", true));
        assertThat(plain.writeValueAsString(present))
                .isEqualTo("{\"text\":\"a\",\"field\":\"b\",\"small\":0,\"large\":0,\"decimal\":0.0,\"more\":true}");
    }

    @Test
    void clearedField_isNull() throws Exception {
        Entity cleared = new Entity(
                Optional.empty(),
                PatchField.clear(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Map.of());
        assertThat(plain.writeValueAsString(cleared)).isEqualTo("{\"field\":null}");
    }

    /** Also if it was written by this SDK, with the secret masked. */
    @Test
    void secret_isMasked_andReadFromTheJsonOfAnApplication() throws Exception {
        Item item = Item.builder().id("a").password(Secret.of("s3cret")).build();
        String json = plain.writeValueAsString(item);
        assertThat(json).doesNotContain("s3cret");
        assertThat(plain.readValue(json, Item.class).password()).isEmpty();
        assertThat(plain.readValue("{\"id\":\"a\",\"password\":\"\"}", Item.class)
                        .password())
                .isEmpty();
        assertThat(plain.readValue("{\"id\":\"a\",\"password\":\"s3cret\"}", Item.class)
                        .password())
                .contains(Secret.of("s3cret"));
    }
}

package dev.gatehouse.sdk.core.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdditionalPropertiesTest {

    private final JsonCodec codec = JsonCodec.snakeCase();

    private Item read(String json) throws Exception {
        return Objects.requireNonNull(codec.decode(json.replace('\'', '"').getBytes(UTF_8), TypeRef.of(Item.class)));
    }

    private String written(Item item) {
        return new String(codec.encode(item), UTF_8).replace('"', '\'');
    }

    @Test
    void unknownFields_areKept_withTheTypesOfUntypedJson() throws Exception {
        Item item = read("{'a_b':'text','id':'1','n':1,'big':12345678901234567890,'d':1.5,'yes':true,'nothing':null,"
                + "'list':[1,null,{'x':'y'}],'object':{'k':null}}");

        assertThat(item.additionalProperties().keySet())
                .containsExactly("a_b", "n", "big", "d", "yes", "list", "object");
        assertThat(item.additionalProperties())
                .containsEntry("a_b", "text")
                .containsEntry("n", 1L)
                .containsEntry("big", new BigInteger("12345678901234567890"))
                .containsEntry("d", new BigDecimal("1.5"))
                .containsEntry("yes", true);
        assertThat(item.additionalProperties().get("list"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .element(1)
                .isNull();
    }

    @Test
    void modeledFields_andTheirAliases_areNotAdditional() throws Exception {
        assertThat(read("{'id':'1','display_name':'n','created_at':'2026-01-02T03:04:05Z','__type__':3}")
                        .additionalProperties())
                .isEmpty();
    }

    @Test
    void values_areSent_afterTheOthers() {
        Item item = Item.builder()
                .id("1")
                .displayName("n")
                .putAdditionalProperty("new_field", Map.of("k", List.of(1, true)))
                .putAdditionalProperty("cleared", PatchField.clear())
                .build();

        String json = written(item);
        assertThat(json)
                .startsWith("{'id':'1','display_name':'n'")
                .endsWith(",'new_field':{'k':[1,true]},'cleared':null}");
    }

    @Test
    void none_addNothing() {
        assertThat(written(Item.builder().id("1").build())).doesNotContain("dditional");
    }

    /** Also if the field itself is absent: its setter is the way to send it. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "display_name", "password", "__type__"})
    void nameOfAModeledField_isRejected(String name) {
        Item item = Item.builder().id("1").putAdditionalProperty(name, "x").build();

        assertThatThrownBy(() -> codec.encode(item))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "additional property must not have the name of a field that the SDK models: \"" + name + "\"")
                .hasNoCause();
        assertThatThrownBy(() -> codec.encode(Map.of("items", List.of(item))))
                .hasMessageStartingWith("additional property must not have");
    }

    @Test
    void equality_includesThem_andTextDoesNot() throws Exception {
        Item item = read("{'id':'1','token':'seeded-secret'}");

        assertThat(item).isNotEqualTo(read("{'id':'1'}")).isEqualTo(read("{'token':'seeded-secret','id':'1'}"));
        assertThat(item).hasToString(read("{'id':'1'}").toString());
        assertThat(item.toString()).doesNotContain("seeded-secret", "dditional");
    }

    @Test
    void absentAndClearedFieldsOfUpdates_differ() {
        assertThat(PatchField.clear()).isEqualTo(PatchField.clear()).hasSameHashCodeAs(PatchField.clear());
        assertThat(PatchField.absent()).isNotEqualTo(PatchField.clear());
        assertThat(PatchField.clear()).isNotEqualTo(PatchField.absent());
        assertThat(PatchField.clear().isAbsent()).isFalse();
        assertThat(PatchField.absent().isClear()).isFalse();
    }
}

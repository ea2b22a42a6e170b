package dev.gatehouse.sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Color;
import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

    private final JsonCodec codec = JsonCodec.camelCase();

    @Test
    void entity_roundTripsInEachNamingConvention() throws Exception {
        Item item = Item.builder()
                .id("1")
                .displayName("One")
                .size(1L << 40)
                .color(Color.RED)
                .createdAt(Instant.parse("2026-01-02T03:04:05.123456789Z"))
                .addTags("a", "b")
                .type(13)
                .password(Secret.of("s3"))
                .build();

        assertThat(text(codec.encode(item)))
                .isEqualTo("{\"id\":\"1\",\"displayName\":\"One\",\"size\":1099511627776,\"color\":\"RED\","
                        + "\"createdAt\":\"2026-01-02T03:04:05.123456789Z\",\"tags\":[\"a\",\"b\"],\"labels\":{},"
                        + "\"password\":\"s3\",\"__type__\":13}");
        assertThat(text(JsonCodec.snakeCase().encode(item))).contains("\"display_name\":\"One\"", "\"__type__\":13");
        assertThat(text(JsonCodec.pascalCase().encode(item))).contains("\"DisplayName\":\"One\"", "\"__type__\":13");
        for (JsonCodec each : List.of(codec, JsonCodec.snakeCase(), JsonCodec.pascalCase())) {
            assertThat(each.decode(each.encode(item), TypeRef.of(Item.class))).isEqualTo(item);
        }
    }

    @Test
    void reading_toleratesWhatVendorsSend() throws Exception {
        Item item = read(
                "{\"id\":17,\"size\":\"12\",\"displayName\":null,\"tags\":null,\"locked\":\"true\",\"color\":\"MAUVE\","
                        + "\"labels\":{\"x\":null,\"n\":1.10},\"extra\":{\"x\":null},\"created_at\":\"2026-01-02T03:04:05+02:00\",\"more\":[1]}");

        assertThat(item.id()).isEqualTo("17");
        assertThat(item.size()).hasValue(12);
        assertThat(item.displayName()).isEmpty();
        assertThat(item.tags()).isEmpty();
        assertThat(item.locked()).contains(true);
        assertThat(item.color()).contains(Color.of("MAUVE"));
        assertThat(item.labels()).containsOnly(Map.entry("n", new BigDecimal("1.10")));
        assertThat(item.extra()).contains(Collections.singletonMap("x", null));
        assertThat(item.createdAt()).contains(Instant.parse("2026-01-02T01:04:05Z"));
        assertThat(read("{\"id\":\"x\",\"tags\":[\"a\",null,\"b\"],\"color\":7}")
                        .tags())
                .containsExactly("a", "b");
        assertThat(read("{\"id\":\"x\",\"color\":7}").color()).contains(Color.of("7"));
    }

    @Test
    void untypedJson_isPlainJavaAndExact() throws Exception {
        String json = "{\"a\":[1,9007199254740993,123456789012345678901234567890,1.50,true,null,\"t\"],\"b\":{}}";
        Object tree = codec.decode(bytes(json), TypeRef.of(Object.class));

        assertThat(tree)
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(
                                1L,
                                9007199254740993L,
                                new BigInteger("123456789012345678901234567890"),
                                new BigDecimal("1.50"),
                                true,
                                null,
                                "t"),
                        "b",
                        Map.of()));
        assertThat(text(codec.encode(tree))).isEqualTo(json);
    }

    @Test
    void untypedJson_canBeTheArgumentOfACreator() throws Exception {
        record Whole(Object tree) {
            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            Whole {}
        }

        assertThat(codec.decode(bytes("{\"a\":1,\"b\":[2]}"), TypeRef.of(Whole.class)))
                .isEqualTo(new Whole(Map.of("a", 1L, "b", List.of(2L))));
    }

    @Test
    void typeRef_keepsTypeArguments() throws Exception {
        List<Item> items = codec.decode(bytes("[{\"id\":\"1\"}]"), new TypeRef<List<Item>>() {});
        assertThat(items).extracting(Item::id).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"s3cret\"",
                "{\"id\":{\"s3cret\":1}}",
                "{\"id\":\"1\",\"size\":\"s3cret\"}",
                "{\"id\":\"1\",\"tags\":{\"s3cret\":1}}",
                "{\"id\":\"1\"} s3cret",
                "{s3cret}",
                "<html>s3cret</html>"
            })
    void unreadable_reportsThePositionButNeverTheContent(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(UnreadableJsonException.class, e -> {
            assertThat(e.truncated()).isFalse();
            assertThat(e.getMessage()).doesNotContain("s3cret");
            assertThat(e.getCause()).isNull();
        });
    }

    @Test
    void unreadable_reportsThePath() {
        assertThatThrownBy(() -> read("{\"id\":\"1\",\"size\":\"x\"}")).hasMessageContaining("/size");
        assertThatThrownBy(() -> read("{\"id\":\"1\",\"tags\":[\"a\",{}]}")).hasMessageContaining("/tags/1");
    }

    @Test
    void unreadable_reportsLineAndColumn() {
        assertThatThrownBy(() -> read("{\"id\":\n  nonsense}")).hasMessageContaining("(line 2, column ");
    }

    @Test
    void unreadable_neverReportsTheKeyOfAMap() {
        assertThatThrownBy(() -> codec.decode(bytes("{\"s3cret\":{\"id\":{}}}"), new TypeRef<Map<String, Item>>() {}))
                .hasMessageContaining("/*/id")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void numberOutOfRange_isUnreadable() {
        assertThatThrownBy(() -> codec.decode(bytes("{\"a\":1e99999999999}"), TypeRef.of(Object.class)))
                .isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "i,2147483648,number out of range",
        "i,1.5,number out of range",
        "optionalInt,2147483648,number out of range",
        "d,1e400,number out of range",
        "instant,1e400,number out of range",
        "i,'\"x\"',unexpected JSON",
        "i,[],unexpected JSON",
        "instant,'\"yesterday\"',unexpected JSON"
    })
    void message_distinguishesANumberOutOfRangeFromOtherJson(String field, String value, String message) {
        assertThatThrownBy(() -> numbers(field, value))
                .hasMessageStartingWith(message + " at /" + field + " (line 1, ");
    }

    @Test
    void numberOutOfRange_isReportedWithoutAField() {
        assertThatThrownBy(() -> codec.decode(bytes("2147483648"), TypeRef.of(Integer.class)))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith("number out of range (line 1, ");
    }

    private record Numbers(
            int i,
            @Nullable Integer boxedInt,
            long l,
            @Nullable Long boxedLong,
            double d,
            @Nullable Double boxedDouble,
            @Nullable OptionalInt optionalInt,
            @Nullable OptionalLong optionalLong,
            @Nullable OptionalDouble optionalDouble,
            Optional<Integer> optional,
            @Nullable Instant instant) {}

    @ParameterizedTest
    @CsvSource({
        "i,1.5",
        "i,2147483648",
        "i,-2147483649.0",
        "i,1e400",
        "i,1e-400",
        "i,'\"1.5\"'",
        "boxedInt,1.5",
        "boxedInt,2147483648.0",
        "optionalInt,1.5",
        "optional,1.5",
        "optional,2147483648",
        "optionalInt,2147483648",
        "l,1.5",
        "l,9223372036854775808",
        "l,9223372036854775808.0",
        "l,-1e19",
        "l,1e999999999",
        "l,'\"9223372036854775808\"'",
        "boxedLong,1.5",
        "boxedLong,1e400",
        "optionalLong,1.5",
        "optionalLong,9223372036854775808",
        "d,1e400",
        "d,-1e400",
        "d,'\"1e400\"'",
        "boxedDouble,1e999999999",
        "optionalDouble,1e400",
        "optionalDouble,-1e400",
        "instant,1e400",
        "instant,-1e400",
        "instant,31556889864403200",
        "instant,99999999999999999999",
        "instant,-31557014167219201",
        "instant,'\"99999999999999999999.5\"'",
        "instant,'\"+99999999999999999999.5\"'",
        "instant,'\"-99999999999999999999.5\"'",
        "instant,'\"10000000000000000000.0\"'",
        "instant,'\"+1000000001-01-01T00:00:00Z\"'",
        "instant,1.0000000001",
        "instant,-1e-10",
        "instant,'\"1.0000000001\"'",
        "instant,'\"2016-12-31T23:59:60Z\"'",
        "instant,'\"2016-12-31T23:59:60.5+01:00\"'",
        "instant,'\"2016-12-31T22:59:60Z\"'",
        "instant,'\"yesterday\"'"
    })
    void numberThatItsFieldCantRepresent_isUnreadable(String field, String value) {
        assertThatThrownBy(() -> numbers(field, value))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("/" + field + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "i,1.0",
        "i,1e0",
        "i,10e-1",
        "i,'\"1\"'",
        "boxedInt,1.00",
        "optionalInt,1.0",
        "optional,1.0",
        "l,1.0",
        "boxedLong,1.0",
        "optionalLong,1e0",
        "d,1",
        "boxedDouble,1.0",
        "optionalDouble,1e0",
        "instant,1",
        "instant,1.0",
        "instant,1.0000000000",
        "instant,'\"1\"'",
        "instant,'\"1970-01-01T00:00:01Z\"'"
    })
    void numberInAnotherForm_isRead(String field, String value) throws Exception {
        Object read = Numbers.class.getDeclaredMethod(field).invoke(numbers(field, value));
        assertThat(read)
                .isIn(
                        1,
                        1L,
                        1.0,
                        Optional.of(1),
                        OptionalInt.of(1),
                        OptionalLong.of(1),
                        OptionalDouble.of(1),
                        Instant.ofEpochSecond(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {31556889864403199L, -31557014167219200L})
    void firstAndLastSecondOfInstant_areRead(long second) throws Exception {
        for (String value : List.of(Long.toString(second), "\"" + second + "\"")) {
            assertThat(numbers("instant", value)).extracting(Numbers::instant).isEqualTo(Instant.ofEpochSecond(second));
        }
    }

    @Test
    void timeWithAFormatOfItsOwn_isRead_andItsRangeIsChecked() throws Exception {
        record Formatted(
                @JsonFormat(pattern = "yyyy/MM/dd HH:mm:ss", timezone = "UTC")
                Instant at) {}

        assertThat(codec.decode(bytes("{\"at\":\"2026/01/02 03:04:05\"}"), TypeRef.of(Formatted.class)))
                .isEqualTo(new Formatted(Instant.parse("2026-01-02T03:04:05Z")));
        assertThatThrownBy(() -> codec.decode(bytes("{\"at\":99999999999999999999}"), TypeRef.of(Formatted.class)))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith("number out of range at /at ");
    }

    @Test
    void timeAsText_mayHave1000Digits() throws Exception {
        String longest = "1." + "0".repeat(998);
        assertThat(numbers("instant", "\"" + longest + "\""))
                .extracting(Numbers::instant)
                .isEqualTo(Instant.ofEpochSecond(1));
        assertThatThrownBy(() -> numbers("instant", "\"" + longest + "0\""))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith("number out of range at /instant ");
    }

    /** Parsing as a number would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"9", "1.9", "-9"})
    @Timeout(20)
    void timeOfManyDigits_isUnreadableAtOnce(String digits) {
        String value = "\"" + digits + "9".repeat(7_000_000) + "\"";
        assertThatThrownBy(() -> numbers("instant", value))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("/instant ");
    }

    /** The primitive fields are mandatory. */
    private @Nullable Numbers numbers(String field, String value) throws UnreadableJsonException {
        String others = Stream.of("i", "l", "d")
                .filter(other -> !other.equals(field))
                .map(other -> "\"" + other + "\":0,")
                .collect(Collectors.joining());
        return codec.decode(bytes("{" + others + "\"" + field + "\":" + value + "}"), TypeRef.of(Numbers.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud800\"",
                "\"\\uDFFF\"",
                "\"a\\ud83dx\"",
                "\"\\ud83d\\n\"",
                "\"\\ud83d\\ud83d\\ude00\"",
                "\"\\ude00\\ud83d\"",
                "{\"\\ud800\":1}",
                "\"0123456789abcdef\\ud800\"",
                "\"\\\\\\ud800\"",
                "\"\\ud83d\\u0041"
            })
    void unpairedSurrogate_isUnreadable(String json) {
        assertThatThrownBy(() -> codec.decodeExactly(bytes(json), TypeRef.of(Object.class)))
                .isInstanceOfSatisfying(UnreadableJsonException.class, e -> {
                    assertThat(e.truncated()).isFalse();
                    assertThat(e).hasMessageContaining("surrogate");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud83d\\ude00",
                "\\uD83D\\uDE00 \\u00fc",
                "\\\\ud800",
                "\ud7ff\uac00\ue000",
                "\\ud7ff\\ue000",
                "\\n\\/\\\\"
            })
    void pairedSurrogatesAndTheirNeighbours_areRead(String text) throws Exception {
        String json = "{\"padding\":\"01234567890123456789\",\"a\":\"" + text + "\"}";
        assertThat(codec.decodeExactly(bytes(json), TypeRef.of(Object.class)))
                .isEqualTo(codec.decode(bytes(json), TypeRef.of(Object.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud83d",
                "\"\\ud83d\\",
                "\"\\ud83d\\u",
                "\"\\ud83d\\ude",
                "\"\\ud83d\\ude00",
                "\"\\ud8",
                "\"\\"
            })
    void escapeThatWasCut_isTruncated(String json) {
        assertThatThrownBy(() -> codec.decodeExactly(bytes(json), TypeRef.of(Object.class)))
                .isInstanceOfSatisfying(
                        UnreadableJsonException.class,
                        e -> assertThat(e.truncated()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xA0, 0xAF, 0xB0, 0xBF})
    void surrogateInUtf8_isUnreadable(int second) {
        byte[] json = {'"', (byte) 0xED, (byte) second, (byte) 0x80, '"'};
        assertThatThrownBy(() -> codec.decodeExactly(json, TypeRef.of(Object.class)))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage("unpaired surrogate at byte 1");
    }

    @Test
    void characterThatWasCut_isUnreadable() {
        byte[] json = {'"', (byte) 0xED};
        assertThatThrownBy(() -> codec.decodeExactly(json, TypeRef.of(Object.class)))
                .isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "X-UTF-16LE-BOM", "X-UTF-32LE-BOM"})
    void everyEncodingOfJson_isRead_andMalformedTextIsUnreadable(String name) throws Exception {
        byte[] json = "{\"a\":\"ü€😀\"}".getBytes(Charset.forName(name));
        assertThat(codec.decodeExactly(json, TypeRef.of(Object.class))).isEqualTo(Map.of("a", "ü€😀"));
        byte[] cut = Arrays.copyOf(json, json.length - 1);
        assertThatThrownBy(() -> codec.decodeExactly(cut, TypeRef.of(Object.class)))
                .isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16BE",
                "UTF-16LE",
                "UTF-16",
                "UTF-32BE",
                "UTF-32LE",
                "X-UTF-16LE-BOM",
                "X-UTF-32BE-BOM",
                "X-UTF-32LE-BOM"
            })
    void unpairedSurrogate_isUnreadable_inEveryEncoding(String name) {
        byte[] json = "[\"\\ud800\"]".getBytes(Charset.forName(name));
        assertThatThrownBy(() -> codec.decodeExactly(json, TypeRef.of(Object.class)))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith("unpaired surrogate at byte ");
    }

    @Test
    void emptyText_isUnreadable() {
        assertThatThrownBy(() -> read("")).hasMessage("the JSON text is empty");
    }

    /** Its end may be between two fields or in a character. The parser can't tell after a decimal point or in a literal. */
    @Test
    void incompleteText_isTruncated() {
        byte[] json = bytes(
                "{\"id\":\"1ü😀\\u00fc\", \"size\":12,\"tags\":[\"a\",\"b\"],\"labels\":{\"a\":[1,{\"b\":-15e3}],\"c\":{}} }");
        for (int length = 1; length < json.length; length++) {
            byte[] cut = Arrays.copyOf(json, length);
            assertThatThrownBy(() -> codec.decodeExactly(cut, TypeRef.of(Item.class)))
                    .as(() -> text(cut))
                    .isInstanceOfSatisfying(UnreadableJsonException.class, e -> {
                        assertThat(e).hasMessageStartingWith("incomplete JSON");
                        assertThat(e.truncated()).isTrue();
                    });
        }
    }

    @Test
    void limits_depthNumberAndStringAreBounded() {
        String deep = "{\"id\":\"1\",\"labels\":{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}";
        assertThatThrownBy(() -> read(deep)).isInstanceOf(UnreadableJsonException.class);
        String number = "{\"id\":\"1\",\"labels\":{\"a\":" + "9".repeat(2_000) + "}}";
        assertThatThrownBy(() -> read(number)).isInstanceOf(UnreadableJsonException.class);
        String text = "{\"id\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}";
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void patchField_hasThreeStates() {
        record Patch(PatchField<String> name, PatchField<Integer> size, PatchField<String> remarks) {}

        assertThat(text(codec.encode(new Patch(PatchField.of("n"), PatchField.absent(), PatchField.clear()))))
                .isEqualTo("{\"name\":\"n\",\"remarks\":null}");
        assertThat(PatchField.of("n"))
                .isEqualTo(PatchField.of("n"))
                .isNotEqualTo(PatchField.clear())
                .hasToString("n");
        assertThat(PatchField.absent()).isNotEqualTo(PatchField.clear()).hasToString("absent");
        assertThat(PatchField.clear().isClear()).isTrue();
        assertThat(PatchField.of(1).value()).contains(1);
        assertThat(PatchField.ofPresent(Optional.of(1))).isEqualTo(PatchField.of(1));
        assertThat(PatchField.ofPresent(Optional.empty()).isAbsent()).isTrue();
        assertThat(PatchField.of("n"))
                .hasSameHashCodeAs(PatchField.of("n"))
                .doesNotHaveSameHashCodeAs(PatchField.of("m"));
        assertThat(Set.of(PatchField.of("n"), PatchField.absent(), PatchField.clear()))
                .contains(PatchField.of("n"), PatchField.absent(), PatchField.clear());
    }

    @Test
    void valueOfAnExtensibleEnum_isEqualByItsText() {
        assertThat(Color.of("RED"))
                .isEqualTo(Color.RED)
                .hasSameHashCodeAs(Color.RED)
                .hasToString("RED");
        assertThat(Color.of("BLUE")).isNotEqualTo(Color.RED).doesNotHaveSameHashCodeAs(Color.RED);
        assertThat(Color.RED).isNotEqualTo("RED");
    }

    @Test
    void tree_isPlainJava_asItWouldBeWritten() {
        Item item = Item.builder().id("1").size(2).addTags("a").build();
        assertThat(codec.toTree(item))
                .isEqualTo(Map.of("id", "1", "size", 2L, "tags", List.of("a"), "labels", Map.of()));
    }

    @Test
    void notWritable_neverShowsTheValue() {
        Object broken = new Object() {
            @SuppressWarnings({"unused", "EffectivelyPrivate"}) // called by Jackson
            public String getValue() {
                throw new IllegalStateException("s3cret");
            }
        };
        assertThatThrownBy(() -> codec.encode(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(broken.getClass().getName())
                .hasMessageContaining("/value")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    /** Only generated builders have a setter that takes null. */
    @Test
    void handwrittenBuilder_isFilledByItsSetters() throws Exception {
        Handwritten value = codec.decode(bytes("{\"name\":\"a\",\"note\":\"b\"}"), TypeRef.of(Handwritten.class));
        assertThat(value).isEqualTo(new Handwritten("set a", "set b"));
    }

    @JsonDeserialize(builder = Handwritten.Builder.class)
    record Handwritten(String name, String note) {

        static final class Builder {
            private String name = "";
            private String other = "";

            @JsonProperty
            Builder name(Optional<String> value) {
                name = value.map("set "::concat).orElse("");
                return this;
            }

            @JsonProperty
            Builder note(Optional<String> value) {
                other = value.map("set "::concat).orElse("");
                return this;
            }

            Handwritten build() {
                return new Handwritten(name, other);
            }
        }
    }

    @Test
    void withMethods_returnChangedCopies() {
        Item item = Item.builder().id("1").build();
        assertThat(item.withDisplayName("n").displayName()).contains("n");
        assertThat(item.displayName()).isEmpty();
    }

    private Item read(String json) throws UnreadableJsonException {
        return Objects.requireNonNull(codec.decode(bytes(json), TypeRef.of(Item.class)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Jackson remembers the names of all texts, so that long ones would fill the memory of the client. */
    @Test
    void nameOfAField_mayHave1024Bytes() throws Exception {
        String longest = "{\"" + "n".repeat(1_024) + "\":[1]}";
        String tooLong = "{\"" + "n".repeat(1_025) + "\":[1]}";
        assertThat(codec.decode(bytes(longest), TypeRef.of(Object.class))).isInstanceOf(Map.class);
        assertThatThrownBy(() -> codec.decode(bytes(tooLong), TypeRef.of(Map.class)))
                .isInstanceOf(UnreadableJsonException.class);
        assertThat(readList(longest)).containsExactly(1L);
        assertThatThrownBy(() -> readList(tooLong)).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void elementOfAList_mayHave1Mebibyte_andTheListAnySize() throws Exception {
        String element = "\"" + "e".repeat(900_000) + "\"";
        assertThat(readList("{\"a\":[" + (element + ",").repeat(5) + "1],\"b\":[" + element + "]}"))
                .hasSize(7);
        for (String tooLong :
                List.of("[\"" + "e".repeat(1_100_000) + "\"]", "{\"a\":[" + "1,".repeat(600_000) + "1]}")) {
            assertThatThrownBy(() -> readList("{\"a\":[1," + tooLong + "]}"))
                    .isInstanceOf(UnreadableJsonException.class)
                    .hasMessage("an element of a list is longer than 1048576 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void list_isReadInEveryEncodingOfJson_andMalformedCharactersAreNotReplaced(String name) throws Exception {
        Charset charset = Charset.forName(name);
        for (String mark : List.of("", "\ufeff")) {
            byte[] before = (mark + "{\"a\":[1,\"").getBytes(charset);
            byte[] json = (mark + "{\"a\":[1,\"\u00fc\"]}").getBytes(charset);
            assertThat(readList(json)).containsExactly(1L, "\u00fc");
            Arrays.fill(json, before.length, before.length + "\u00fc".getBytes(charset).length, (byte) 0xdc);
            assertThatThrownBy(() -> readList(json)).isInstanceOf(UnreadableJsonException.class);
        }
    }

    @Test
    void listOfAnEmptyText_isMalformedJson() {
        for (String json : List.of("", "\ufeff", "{")) {
            assertThatThrownBy(() -> readList(json)).isInstanceOf(UnreadableJsonException.class);
        }
    }

    private List<Object> readList(String json) throws Exception {
        return readList(bytes(json));
    }

    private List<Object> readList(byte[] json) throws Exception {
        List<Object> elements = new ArrayList<>();
        codec.readLists(
                new ByteArrayInputStream(json), "a", name -> Optional.of(ListElements.of(Object.class, elements::add)));
        return elements;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

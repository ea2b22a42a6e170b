package dev.gatehouse.sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in a JSON object: whether there is one, and its elements one by one. */
class JsonListsTest {

    private final JsonCodec codec = JsonCodec.camelCase();
    private final List<String> read = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[]}",
                "{\"items\":null}",
                "{\"items\":[{\"id\":\"1\"}]}",
                "{\"total\":1,\"page\":{\"items\":{}},\"others\":[[1],[2]],\"items\":[]}",
                "{\"items\":7,\"items\":[]}"
            })
    void requiredList_isFoundAnywhereInTheObject(String json) {
        assertThatCode(() -> codec.requireList(bytes(json), "items", "items"::equals))
                .doesNotThrowAnyException();
        assertThatCode(() -> readItems(json)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"others\":[]}",
                "{\"others\":null}",
                "{\"items\":{}}",
                "{\"items\":\"1\"}",
                "{\"items\":0}",
                "{\"items\":false}",
                "{\"page\":{\"items\":[]}}",
                "{\"others\":[{\"items\":[]}]}"
            })
    void objectWithoutTheList_isUnreadable(String json) {
        assertThatThrownBy(() -> codec.requireList(bytes(json), "items", "items"::equals))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage("the response has no list items");
        assertThatThrownBy(() -> readItems(json))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage("the response has no list items");
        assertThat(read).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | the JSON text is empty",
                "` \n` | the JSON text is empty",
                "[] | the JSON text is not an object",
                "[{\"items\":[]}] | the JSON text is not an object",
                "null | the JSON text is not an object",
                "\"items\" | the JSON text is not an object"
            })
    void textThatIsNotAnObject_isUnreadable(String json, String message) {
        assertThatThrownBy(() -> codec.requireList(bytes(json), "items", "items"::equals))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> readItems(json))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage(message);
    }

    @Test
    void textThatEndsBeforeTheRequiredList_isTruncated() {
        assertThatThrownBy(() -> codec.requireList(bytes("{\"others\":[1"), "items", "items"::equals))
                .isInstanceOfSatisfying(
                        UnreadableJsonException.class,
                        e -> assertThat(e.truncated()).isTrue());
    }

    @Test
    void elements_arePassedInTheirOrder_withoutNulls() throws Exception {
        readItems("{\"total\":3,\"items\":[{\"id\":\"a\"},null,{\"id\":\"b\",\"more\":[1]},{\"id\":3}],\"next\":{}}");
        assertThat(read).containsExactly("a", "b", "3");
    }

    @Test
    void severalLists_areRead_eachByItsConsumer_andOthersAreSkipped() throws Exception {
        List<Integer> lengths = new ArrayList<>();
        read(
                "{\"others\":[{\"items\":[{\"id\":\"nested\"}]}],\"ids\":[\"x\",null,\"yyy\"],\"items\":[{\"id\":\"1\"}],"
                        + "\"empty\":[],\"items\":null,\"items\":[{\"id\":\"2\"}]}",
                name -> switch (name) {
                    case "items" -> items(read::add);
                    case "ids" -> Optional.of(new ListElements<>(String.class, String::length, lengths::add));
                    case "empty" -> items(id -> read.add("unexpected"));
                    default -> Optional.empty();
                });
        assertThat(read).containsExactly("1", "2");
        assertThat(lengths).containsExactly(1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "1.5", "true", "{}", "[\"a\"]"})
    void elementThatIsNotAString_isUnreadable_inAListOfStrings(String element) {
        assertThatThrownBy(() -> read("{\"ids\":[\"a\"," + element + ",\"b\"]}", name -> strings()))
                .isInstanceOfSatisfying(UnreadableJsonException.class, e -> {
                    assertThat(e).hasMessageStartingWith("unexpected JSON");
                    assertThat(e.truncated()).isFalse();
                });
        assertThat(read).containsExactly("a");
    }

    @Test
    void elementOfAnotherStructure_isUnreadable_afterThoseBeforeIt() {
        assertThatThrownBy(() -> readItems("{\"items\":[{\"id\":\"1\"},{\"id\":{\"s3cret\":1}},{\"id\":\"3\"}]}"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith("unexpected JSON at /id (line 1, column ")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
        assertThat(read).containsExactly("1");
    }

    @Test
    void elementWithANumberOutOfRange_isUnreadable() {
        assertThatThrownBy(() -> readItems("{\"items\":[{\"id\":\"1\",\"size\":9223372036854775808}]}"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith("number out of range at /size ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "\\udc00",
                "\\ud800x",
                "\\ud800\\n",
                "\\ud800\\u0041",
                "\\ud800\\ud800\\udc00",
                "\\ud83d\\ude00\\ude00",
                "\\\\\\ud800"
            })
    void unpairedSurrogate_isUnreadable(String text) {
        assertThatThrownBy(() -> readItems("{\"items\":[{\"id\":\"" + text + "\"}]}"))
                .isInstanceOf(UnreadableJsonException.class);
        assertThat(read).isEmpty();
    }

    /** Wherever the text is divided when it is read. */
    @Test
    void pairsOfSurrogates_andEscapedBackslashes_areRead() throws Exception {
        for (int padding = 3_950; padding < 4_010; padding++) {
            readItems("{\"other\":\"" + "x".repeat(padding) + "\",\"items\":[{\"id\":\"\\uD83D\\ude00\\\\ud800\"}]}");
            assertThat(read).containsExactly("\uD83D\uDE00\\ud800");
            read.clear();
        }
    }

    @Test
    void elementThatItsConversionRejects_isUnreadable_andNotPartOfTheMessage() {
        assertThatThrownBy(() -> read(
                        "{\"ids\":[\"s3cret\"]}",
                        name -> Optional.of(new ListElements<>(String.class, Integer::valueOf, each -> {}))))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage("unexpected JSON")
                .hasNoCause();
    }

    @Test
    void exceptionOfAConsumer_isPropagatedUnchanged() {
        RuntimeException own = new IllegalArgumentException("of the application");
        assertThatThrownBy(() -> read(
                        "{\"items\":[{\"id\":\"1\"}]}",
                        name -> items(id -> {
                            throw own;
                        })))
                .isSameAs(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"items\":[{\"id\":\"1\"}", "{\"items\":[{\"id\":\"1\"},{\"i", "{\"items\":[{\"id\":\"1\"}],"})
    void listThatWasCut_isTruncated_afterItsCompleteElements(String json) {
        assertThatThrownBy(() -> readItems(json)).isInstanceOfSatisfying(UnreadableJsonException.class, e -> {
            assertThat(e).hasMessageStartingWith("incomplete JSON");
            assertThat(e.truncated()).isTrue();
        });
        assertThat(read).containsExactly("1");
    }

    @Test
    void textAfterTheObject_isUnreadable() {
        assertThatThrownBy(() -> readItems("{\"items\":[]} {}"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessage("unexpected JSON after the object");
        assertThatCode(() -> readItems("{\"items\":[]} \n")).doesNotThrowAnyException();
    }

    @Test
    void streamThatFails_throwsItsOwnException() {
        IOException own = new IOException("connection reset");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw own;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw own;
            }
        };
        assertThatThrownBy(() -> codec.readLists(failing, "items", name -> strings()))
                .isSameAs(own);
    }

    private void readItems(String json) throws UnreadableJsonException, IOException {
        read(json, name -> name.equals("items") ? items(read::add) : Optional.empty());
    }

    private void read(String json, Function<String, Optional<ListElements<?, ?>>> lists)
            throws UnreadableJsonException, IOException {
        codec.readLists(new ByteArrayInputStream(bytes(json)), "items", lists);
    }

    private static Optional<ListElements<?, ?>> items(Consumer<String> ids) {
        return Optional.of(ListElements.of(Item.class, item -> ids.accept(item.id())));
    }

    private Optional<ListElements<?, ?>> strings() {
        return Optional.of(ListElements.of(String.class, read::add));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

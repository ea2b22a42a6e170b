package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.core.TestVendor.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.ListElements;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that must have a list. An object without it must not count as an empty list. */
class ListCallsTest {

    private record Items(
            @JsonProperty("items") @JsonAlias("resources") List<Item> items) {}

    private final List<String> read = new ArrayList<>();
    private String body = "";
    private final ByteServer server = ByteServer.start((request, number, connection) -> {
        ByteServer.write(connection, ByteServer.json(200, body));
        return true;
    });
    private final ApiCaller caller = TestVendor.caller(SdkConfig.builder(server.url())
            .allowPlainHttp(true)
            .time(new TestTime())
            .build());

    @AfterEach
    void close() {
        caller.close();
        server.close();
    }

    private Items call() {
        return caller.callForList(LIST.request(), "items", Items.class);
    }

    private void forEach() {
        caller.forEach(LIST.request(), "items", name -> switch (name) {
            case "items" -> Optional.of(ListElements.of(Item.class, item -> read.add(item.id())));
            case "names" -> Optional.of(ListElements.of(String.class, read::add));
            default -> Optional.empty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[{\"id\":\"a\"}]}",
                "{\"other\":{\"items\":1},\"more\":[[1]],\"items\":[{\"id\":\"a\"}],\"last\":1}",
            })
    void list_isReturned(String json) {
        body = json;
        assertThat(call().items()).extracting(Item::id).containsExactly("a");
        assertThat(caller.callForList(LIST.request(), "items", TypeRef.of(Items.class))
                        .items())
                .hasSize(1);
        assertThat(caller.callForList(
                                LIST.request(),
                                "items or resources",
                                Set.of("items", "resources")::contains,
                                TypeRef.of(Items.class))
                        .items())
                .hasSize(1);
        forEach();
        assertThat(read).containsExactly("a");
    }

    @Test
    void listWithAnotherName_isReturned() {
        body = "{\"resources\":[{\"id\":\"a\"}]}";
        Items items = caller.callForList(
                LIST.request(), "items or resources", Set.of("items", "resources")::contains, TypeRef.of(Items.class));
        assertThat(items.items()).hasSize(1);
    }

    @Test
    void null_isAnEmptyList() {
        body = "{\"items\":null}";
        assertThat(call().items()).isNull();
        forEach();
        assertThat(read).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                       | the response has no list items",
                "{\"resources\":[]}       | the response has no list items",
                "{\"other\":{\"items\":[]}} | the response has no list items",
                "{\"other\":[{\"items\":[]}]} | the response has no list items",
            })
    void objectWithoutTheList_isAFailure(String json, String message) {
        body = json;
        assertThatThrownBy(this::call)
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(this::forEach)
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"items\"",
                "{\"items\":{}}",
                "{\"items\":[{\"id\":\"a\"}]}{}",
                "{\"items\":[{\"id\":\"a\"}]}]",
                "{\"items\":[1]}",
                "{\"items\":[{\"id\":\"a\",\"size\":99999999999999999999}]}",
            })
    void textOfAnotherStructure_isAFailure(String json) {
        body = json;
        assertThatThrownBy(this::call).isInstanceOf(ResponseFormatException.class);
        assertThatThrownBy(this::forEach).isInstanceOf(ResponseFormatException.class);
    }

    /** The connection may have been cut. Elements that a consumer received can't be read again. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"items\":[", "{\"items\":[{\"id\":\"a\"}]"})
    void incompleteText_isReadAgain_unlessElementsWerePassedOn(String json) {
        body = json;
        assertThatThrownBy(this::call).isInstanceOf(TransportException.class);
        assertThat(server.received()).hasSize(3);
        assertThatThrownBy(this::forEach)
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("incomplete JSON");
        assertThat(server.received()).hasSize(4);
    }

    @Test
    void elements_areConverted_andNullsAreSkipped() {
        body = "{\"names\":[\"x\",null,\"y\"],\"items\":[null,{\"id\":\"a\"},{\"id\":\"b\"}]}";
        forEach();
        assertThat(read).containsExactly("x", "y", "a", "b");
    }

    /** Jackson would convert it. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "{}", "[]"})
    void elementThatIsNoText_isNotConverted(String element) {
        body = "{\"items\":[],\"names\":[" + element + "]}";
        assertThatThrownBy(this::forEach).isInstanceOf(ResponseFormatException.class);
        assertThat(read).isEmpty();
    }

    @Test
    void elementThatCantBeConverted_isAFailure_andNotQuoted() {
        body = "{\"items\":[\"s3cret\"]}";
        assertThatThrownBy(() -> caller.forEach(
                        LIST.request(),
                        "items",
                        name -> Optional.of(new ListElements<>(String.class, Integer::valueOf, n -> read.add("n")))))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageNotContaining("s3cret");
        assertThat(read).isEmpty();
    }

    @Test
    void exceptionOfTheConsumer_isPropagated() {
        body = "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}]}";
        IllegalStateException stop = new IllegalStateException("stop");
        assertThatThrownBy(() -> caller.forEach(
                        LIST.request(),
                        "items",
                        name -> Optional.of(ListElements.of(Item.class, item -> {
                            read.add(item.id());
                            throw stop;
                        }))))
                .isSameAs(stop);
        assertThat(read).containsExactly("a");
    }

    /** The version in the path of some products. */
    @Test
    void pathValue_isFilledIn_whateverTheKindOfCallIs() {
        Operation versioned = Operation.get("test.versions.list", "/{version}/items");
        ApiCaller v5 = caller.withPathValue("version", "v 5");
        body = "{\"items\":[]}";
        v5.callForList(versioned.request(), "items", Items.class);
        v5.forEach(versioned.request(), "items", name -> Optional.of(ListElements.of(Item.class, item -> {})));
        v5.run(versioned.request());
        v5.download(
                versioned.request(),
                BodyTarget.toConsumer(in -> read.add(new String(in.readAllBytes(), StandardCharsets.UTF_8))));
        v5.run(LIST.request());
        assertThat(server.received())
                .extracting(ReceivedRequest::target)
                .containsExactly("/v%205/items", "/v%205/items", "/v%205/items", "/v%205/items", "/items");
        assertThat(read).containsExactly(body);
        assertThatThrownBy(() -> caller.withPathValue("version", "..")).isInstanceOf(IllegalArgumentException.class);
    }
}

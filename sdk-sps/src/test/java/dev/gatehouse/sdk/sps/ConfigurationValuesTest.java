package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.json;
import static dev.gatehouse.sdk.sps.Fixtures.lastBody;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static dev.gatehouse.sdk.sps.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.sps.configuration.OrderedObject;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.configuration.SpsList;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not objects, paths in every form that the guide and the appliance use, and ordered objects. */
class ConfigurationValuesTest {

    private static final String ROOT = "/api/configuration";
    private static final String ZONE = "datetime/timezone";
    private static final String IDENTITY = "fbd684e1-e1ac-4f34-ad25-86c560c51e24";
    private static final String NTP = "datetime/ntp_servers";

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> extension = new FakeServerExtension<>(
            () -> FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD));

    @Test
    void textBody_isReadEditedAndReplaced() {
        try (SpsClient sps = client(server())) {
            assertThat(sps.configuration(ZONE).getValue().body()).isEqualTo("America/New_York");
            assertThat(sps.configuration(ZONE).getValue().key()).contains("timezone");

            sps.inTransaction(tx -> tx.configuration(ZONE).put("Europe/Berlin"));
            assertThat(lastBody(server(), "PUT", ROOT + "/" + ZONE)).isEqualTo("\"Europe/Berlin\"");
            sps.inTransaction(tx -> tx.configuration(ZONE).editValue(zone -> zone + "/x"));
        }
        assertThat(server().committedValue(ZONE)).contains("Europe/Berlin/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "true", "-17", "12345678901234567890", "2.5", "'x'", "[]", "[1, null, {'a': null}]", "{}"
            })
    void anyBody_isTheSameAfterARoundTrip(String text) {
        Object value = json("{'v': " + text + "}").get("v");
        server().configure(NTP, List.of("ntp.example.com"));
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> {
                tx.configuration(NTP).put(value);
                assertThat(tx.configuration(NTP).getValue().body()).isEqualTo(value);
                tx.configuration(NTP).editValue(same -> same);
            });
            assertThat(sps.configuration(NTP).getValue().body()).isEqualTo(value);
        }
        assertThat(lastBody(server(), "PUT", ROOT + "/" + NTP)).isEqualTo(write(value));
    }

    /** Samples of the guide: time zone of 6.0.10, access rights of 5.7. */
    @Test
    void samplesOfTheGuide_areRead() {
        server().failNext(
                        request("GET", ROOT + "/aaa/acls"),
                        Fault.response(FakeResponse.json(
                                200,
                                json(
                                        "{'body': [{'group': 'basic', 'objects': ['/special/basic'], 'permission': 'read'}],"
                                                + "'key': 'acls', 'meta': {'href': '/api/configuration/aaa/acls'}}"))));
        try (SpsClient sps = client(server())) {
            assertThat(sps.configuration("aaa/acls").getValue().body())
                    .isEqualTo(List.of(
                            Map.of("group", "basic", "objects", List.of("/special/basic"), "permission", "read")));
        }
    }

    @Test
    void editOfAList_writesReferencesAsKeys_andNoReferenceAsNull() {
        server().configure(
                        "site/list",
                        List.of(
                                FakeSpsServer.reference("x509", IDENTITY),
                                json("{'plugin': {'key': null, 'meta': {}}, 'key': {'key': null, 'meta': {'x': 1}}}")));
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> {
                tx.configuration("site/list").editValue(list -> list);
                tx.rollback();
            });
        }
        assertThat(lastBody(server(), "PUT", ROOT + "/site/list"))
                .isEqualTo("[\"" + IDENTITY + "\",{\"key\":{\"key\":null,\"meta\":{\"x\":1}},\"plugin\":null}]");
    }

    @Test
    void wrongKindOfResource_isAnErrorThatNamesTheMethodToUse() {
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.configuration(ZONE).get())
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("the body is a string, not an object; use getValue()");
            assertThatThrownBy(() -> sps.configuration("aaa/acls").get()).hasMessageContaining("is a list");
            for (String leaf : List.of(ZONE, "aaa/acls", "management/email")) {
                assertThatThrownBy(() -> sps.configuration(leaf).list())
                        .isInstanceOf(ResponseFormatException.class)
                        .hasMessageContaining("use get()");
            }
            for (String node : List.of("management", "policies/time_policies")) {
                assertThatThrownBy(() -> sps.configuration(node).get()).hasMessageContaining("use list()");
                assertThatThrownBy(() -> sps.configuration(node).getValue()).hasMessageContaining("use list()");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "/,''",
        "/api/configuration,''",
        "/api/configuration/,''",
        "ssh/connections/,/ssh/connections",
        "/ssh/connections,/ssh/connections",
        "/api/configuration/ssh/connections/,/ssh/connections",
        "network/nics#interfaces/1,/network/nics",
        "api/x,/api/x"
    })
    void path_isReachableInEveryForm(String path, String target) {
        server().addCollection("api/x");
        try (SpsClient sps = client(server())) {
            sps.configuration(path).list();
            sps.inTransaction(tx -> tx.configuration(path).list());
        }
        assertThat(server().received())
                .extracting(ReceivedRequest::target)
                .filteredOn(sent -> sent.startsWith(ROOT))
                .containsExactly(ROOT + target, ROOT + target);
    }

    @Test
    void parent_leadsToTheRoot() {
        try (SpsClient sps = client(server())) {
            String management = sps.management().email().get().meta().parent().orElseThrow();
            SpsList list = sps.configuration(management).list();
            SpsList root = sps.configuration(list.meta().parent().orElseThrow()).list();
            assertThat(root.items()).extracting(SpsList.Item::key).contains("aaa", "ssh", "x509");
            assertThat(root.meta().parent()).contains("/api");
        }
    }

    @Test
    void fragment_isReadAndEditedAsAWhole_butNotReplacedOrDeleted() {
        String address = "/api/configuration/network/nics/nic1#interfaces/if1/addresses/a1";
        try (SpsClient sps = client(server())) {
            assertThat(sps.configuration(address).get().key()).contains("nic1");
            sps.inTransaction(tx -> {
                var part = tx.configuration(address);
                part.edit(nic -> nic);
                for (Runnable write : List.<Runnable>of(() -> part.put(1), part::delete, () -> part.create(Map.of()))) {
                    assertThatThrownBy(write::run)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("fragment");
                }
                tx.rollback();
            });
        }
        assertThat(server().received())
                .extracting(ReceivedRequest::method)
                .containsExactly("GET", "GET", "POST", "GET", "PUT", "DELETE", "DELETE");
    }

    @Test
    void itemsWithoutKeyOrObject_areKept() {
        SpsList list = SpsList.of(json("{'items': [{'alert_type': 'adp.event.command', 'record_id': 7}, 'x', null,"
                + "{'key': 'timezone', 'body': 'UTC'}, {'key': 'email', 'body': {'a': 1}}]}"));

        assertThat(list.items()).extracting(SpsList.Item::key).containsExactly("", "", "", "timezone", "email");
        assertThat(list.items().get(0).json()).isEqualTo(json("{'alert_type': 'adp.event.command', 'record_id': 7}"));
        assertThat(list.items().get(1).json()).isEqualTo("x");
        assertThat(list.items().get(2).json()).isNull();
        assertThat(list.items().get(3).value()).isEqualTo("UTC");
        assertThat(list.items().get(3).body()).isEmpty();
        assertThat(list.items().get(4).body()).containsKey("a");
        assertThatThrownBy(() -> SpsList.of(Map.of("body", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orderedObject_keepsAndChangesTheOrder() {
        OrderedObject object = OrderedObject.of(
                json("{'a': 1, 'b': {'x': null}, '@order': ['c', 'b', 'gone', 'a', 7], 'c': null, 'd': 4}"));

        assertThat(object.keys()).containsExactly("c", "b", "a", "d");
        assertThat(object.get("b")).isEqualTo(json("{'x': null}"));
        assertThat(object.get("c")).isNull();
        assertThat(write(object.moved("a", 0).without("d").with("e", 5).json()))
                .isEqualTo("{\"@order\":[\"a\",\"c\",\"b\",\"e\"],\"a\":1,\"c\":null,\"b\":{\"x\":null},\"e\":5}");
        assertThat(object.moved("c", 3).keys()).containsExactly("b", "a", "d", "c");
        assertThat(object).isEqualTo(OrderedObject.of(object.json())).isNotEqualTo(object.moved("c", 1));
        assertThat(object.toString()).isEqualTo("[c, b, a, d]");
        assertThat(OrderedObject.of(Map.of()).json()).isEqualTo(Map.of("@order", List.of()));
        assertThatThrownBy(() -> object.moved("x", 0)).hasMessageContaining("key must be one of");
        assertThatThrownBy(() -> object.moved("a", 4)).hasMessageContaining("position must be 0 to 3");
        assertThatThrownBy(() -> object.with("@order", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orderOfInterfaces_isChangedInOpenJson() {
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> tx.configuration("network/nics/nic1").edit(nic -> {
                OrderedObject interfaces = ordered(nic.get("interfaces"));
                Map<String, @Nullable Object> first = map(interfaces.get("if1"));
                OrderedObject addresses = ordered(first.get("addresses"));
                first.put("addresses", addresses.moved("a1", 0).json());
                nic.put("interfaces", interfaces.with("if1", first).json());
                return nic;
            }));
        }
        assertThat(server().committed("network/nics/nic1").orElseThrow().toString())
                .contains("@order=[a1, a2]");
    }

    @Test
    void change_withAMalformedOrder_doesNotHideTheOthers() {
        server().failNext(
                        request("GET", "/api/transaction/changes"),
                        Fault.response(FakeResponse.json(
                                200,
                                json(
                                        "{'changes': [{'type': 'reorder', 'path': '/a', 'old_order': '1', 'new_order': '2'},"
                                                + "{'type': 'reorder', 'path': '/b', 'new_order': {'x': 1}},"
                                                + "{'type': 'reorder', 'path': '/c', 'new_order': ['b', 'a']},"
                                                + "{'type': 'reorder', 'path': '/d', 'new_order': null},"
                                                + "{'type': 'create', 'path': '/e', 'new_value': 3}]}"))));
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> {
                List<Object> orders = new ArrayList<>();
                tx.changes().forEach(change -> orders.add(change.newOrder()));
                assertThat(orders)
                        .containsExactly(
                                List.of("2"), List.of(Map.of("x", 1L)), List.of("b", "a"), List.of(), List.of());
            });
        }
    }

    @Test
    void transactionState_isReadOutsideOfATransaction() {
        try (SpsClient sps = client(server())) {
            assertThat(sps.transactionStatus().isOpen()).isFalse();
            assertThat(sps.transactionStatus().remainingSeconds().orElseThrow()).isBetween(590L, 600L);
            sps.inTransaction(tx -> assertThat(sps.transactionStatus().isOpen()).isTrue());
        }
    }

    @Test
    void key_ofAReference_isReadFromBothForms() {
        Map<String, Object> read = FakeSpsServer.reference("policies/indexing", "-1");
        assertThat(Reference.in(read).orElseThrow().href()).contains(ROOT + "/policies/indexing/-1");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    private static OrderedObject ordered(@Nullable Object value) {
        return OrderedObject.of(map(value));
    }

    private FakeSpsServer server() {
        return extension.server();
    }
}

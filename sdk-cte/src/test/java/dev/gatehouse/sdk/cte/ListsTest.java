package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.ClientFilter;
import dev.gatehouse.sdk.cte.clients.OsType;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.CteBehaviour;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists. By default the server returns ten items and does not report that there are more. */
class ListsTest extends FakeServerTest {

    private static final List<String> NAMES =
            IntStream.range(0, 600).mapToObj("host-%03d"::formatted).toList();

    @ParameterizedTest(name = "at most {0} at once, sparse {1}: {2} requests")
    @CsvSource({"2000,false,3", "100,false,6", "40,false,15", "2000,true,4", "40,true,16"})
    void list_pagesThroughEverything(int maxLimit, boolean sparse, int requests) {
        NAMES.forEach(server()::addClient);
        server().maxLimit(maxLimit);
        if (sparse) {
            server().with(CteBehaviour.SPARSE_RESPONSES);
        }
        List<String> names = client().clients().list().stream()
                .map(Client::name)
                .flatMap(Optional::stream)
                .toList();

        assertThat(names).isEqualTo(NAMES);
        assertThat(listCalls()).hasSize(requests);

        assertThat(client().clients().list().pagesAhead(8))
                .extracting(each -> each.name().orElseThrow())
                .isEqualTo(NAMES);
        assertThat(listCalls()).hasSize(2 * requests);
    }

    /** The server reports the length of the list, so the offsets of all pages are known after the first one. */
    @Test
    void pagesAhead_failingLoginAndServer_areRequestedOnceMore() {
        NAMES.forEach(server()::addClient);
        server().maxLimit(40);
        CteClient cte = client();
        Iterator<Client> clients = cte.clients().list().pagesAhead(8).iterator();
        assertThat(clients.next().name()).contains("host-000");
        server().revokeAllTokens();
        server().failNext(request -> request.query("skip").equals(Optional.of("480")), Fault.status(503));

        List<String> rest = new ArrayList<>();
        clients.forEachRemaining(client -> rest.add(client.name().orElseThrow()));
        assertThat(rest).isEqualTo(NAMES.subList(1, 600));
        // One login more, which tries the refresh token first.
        assertThat(logins()).hasSize(3);
        assertThat(listCalls().stream().map(ReceivedRequest::target).distinct()).hasSize(15);
        // The login that was revoked is noticed by at most all pages in flight.
        assertThat(listCalls()).hasSizeBetween(15 + 2, 15 + 1 + 8);
    }

    @Test
    void list_isLazyAndKnowsItsTotal() {
        NAMES.forEach(server()::addClient);
        CteClient cte = client();
        assertThat(cte.clients().list().stream().limit(100)).hasSize(100);
        assertThat(listCalls()).hasSize(1);

        Page<Client> first = cte.clients().list().pages().iterator().next();
        assertThat(first.total()).hasValue(600);
        assertThat(first.items()).hasSize(256);
    }

    @Test
    void list_withoutItems_isEmpty_evenIfResourcesIsNull() {
        assertThat(client().clients().list()).isEmpty();
        server().with(CteBehaviour.SPARSE_RESPONSES);
        assertThat(client().clients().list()).isEmpty();
        assertThat(StreamSupport.stream(client().policies().list().pages().spliterator(), false))
                .singleElement()
                .satisfies(page -> assertThat(page.total()).isEmpty());
    }

    /** A server that ignores {@code skip} and sends no total would otherwise never end a list. */
    @ParameterizedTest
    @MethodSource("lists")
    void samePage_endsEveryList(String name, Function<CteClient, Iterable<?>> list) {
        String everything = "{\"jwt\":\"a.b.c\",\"resources\":[{\"id\":\"u1\"}]}";
        try (ByteServer ignoring = ByteServer.start(ByteServer.always(ByteServer.json(200, everything)))) {
            CteCredentials credentials = CteCredentials.password("u", Secret.of("p"));
            assertThat(list.apply(client(credentials, ignoring.url()))).as(name).hasSize(1);
            assertThat(ignoring.received())
                    .filteredOn(request -> !isLogin(request))
                    .hasSize(2);
        }
    }

    /** Only a null list is documented for a list without items. */
    @ParameterizedTest
    @MethodSource("lists")
    void responseWithoutResources_isAFormatError(String name, Function<CteClient, Iterable<?>> list) {
        CteClient cte = client();
        for (String body : List.of("{}", "{\"skip\":0,\"limit\":10,\"total\":0}", "{\"items\":[{\"id\":\"u1\"}]}")) {
            server().failNext(
                            request -> !isLogin(request),
                            Fault.response(FakeResponse.text(200, "application/json", body)));
            assertThatThrownBy(() -> list.apply(cte).iterator().hasNext())
                    .as(name)
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("the response has no list resources");
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("clients", cte -> cte.clients().list()),
                list("groups", cte -> cte.clientGroups().list()),
                list("groups of a client", cte -> cte.clientGroups().ofClient("host-1")),
                list("policies", cte -> cte.policies().list()),
                list("GuardPoints", cte -> cte.guardPoints().list(GuardPointOwner.client("host-1"))),
                list("profiles", cte -> cte.profiles().list()),
                list("registration tokens", cte -> cte.registrationTokens().list()),
                list("report", cte -> cte.reports().profiles()));
    }

    private static Arguments list(String name, Function<CteClient, Iterable<?>> list) {
        return Arguments.of(name, list);
    }

    /** A response without a total may contain its limit, which the server may have lowered. */
    @Test
    void pageBelowTheLimitOfTheResponse_isTheLastOne() {
        server().failNext(
                        request -> request.path().endsWith("/clients"),
                        Fault.response(FakeResponse.json(
                                200,
                                Map.of("limit", 5, "resources", List.of(Map.of("id", "u1"), Map.of("id", "u2"))))));

        assertThat(client().clients().list()).extracting(Client::id).containsExactly("u1", "u2");
        assertThat(listCalls()).hasSize(1);
    }

    /** Some servers ignore the filter and return everything. */
    @Test
    void find_comparesTheNames() {
        server().addProfile("night");
        assertThat(client().profiles().find("night").orElseThrow().name()).contains("night");
        assertThat(client().profiles().find("none")).isEmpty();
        server().failNext(
                        request -> request.path().endsWith("/profiles"),
                        Fault.response(FakeResponse.json(
                                200, Map.of("total", 1, "resources", List.of(Map.of("id", "u1", "name", "other"))))));
        assertThat(client().profiles().find("night")).isEmpty();
    }

    @Test
    void list_withAFilter_returnsMatchesOfAnyValue() {
        NAMES.subList(0, 20).forEach(server()::addClient);
        server().setClientField("host-003", "os_type", "LINUX").setClientField("host-005", "os_type", "LINUX");
        ClientFilter filter = ClientFilter.builder()
                .addNames("host-003", "host-004")
                .addOsType(OsType.LINUX)
                .build();

        assertThat(client().clients().list(filter)).extracting(Client::name).containsExactly(Optional.of("host-003"));
    }

    private List<ReceivedRequest> listCalls() {
        return server().received().stream()
                .filter(request -> request.path().endsWith("/clients"))
                .toList();
    }
}

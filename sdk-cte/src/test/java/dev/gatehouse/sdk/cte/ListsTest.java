package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.ClientFilter;
import dev.gatehouse.sdk.cte.clients.OsType;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.CteBehaviour;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists. By default the server returns ten items and does not report that there are more. */
class ListsTest extends FakeServerTest {

    private static final List<String> NAMES =
            IntStream.range(0, 250).mapToObj("host-%03d"::formatted).toList();

    @ParameterizedTest(name = "at most {0} at once, sparse {1}: {2} requests")
    @CsvSource({"2000,false,3", "100,false,3", "40,false,7", "2000,true,4", "40,true,8"})
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
    }

    @Test
    void list_isLazyAndKnowsItsTotal() {
        NAMES.forEach(server()::addClient);
        CteClient cte = client();
        assertThat(cte.clients().list().stream().limit(100)).hasSize(100);
        assertThat(listCalls()).hasSize(1);

        Page<Client> first = cte.clients().list().pages().iterator().next();
        assertThat(first.total()).hasValue(250);
        assertThat(first.items()).hasSize(100);
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

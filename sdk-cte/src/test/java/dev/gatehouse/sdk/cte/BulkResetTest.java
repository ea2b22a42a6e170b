package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.bulk.Bulk;
import dev.gatehouse.sdk.core.bulk.BulkProgress;
import dev.gatehouse.sdk.core.bulk.BulkResult;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The passwords of all hosts of a list are reset, sixteen at a time, by a server that fails at times. */
class BulkResetTest extends FakeServerTest {

    @Test
    void eachPassword_isResetOnce_andUnknownOutcomesAreReported() {
        List<String> hosts =
                IntStream.range(0, 300).mapToObj("host-%03d"::formatted).toList();
        hosts.forEach(server()::addClient);
        fail("host-007", Fault.reset().afterProcessing());
        fail("host-042", Fault.status(422));
        server().markForDeletion("host-100");

        Map<String, BulkResult.State> failed = new TreeMap<>();
        List<String> done = new ArrayList<>();
        CteClient cte = client();
        BulkProgress end = Bulk.ofAction(
                        cte.clients().list(), host -> cte.clients().resetPassword(host.id()))
                .concurrency(16)
                .run(result -> {
                    String host = result.input().name().orElseThrow();
                    result.failure().ifPresentOrElse(failure -> failed.put(host, result.state()), () -> done.add(host));
                });

        assertThat(end).isEqualTo(new BulkProgress(297, 2, 1, 0, BulkProgress.State.COMPLETED));
        assertThat(failed)
                .containsExactly(
                        Map.entry("host-007", BulkResult.State.UNKNOWN),
                        Map.entry("host-042", BulkResult.State.FAILED),
                        Map.entry("host-100", BulkResult.State.FAILED));
        assertThat(done).hasSize(297).doesNotHaveDuplicates().doesNotContainAnyElementsOf(failed.keySet());
        assertThat(server().received().stream()
                        .map(ReceivedRequest::path)
                        .filter(path -> path.endsWith("/resetpassword")))
                .hasSize(300)
                .doesNotHaveDuplicates();
        assertThat(logins()).hasSize(1);
    }

    private void fail(String host, Fault fault) {
        String id = (String) server().client(host).orElseThrow().get("id");
        server().failNext(request -> request.path().endsWith(id + "/resetpassword"), fault);
    }
}

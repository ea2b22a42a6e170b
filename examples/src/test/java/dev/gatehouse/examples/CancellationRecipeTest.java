package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The recipes for cancellation end the call, and not only the future. */
@Timeout(60)
class CancellationRecipeTest {

    private static final Duration RESPONSE_TIME = Duration.ofSeconds(20);

    @Test
    void cancelledCompletableFuture_endsItsCall() throws Exception {
        assertEndsTheCall((cte, executor) -> {
            CompletableFuture<Client> client = Snippets.cancellable(cte, executor);
            return () -> client.cancel(false);
        });
    }

    @Test
    void cancelledFuture_interruptsItsCall() throws Exception {
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = client(server)) {
            server.addClient("host-1");
            ExecutorService executor = Executors.newSingleThreadExecutor();
            assertThat(Snippets.interruptible(cte, executor).isCancelled()).isTrue();
            executor.shutdown();
            assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private interface Start {
        Runnable start(CteClient cte, ExecutorService executor);
    }

    private static void assertEndsTheCall(Start recipe) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = client(server)) {
            server.addClient("host-1");
            server.failNext(
                    request -> {
                        boolean read = request.path().endsWith("/host-1");
                        if (read) {
                            arrived.countDown();
                        }
                        return read;
                    },
                    Fault.delay(RESPONSE_TIME));
            ExecutorService executor = Executors.newSingleThreadExecutor();
            Runnable cancel = recipe.start(cte, executor);
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            cancel.run();
            executor.shutdown();
            assertThat(executor.awaitTermination(10, TimeUnit.SECONDS))
                    .as("the call ended")
                    .isTrue();
        }
    }

    private static CteClient client(FakeCteServer server) {
        return CteClient.create(
                SdkConfig.of(server.url()),
                CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)));
    }
}

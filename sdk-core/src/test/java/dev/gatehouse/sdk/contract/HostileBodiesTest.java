package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Generated bodies for the responses of all operations. A hostile body results in a typed result or
 * a {@link ResponseFormatException}. A hostile error body results in an {@link ApiException} with
 * the status code.
 */
public abstract class HostileBodiesTest<C extends AutoCloseable> {

    private static final int BODIES_PER_SHAPE = VendorFixture.LONG_RUN ? 3_000 : 300;
    private static final int BODIES_PER_SAMPLE = VendorFixture.LONG_RUN ? 3_000 : 60;

    /** After 401, the client logs in and replays the request, which is rejected again. */
    private static final List<Integer> STATUSES = List.of(400, 401, 403, 409, 500);

    private final VendorFixture<C> vendor;
    private volatile CannedResponse next = CannedResponse.empty(200);
    private String current = "before the first call";
    private int responses;
    private int errors;
    private int ignored;
    private int rejected;

    protected HostileBodiesTest(VendorFixture<C> vendor) {
        this.vendor = vendor;
    }

    @Test
    @Timeout(600)
    void hostileBody_isATypedResultOrAFormatException_andAHostileErrorBodyKeepsItsStatus() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(vendor.name() + ", hostile bodies: -Dseed=" + seed);
        try {
            Set<String> shapes = vendor.shapes().stream()
                    .map(sample -> sample.operation() + sample.request())
                    .collect(Collectors.toSet());
            for (Sample<C> sample : vendor.samples()) {
                testAll(
                        sample,
                        shapes.contains(sample.operation() + sample.request()) ? BODIES_PER_SHAPE : BODIES_PER_SAMPLE,
                        new HostileBodies(seed));
            }
            System.out.println(vendor.name() + ", hostile bodies: " + (responses + errors) + ", of which " + errors
                    + " error bodies and " + rejected + " rejected responses; ignored bodies: " + ignored);
            assertThat(rejected).isBetween(1, responses - 1);
        } catch (Throwable e) {
            throw new AssertionError("-Dseed=" + seed + ", " + current, e);
        }
    }

    private void testAll(Sample<C> sample, int count, HostileBodies hostile) throws JsonProcessingException {
        boolean bodyIsRead = sample.response().body().length > 0
                && !vendor.knownDeviations(sample).contains(KnownDeviation.BODY_IGNORED);
        try (ScriptedServer<C> server = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
                    connection.getOutputStream().write(next.bytes());
                    return true;
                });
                Clients<C> clients = new Clients<>(server)) {
            if (!bodyIsRead) {
                List<byte[]> bodies = HostileBodies.fixedBodies();
                for (int i = 0; i < bodies.size(); i++) {
                    ignored++;
                    call(clients, sample.response().asJson(bodies.get(i)), i);
                }
            }
            // Error bodies are read even if response bodies are not
            for (int i = 0; i < count; i++) {
                if (i % 4 == 3) {
                    callInError(clients, hostile, i);
                } else if (bodyIsRead) {
                    responses++;
                    byte[] body = hostile.from(sample.response().body());
                    rejected += call(clients, sample.response().asJson(body), i) ? 0 : 1;
                }
            }
        }
    }

    /** Returns whether the response was accepted. */
    private boolean call(Clients<C> clients, CannedResponse response, int number) {
        SdkException failure = failureOf(clients, response, number);
        if (failure instanceof ApiException e && vendor.reportsErrorsWithStatus200()) {
            assertThat(e.status()).isEqualTo(response.status());
        } else if (failure != null) {
            assertThat(failure).isInstanceOf(ResponseFormatException.class);
        }
        return failure == null;
    }

    private void callInError(Clients<C> clients, HostileBodies hostile, int number) throws JsonProcessingException {
        errors++;
        int turn = number / 4;
        List<String> bodies = vendor.errorBodies();
        String body = bodies.get(turn % bodies.size());
        int status = STATUSES.get(turn / bodies.size() % STATUSES.size());
        byte[] hostileBody = hostile.from(body.getBytes(StandardCharsets.UTF_8));
        SdkException failure = failureOf(clients, new CannedResponse(status, "application/json", hostileBody), number);
        if (vendor.knownDeviations(clients.sample()).contains(KnownDeviation.FALLBACK)) {
            assertThat(failure).isNull();
        } else {
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
        }
    }

    /** Returns the failure of a call with the given response; null if it was accepted. */
    private @Nullable SdkException failureOf(Clients<C> clients, CannedResponse response, int number) {
        String body = new String(response.body(), StandardCharsets.ISO_8859_1);
        current = clients.sample() + ", body " + number + ", status " + response.status() + ": "
                + body.substring(0, Math.min(500, body.length()));
        next = response;
        int before = clients.server.requestCount();
        @Nullable SdkException failure = null;
        try {
            clients.sample().call().run(clients.next());
        } catch (SdkException e) {
            failure = vendor.unwrap(e);
        }
        assertThat(clients.server.requestCount()).as("requests").isGreaterThan(before);
        return failure;
    }

    /**
     * Provides one client without retries. For logins, provides a new client for each call, because
     * a client logs in once.
     */
    private static final class Clients<C extends AutoCloseable> implements AutoCloseable {

        private final ScriptedServer<C> server;
        private TestClient<C> client;

        Clients(ScriptedServer<C> server) {
            this.server = server;
            this.client = open();
        }

        private TestClient<C> open() {
            SdkConfig.Builder config = server.config().time(new TestTime());
            return server.openClient(config.retry(RetryPolicy.none()).build());
        }

        Sample<C> sample() {
            return server.sample();
        }

        C next() {
            if (server.sample().isLogin(server.vendor())) {
                client.close();
                client = open();
            }
            return client.client();
        }

        @Override
        public void close() {
            client.close();
            server.close();
        }
    }
}

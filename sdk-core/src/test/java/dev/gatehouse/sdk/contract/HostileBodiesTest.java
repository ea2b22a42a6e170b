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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Generated bodies for every operation's answer: a typed result or a {@link ResponseFormatException}, nothing else; and
 * for its errors: an {@link ApiException} of the status, nothing else.
 */
public abstract class HostileBodiesTest<C extends AutoCloseable> {

    /** Over 20,000 that are read for the five vendors; the long run takes ten times as many. */
    private static final int EACH = "long".equals(System.getProperty("matrix")) ? 3_000 : 300;

    /** After 401 there is a login and a replay, which is refused as well. */
    private static final List<Integer> STATUSES = List.of(400, 401, 403, 409, 500);

    private final VendorFixture<C> vendor;
    private volatile CannedResponse next = CannedResponse.empty(200);
    private String at = "before the first call";
    private int answers;
    private int errors;
    private int unread;
    private int refused;

    protected HostileBodiesTest(VendorFixture<C> vendor) {
        this.vendor = vendor;
    }

    @Test
    @Timeout(600)
    void hostileBody_isATypedResultOrAFormatException_andAnErrorsIsItsStatus() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(vendor.name() + ", hostile bodies: -Dseed=" + seed);
        try {
            for (Sample<C> sample : vendor.samples()) {
                meetAll(sample, new HostileBodies(seed));
            }
            System.out.println(vendor.name() + ", hostile bodies that are read: " + (answers + errors) + ", of them "
                    + errors + " errors and " + refused + " refused answers; that nobody reads: " + unread);
            assertThat(refused).isBetween(1, answers - 1);
        } catch (Throwable e) {
            throw new AssertionError("-Dseed=" + seed + ", " + at, e);
        }
    }

    private void meetAll(Sample<C> sample, HostileBodies hostile) throws JsonProcessingException {
        boolean isRead =
                sample.answer().body().length > 0 && !vendor.departures(sample).contains(KnownDeviation.BODY_UNREAD);
        try (ScriptedServer<C> site = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
                    connection.getOutputStream().write(next.bytes());
                    return true;
                });
                Clients<C> clients = new Clients<>(site)) {
            if (!isRead) {
                List<byte[]> whole = HostileBodies.whole();
                for (int i = 0; i < whole.size(); i++) {
                    unread++;
                    call(clients, sample.answer().asJson(whole.get(i)), i);
                }
            }
            // Whoever reads no answer reads errors
            for (int i = 0; i < EACH; i++) {
                if (i % 4 == 3) {
                    callInError(clients, hostile, i);
                } else if (isRead) {
                    answers++;
                    byte[] body = hostile.from(sample.answer().body());
                    refused += call(clients, sample.answer().asJson(body), i) ? 0 : 1;
                }
            }
        }
    }

    /** Whether the answer was taken. */
    private boolean call(Clients<C> clients, CannedResponse answer, int number) {
        SdkException told = told(clients, answer, number);
        if (told instanceof ApiException e && vendor.refusesWithin200()) {
            assertThat(e.status()).isEqualTo(answer.status());
        } else if (told != null) {
            assertThat(told).isInstanceOf(ResponseFormatException.class);
        }
        return told == null;
    }

    private void callInError(Clients<C> clients, HostileBodies hostile, int number) throws JsonProcessingException {
        errors++;
        int turn = number / 4;
        List<String> bodies = vendor.errors();
        String body = bodies.get(turn % bodies.size());
        int status = STATUSES.get(turn / bodies.size() % STATUSES.size());
        byte[] hostileBody = hostile.from(body.getBytes(StandardCharsets.UTF_8));
        SdkException told = told(clients, new CannedResponse(status, "application/json", hostileBody), number);
        if (vendor.departures(clients.sample()).contains(KnownDeviation.ANOTHER_WAY)) {
            assertThat(told).isNull();
        } else {
            assertThat(told)
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
        }
    }

    /** What the caller is told when the operation is answered so; null when that is taken. */
    private @Nullable SdkException told(Clients<C> clients, CannedResponse answer, int number) {
        String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
        at = clients.sample() + ", body " + number + ", status " + answer.status() + ": "
                + body.substring(0, Math.min(500, body.length()));
        next = answer;
        int asked = clients.site.own();
        @Nullable SdkException told = null;
        try {
            clients.sample().call().run(clients.next());
        } catch (SdkException e) {
            told = vendor.behind(e);
        }
        assertThat(clients.site.own()).as("it was asked for").isGreaterThan(asked);
        return told;
    }

    /** One client for a site, which sends nothing twice; a new one for each login, which happens once in its life. */
    private static final class Clients<C extends AutoCloseable> implements AutoCloseable {

        private final ScriptedServer<C> site;
        private TestClient<C> client;

        Clients(ScriptedServer<C> site) {
            this.site = site;
            this.client = open();
        }

        private TestClient<C> open() {
            SdkConfig.Builder config = site.config().time(new TestTime());
            return site.open(config.retry(RetryPolicy.none()).build());
        }

        Sample<C> sample() {
            return site.sample();
        }

        C next() {
            if (site.sample().isLogin(site.vendor())) {
                client.close();
                client = open();
            }
            return client.client();
        }

        @Override
        public void close() {
            client.close();
            site.close();
        }
    }
}

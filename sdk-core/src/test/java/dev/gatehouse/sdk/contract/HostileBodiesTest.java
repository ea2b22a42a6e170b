package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.Safety;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generated bodies for every operation's answer: a typed result or a {@link ResponseFormatException}, nothing else. */
public abstract class HostileBodiesTest<C extends AutoCloseable> {

    /** Over 25,000 for the five vendors; the long run takes ten times as many. */
    private static final int EACH = "long".equals(System.getProperty("matrix")) ? 3_000 : 300;

    private final Vendor<C> vendor;
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final HostileBodies hostile = new HostileBodies(seed);

    protected HostileBodiesTest(Vendor<C> vendor) {
        this.vendor = vendor;
    }

    @Test
    @Timeout(600)
    void hostileBody_isATypedResultOrAFormatException() throws Exception {
        System.out.println(vendor.name() + ", hostile bodies: -Dseed=" + seed);
        int bodies = 0;
        int unread = 0;
        int refused = 0;
        for (Sample<C> sample : vendor.samples()) {
            AtomicReference<Answer> answer = new AtomicReference<>(sample.answer());
            try (Clients<C> clients = clients(sample, answer, RetryPolicy.standard())) {
                if (isRead(sample)) {
                    for (int i = 0; i < EACH; i++) {
                        answer.set(sample.answer()
                                .asJson(hostile.from(sample.answer().body())));
                        bodies++;
                        refused += isRefused(sample, clients, answer) ? 1 : 0;
                    }
                } else {
                    for (String whole : HostileBodies.WHOLE) {
                        answer.set(sample.answer().asJson(whole.getBytes(StandardCharsets.UTF_8)));
                        unread++;
                        isRefused(sample, clients, answer);
                    }
                }
            }
        }
        System.out.println(vendor.name() + ", hostile bodies: " + bodies + ", of them refused: " + refused
                + "; where none is read: " + unread);
        assertThat(refused).isBetween(1, bodies - 1);
    }

    /** Whatever its body: a refusal is one by its status. */
    @Test
    @Timeout(600)
    void hostileErrorBody_isARefusalWithItsStatus() throws Exception {
        System.out.println(vendor.name() + ", hostile error bodies: -Dseed=" + seed);
        int bodies = 0;
        for (Safety safety : List.of(Safety.READ, Safety.IDEMPOTENT, Safety.UNSAFE)) {
            Sample<C> sample = vendor.typical(safety).orElse(null);
            if (sample == null) {
                continue;
            }
            AtomicReference<Answer> answer = new AtomicReference<>(sample.answer());
            try (Clients<C> clients = clients(sample, answer, RetryPolicy.none())) {
                for (int i = 0; i < EACH; i++) {
                    String good =
                            vendor.errorBodies().get(i % vendor.errorBodies().size());
                    int status = List.of(400, 403, 409, 422, 500).get(i / 2 % 5);
                    answer.set(new Answer(
                            status, "application/json", hostile.from(good.getBytes(StandardCharsets.UTF_8))));
                    bodies++;
                    Throwable thrown = thrown(sample, clients);
                    if (!(thrown instanceof SdkException e
                            && vendor.behind(e) instanceof ApiException refusal
                            && refusal.status() == status)) {
                        throw new AssertionError(what(sample, answer), thrown);
                    }
                }
            }
        }
        System.out.println(vendor.name() + ", hostile error bodies: " + bodies);
        assertThat(bodies).isPositive();
    }

    private boolean isRefused(Sample<C> sample, Clients<C> clients, AtomicReference<Answer> answer) {
        Throwable thrown = thrown(sample, clients);
        SdkException told = thrown instanceof SdkException e ? vendor.behind(e) : null;
        if (thrown != null
                && !(told instanceof ResponseFormatException
                        || (told instanceof ApiException && vendor.refusesWithin200()))) {
            throw new AssertionError(what(sample, answer), thrown);
        }
        return thrown != null;
    }

    /** Errors too: a stack that overflows must be told with the body that did it. */
    private @Nullable Throwable thrown(Sample<C> sample, Clients<C> clients) {
        try {
            sample.call().run(clients.next());
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private boolean isRead(Sample<C> sample) {
        return sample.answer().body().length > 0 && !vendor.departures(sample).contains(Departure.BODY_UNREAD);
    }

    private Clients<C> clients(Sample<C> sample, AtomicReference<Answer> answer, RetryPolicy retry) {
        return new Clients<>(
                new Site<>(vendor, sample, (request, number, connection) -> {
                    connection.getOutputStream().write(answer.get().bytes());
                    return true;
                }),
                retry);
    }

    private String what(Sample<C> sample, AtomicReference<Answer> answer) {
        String text = new String(answer.get().bytes(), StandardCharsets.ISO_8859_1);
        return sample + ", -Dseed=" + seed + ": " + text.substring(0, Math.min(700, text.length()));
    }

    /** One client for a site; a new one for each login, which happens once in a client's life. */
    private static final class Clients<C extends AutoCloseable> implements AutoCloseable {

        private final Site<C> site;
        private final RetryPolicy retry;
        private Opened<C> client;

        Clients(Site<C> site, RetryPolicy retry) {
            this.site = site;
            this.retry = retry;
            this.client = open();
        }

        private Opened<C> open() {
            return site.open(site.config().retry(retry).time(new TestTime()).build());
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

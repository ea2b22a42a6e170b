package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generated bodies for every operation's answer: a typed result or a {@link ResponseFormatException}, nothing else. */
public abstract class HostileBodiesTest<C extends AutoCloseable> {

    /** Over 20,000 for the five vendors; the long run takes ten times as many. */
    private static final int EACH = "long".equals(System.getProperty("matrix")) ? 2_000 : 200;

    private final Vendor<C> vendor;

    protected HostileBodiesTest(Vendor<C> vendor) {
        this.vendor = vendor;
    }

    @Test
    @Timeout(600)
    void hostileBody_isATypedResultOrAFormatException() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        int bodies = 0;
        int refused = 0;
        for (Sample<C> sample : vendor.samples()) {
            HostileBodies hostile = new HostileBodies(seed);
            AtomicReference<byte[]> body = new AtomicReference<>(new byte[0]);
            try (Site<C> site = new Site<>(vendor, sample, (request, number, connection) -> {
                        connection
                                .getOutputStream()
                                .write(sample.answer().asJson(body.get()).bytes());
                        return true;
                    });
                    Clients<C> clients = new Clients<>(site)) {
                for (int i = 0; i < EACH; i++) {
                    body.set(hostile.from(sample.answer().body()));
                    bodies++;
                    try {
                        sample.call().run(clients.next());
                    } catch (RuntimeException e) {
                        if (!isRefusal(e)) {
                            throw new AssertionError(what(sample, seed, body), e);
                        }
                        refused++;
                    }
                }
            }
        }
        System.out.println(vendor.name() + ", hostile bodies: " + bodies + ", of them refused: " + refused);
        assertThat(refused).isBetween(1, bodies - 1);
    }

    private boolean isRefusal(RuntimeException thrown) {
        SdkException told = thrown instanceof SdkException e ? vendor.behind(e) : null;
        return told instanceof ResponseFormatException || (told instanceof ApiException && vendor.refusesWithin200());
    }

    private static String what(Sample<?> sample, long seed, AtomicReference<byte[]> body) {
        String text = new String(body.get(), StandardCharsets.ISO_8859_1);
        return sample + ", -Dseed=" + seed + ": " + text.substring(0, Math.min(500, text.length()));
    }

    /** One client for a site; a new one for each login, which happens once in a client's life. */
    private static final class Clients<C extends AutoCloseable> implements AutoCloseable {

        private final Site<C> site;
        private Opened<C> client;

        Clients(Site<C> site) {
            this.site = site;
            this.client = site.open(site.config().time(new TestTime()).build());
        }

        C next() {
            if (site.sample().isLogin(site.vendor())) {
                client.close();
                client = site.open(site.config().time(new TestTime()).build());
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

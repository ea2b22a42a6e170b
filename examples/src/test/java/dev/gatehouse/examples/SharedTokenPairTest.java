package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.TokenPair;
import dev.gatehouse.sdk.commvault.TokenPairStore;
import dev.gatehouse.sdk.core.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four processes with one token pair and 200 renewals, on H2 and on PostgreSQL. */
class SharedTokenPairTest {

    private static final TokenPair PAIR = TokenPair.of(Secret.of("access"), Secret.of("refresh"));

    @TempDir
    Path folder;

    @Test
    @Timeout(240)
    void h2_noChainIsLost_andAnInterruptedRenewalIsReported() throws Exception {
        share("jdbc:h2:" + folder.resolve("pairs") + ";AUTO_SERVER=TRUE");
    }

    @Test
    @Timeout(240)
    void postgres_noChainIsLost_andAnInterruptedRenewalIsReported() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            store(url);
            share(url);
        }
    }

    private static void share(String url) throws Exception {
        List<String> steps = new ArrayList<>();
        SharedTokenPair.run(url, 200, steps::add);
        steps.forEach(System.out::println);
        assertThat(steps).hasSize(6);
        assertThat(steps.get(3))
                .isEqualTo("The pair was renewed 200 times, each time by one of them. The chain is intact.");
        assertThat(steps.get(4)).contains("TokenPairLostException").contains("its result was not saved");
    }

    @Test
    void h2_storeReadsWritesAndLocks() throws Exception {
        store("jdbc:h2:mem:pairs;DB_CLOSE_DELAY=-1");
    }

    private static void store(String url) throws Exception {
        JdbcTokenPairStore store = new JdbcTokenPairStore(() -> DriverManager.getConnection(url), "one");
        JdbcTokenPairStore other = new JdbcTokenPairStore(() -> DriverManager.getConnection(url), "two");
        store.create(PAIR);
        assertThat(store.read()).isEqualTo(PAIR);
        assertThatThrownBy(other::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two");
        assertThatThrownBy(() -> other.write(PAIR)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.write(TokenPair.of(Secret.of("tooLong".repeat(2_000)), Secret.of("refresh"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SQL state 22001")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("tooLong"));
        assertThat(store.read()).isEqualTo(PAIR);
        other.create(PAIR);

        TokenPairStore.Lock lock = store.tryLock(Duration.ZERO).orElseThrow();
        assertThat(store.tryLock(Duration.ofMillis(50))).isEmpty();
        TokenPairStore.Lock another = other.tryLock(Duration.ZERO).orElseThrow();
        another.close();
        TokenPair marked = PAIR.withRenewalStartedAt(Instant.ofEpochMilli(1_800_000_000_123L))
                .withExpiresAt(Instant.ofEpochSecond(4_294_967_296L));
        store.write(marked);
        assertThat(store.read()).isEqualTo(marked);
        assertThat(other.read()).isEqualTo(PAIR);
        lock.close();
        store.tryLock(Duration.ZERO).orElseThrow().close();
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

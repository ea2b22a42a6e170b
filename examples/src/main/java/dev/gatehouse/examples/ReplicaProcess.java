package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.TokenPair;
import dev.gatehouse.sdk.commvault.TokenPairStore;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.SdkException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One of the processes of {@link SharedTokenPair}. Reads commands from its standard input. */
final class ReplicaProcess {

    static final String PAIR = "backup";

    private ReplicaProcess() {}

    /** Runs commands until the standard input ends. */
    public static void main(String[] args) throws IOException, InterruptedException {
        CrashingStore store = new CrashingStore(new JdbcTokenPairStore(new SmallConnectionPool(args[1]), PAIR));
        CommvaultCredentials shared = CommvaultCredentials.tokenPair(store);
        try (CommvaultClient commvault = CommvaultClient.create(SdkConfig.of(args[0]), shared)) {
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                System.out.println(
                        switch (command) {
                            case "call" -> call(commvault);
                            case "lock" -> store.tryLock(Duration.ofSeconds(10)).isPresent() ? "ok" : "locked";
                            case "crash" -> store.crashBeforeTheNextSave();
                            default -> "unknown command";
                        });
            }
        }
    }

    private static String call(CommvaultClient commvault) {
        try {
            return commvault.plans().summaries().isEmpty() ? "no plans" : "ok";
        } catch (SdkException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    /** Ends the process before it saves a new pair, if asked to. */
    private static final class CrashingStore implements TokenPairStore {

        private final TokenPairStore store;
        private boolean crashes;

        CrashingStore(TokenPairStore store) {
            this.store = store;
        }

        String crashBeforeTheNextSave() {
            crashes = true;
            return "ok";
        }

        @Override
        public TokenPair read() {
            return store.read();
        }

        @Override
        public Optional<Lock> tryLock(Duration atMost) throws InterruptedException {
            return store.tryLock(atMost);
        }

        @Override
        public void write(TokenPair pair) {
            if (crashes && pair.renewalStartedAt().isEmpty()) {
                Runtime.getRuntime().halt(1);
            }
            store.write(pair);
        }
    }
}

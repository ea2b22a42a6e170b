package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Transactions, the lock that they are, and the committed configuration. */
final class Transactions {

    static final String PATH = "/api/transaction";
    static final String CHANGES = PATH + "/changes";

    private final Options options;
    private final Logins logins;
    private final Rules rules;
    private final List<FakeSpsServer.Commit> commits = new ArrayList<>();
    private Configuration committed;
    private @Nullable String administrator;

    Transactions(Options options, Logins logins, Rules rules) {
        this.options = options;
        this.logins = logins;
        this.rules = rules;
        this.committed = DefaultConfiguration.configuration(options.release);
    }

    Configuration committed() {
        return committed;
    }

    List<FakeSpsServer.Commit> commits() {
        return List.copyOf(commits);
    }

    List<Login> open() {
        return logins.live().stream().filter(login -> login.transaction != null).toList();
    }

    /** Returns the paths that open transactions have changed, once for each transaction. */
    List<String> staged() {
        List<String> paths = new ArrayList<>();
        for (Login login : logins.live()) {
            if (login.transaction != null) {
                paths.addAll(login.transaction.base().differences(login.transaction.staged()));
            }
        }
        return paths.stream().sorted().toList();
    }

    void lockBy(@Nullable String name) {
        if (name != null && !open().isEmpty()) {
            throw new IllegalStateException("a transaction is open, so the web interface would be refused");
        }
        administrator = name;
    }

    Optional<String> holder() {
        return administrator != null
                ? Optional.of(administrator)
                : open().stream().map(login -> login.user).findFirst();
    }

    /** Returns what this login sees: its staged configuration, or the committed one. */
    Configuration seenBy(Login login) {
        return login.transaction == null ? committed : login.transaction.staged();
    }

    /** Returns the staged configuration to write to; since 6.9 the first write opens a transaction. */
    Configuration staged(Login login) {
        if (login.transaction == null) {
            if (!options.release.atLeast(SpsRelease.V6_9)) {
                throw Problem.noTransaction();
            }
            begin(login);
        }
        return seenBy(login);
    }

    private void begin(Login login) {
        boolean others = !options.release.atLeast(SpsRelease.V6_9) && !open().isEmpty();
        if (administrator != null || others) {
            refuseLocked();
        }
        login.transaction = new Login.Transaction(committed.snapshot(), committed.snapshot());
    }

    private void refuseLocked() {
        String name = holder().orElseThrow();
        throw new Problem(
                options.lockStatus, options.lockType, "The configuration is locked by " + name, Map.of("user", name));
    }

    /** Answers at {@code /api/transaction} and below; null when there is no such path. */
    @Nullable
    Reply answer(Received request, String path, Login login) {
        String method = request.method();
        if (path.equals(CHANGES)) {
            if (!method.equals("GET")) {
                throw Problem.method(method, path);
            }
            return Bodies.reply(200, changes(login));
        }
        if (!path.equals(PATH)) {
            return null;
        }
        return switch (method) {
            case "GET" -> Bodies.reply(200, state(login));
            case "POST" -> post(request, login);
            case "PUT" -> {
                commit(Bodies.object(request, options), login);
                yield options.bareWrites ? Reply.empty(204) : Bodies.reply(200, state(login));
            }
            case "DELETE" -> {
                // The page lists no error for a rollback of nothing
                login.transaction = null;
                yield options.bareWrites ? Reply.empty(204) : Bodies.reply(200, Map.of("meta", meta(login)));
            }
            default -> throw Problem.method(method, path);
        };
    }

    private Reply post(Received request, Login login) {
        if (request.header("Content-Length").isEmpty()) {
            return Reply.text(
                    411,
                    "text/html",
                    "<html><head><title>411 Length Required</title></head><body>411 Length Required</body></html>");
        }
        if (request.body().length > 0) {
            Bodies.object(request, options);
        }
        int status = 201;
        if (login.transaction == null) {
            begin(login);
        } else if (options.refusesReopening) {
            refuseLocked();
        } else {
            status = 200;
        }
        return options.bareWrites ? Reply.empty(204) : Bodies.reply(status, state(login));
    }

    private void commit(Map<String, Object> sent, Login login) {
        Login.Transaction transaction = login.transaction;
        if (!"commit".equals(sent.get("status"))) {
            throw Problem.semantic(Map.of("status", "must be commit"));
        }
        if (transaction == null) {
            throw Problem.noTransaction();
        }
        Object message = sent.get(options.messageField);
        if (message != null && !(message instanceof String)) {
            throw Problem.semantic(Map.of(options.messageField, "must be a string"));
        }
        if (message == null && messageRequired()) {
            throw Problem.semantic(Map.of(options.messageField, "is required"));
        }
        SortedSet<String> changed = transaction.base().differences(transaction.staged());
        SortedSet<String> meanwhile = transaction.base().differences(committed);
        meanwhile.retainAll(changed);
        if (!meanwhile.isEmpty() && !options.lastCommitWins) {
            throw Problem.conflict(meanwhile);
        }
        Configuration next = committed.snapshot();
        next.adopt(transaction.staged(), changed);
        ValidationFindings review = new ValidationFindings(options);
        rules.check(next, changed, review);
        review.refuseIfAny();
        committed = next;
        login.transaction = null;
        commits.add(new FakeSpsServer.Commit(login.user, Optional.ofNullable((String) message), List.copyOf(changed)));
    }

    private boolean messageRequired() {
        Map<String, Object> accounting = committed.get(Settings.ACCOUNTING);
        return accounting != null && Boolean.TRUE.equals(accounting.get("require_commitlog"));
    }

    private Map<String, Object> state(Login login) {
        String status = login.transaction == null ? "closed" : "open";
        if (!options.release.atLeast(SpsRelease.LTS_8_0)) {
            return Map.of("key", "transaction", "meta", meta(login), "transaction", Map.of("status", status));
        }
        String policy = messageRequired() ? "required" : "optional";
        return Map.of(
                "key", "transaction",
                "body", Map.of("commit_message", policy, "status", status),
                "meta", meta(login));
    }

    private Map<String, Object> meta(Login login) {
        Map<String, Object> meta = new TreeMap<>(Map.of("href", PATH, "parent", "/api"));
        if (options.release.atLeast(SpsRelease.LTS_8_0)) {
            meta.put("remaining_seconds", logins.secondsLeft(login));
            if (login.transaction != null
                    && !login.transaction
                            .base()
                            .differences(login.transaction.staged())
                            .isEmpty()) {
                meta.put("changes", CHANGES);
            }
        }
        return meta;
    }

    private Map<String, Object> changes(Login login) {
        List<Map<String, Object>> changes = login.transaction == null
                ? List.of()
                : Changelog.between(login.transaction.base(), login.transaction.staged());
        return Map.of("changes", changes, "meta", Map.of("href", CHANGES, "parent", PATH, "transaction", PATH));
    }
}

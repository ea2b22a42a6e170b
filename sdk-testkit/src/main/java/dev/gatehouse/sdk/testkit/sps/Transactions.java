package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Transactions, the configuration lock, and the committed configuration. */
final class Transactions {

    static final String PATH = "/api/transaction";
    static final String CHANGES = PATH + "/changes";

    private final Options options;
    private final Sessions sessions;
    private final Rules rules;
    private final List<FakeSpsServer.Commit> commits = new ArrayList<>();
    private Configuration committed;
    private @Nullable String administrator;

    Transactions(Options options, Sessions sessions, Rules rules) {
        this.options = options;
        this.sessions = sessions;
        this.rules = rules;
        this.committed = DefaultConfiguration.configuration(options.release);
    }

    Configuration committed() {
        return committed;
    }

    List<FakeSpsServer.Commit> commits() {
        return List.copyOf(commits);
    }

    List<Session> open() {
        return sessions.active().stream()
                .filter(session -> session.transaction != null)
                .toList();
    }

    /** Returns the paths that open transactions have changed. A path occurs once for each transaction. */
    List<String> staged() {
        List<String> paths = new ArrayList<>();
        for (Session session : sessions.active()) {
            if (session.transaction != null) {
                paths.addAll(session.transaction.base().differences(session.transaction.staged()));
            }
        }
        return paths.stream().sorted().toList();
    }

    void lockBy(@Nullable String name) {
        if (name != null && !open().isEmpty()) {
            throw new IllegalStateException(
                    "a transaction is open; commit it or roll it back before the web interface can lock the configuration");
        }
        administrator = name;
    }

    Optional<String> holder() {
        return administrator != null
                ? Optional.of(administrator)
                : open().stream().map(session -> session.user).findFirst();
    }

    /** Returns the configuration that a session sees: its staged configuration, or the committed one. */
    Configuration seenBy(Session session) {
        return session.transaction == null ? committed : session.transaction.staged();
    }

    /** Returns the staged configuration of a session. Since 6.9 the first write opens a transaction. */
    Configuration staged(Session session) {
        if (session.transaction == null) {
            if (!options.release.atLeast(SpsRelease.V6_9)) {
                throw Problem.noTransaction();
            }
            begin(session);
        }
        return seenBy(session);
    }

    private void begin(Session session) {
        boolean others = !options.release.atLeast(SpsRelease.V6_9) && !open().isEmpty();
        if (administrator != null || others) {
            throwLocked();
        }
        session.transaction = new Session.Transaction(committed.snapshot(), committed.snapshot());
    }

    private void throwLocked() {
        String name = holder().orElseThrow();
        throw new Problem(
                options.lockStatus, options.lockType, "The configuration is locked by " + name, Map.of("user", name));
    }

    /** Handles {@code /api/transaction} and the paths below it. Returns null for other paths. */
    @Nullable
    FakeResponse respond(ReceivedRequest request, String path, Session session) {
        String method = request.method();
        if (path.equals(CHANGES)) {
            if (!method.equals("GET")) {
                throw Problem.method(method, path);
            }
            return Bodies.response(200, changes(session));
        }
        if (!path.equals(PATH)) {
            return null;
        }
        return switch (method) {
            case "GET" -> Bodies.response(200, state(session));
            case "POST" -> post(request, session);
            case "PUT" -> {
                commit(Bodies.object(request, options), session);
                yield options.emptyWriteResponses ? FakeResponse.empty(204) : Bodies.response(200, state(session));
            }
            case "DELETE" -> {
                // The page lists no error for a rollback without a transaction
                session.transaction = null;
                yield options.emptyWriteResponses
                        ? FakeResponse.empty(204)
                        : Bodies.response(200, Map.of("meta", meta(session)));
            }
            default -> throw Problem.method(method, path);
        };
    }

    private FakeResponse post(ReceivedRequest request, Session session) {
        if (request.header("Content-Length").isEmpty()) {
            return FakeResponse.text(
                    411,
                    "text/html",
                    "<html><head><title>411 Length Required</title></head><body>411 Length Required</body></html>");
        }
        if (request.body().length > 0) {
            Bodies.object(request, options);
        }
        int status = 201;
        if (session.transaction == null) {
            begin(session);
        } else if (options.rejectReopening) {
            throwLocked();
        } else {
            status = 200;
        }
        return options.emptyWriteResponses ? FakeResponse.empty(204) : Bodies.response(status, state(session));
    }

    private void commit(Map<String, Object> sent, Session session) {
        Session.Transaction transaction = session.transaction;
        if (!"commit".equals(sent.get("status"))) {
            throw Problem.semantic(Map.of("status", "must be commit"));
        }
        if (transaction == null) {
            throw Problem.noTransaction();
        }
        Object message = sent.get(options.commitMessageField);
        if (message != null && !(message instanceof String)) {
            throw Problem.semantic(Map.of(options.commitMessageField, "must be a string"));
        }
        if (message == null && messageRequired()) {
            throw Problem.semantic(Map.of(options.commitMessageField, "is required"));
        }
        SortedSet<String> changed = transaction.base().differences(transaction.staged());
        SortedSet<String> meanwhile = transaction.base().differences(committed);
        meanwhile.retainAll(changed);
        if (!meanwhile.isEmpty() && !options.lastCommitWins) {
            throw Problem.conflict(meanwhile);
        }
        Configuration next = committed.snapshot();
        next.adopt(transaction.staged(), changed);
        ValidationFindings findings = new ValidationFindings(options);
        rules.check(next, changed, findings);
        findings.throwIfAny();
        committed = next;
        session.transaction = null;
        commits.add(
                new FakeSpsServer.Commit(session.user, Optional.ofNullable((String) message), List.copyOf(changed)));
    }

    private boolean messageRequired() {
        Map<String, Object> accounting = committed.object(Settings.ACCOUNTING);
        return accounting != null && Boolean.TRUE.equals(accounting.get("require_commitlog"));
    }

    private Map<String, Object> state(Session session) {
        String status = session.transaction == null ? "closed" : "open";
        if (!options.release.atLeast(SpsRelease.LTS_8_0)) {
            return Map.of("key", "transaction", "meta", meta(session), "transaction", Map.of("status", status));
        }
        String policy = messageRequired() ? "required" : "optional";
        return Map.of(
                "key", "transaction",
                "body", Map.of("commit_message", policy, "status", status),
                "meta", meta(session));
    }

    private Map<String, Object> meta(Session session) {
        Map<String, Object> meta = new TreeMap<>(Map.of("href", PATH, "parent", "/api"));
        if (options.release.atLeast(SpsRelease.LTS_8_0)) {
            meta.put("remaining_seconds", sessions.secondsLeft(session));
            if (session.transaction != null
                    && !session.transaction
                            .base()
                            .differences(session.transaction.staged())
                            .isEmpty()) {
                meta.put("changes", CHANGES);
            }
        }
        return meta;
    }

    private Map<String, Object> changes(Session session) {
        List<Map<String, Object>> changes = session.transaction == null
                ? List.of()
                : Changelog.between(session.transaction.base(), session.transaction.staged());
        return Map.of("changes", changes, "meta", Map.of("href", CHANGES, "parent", PATH, "transaction", PATH));
    }
}

package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Transactions, the configuration lock, and the committed configuration. */
final class Transactions implements Area {

    static final String PATH = "/api/transaction";
    static final String CHANGES = PATH + "/changes";

    private final State state;
    private final Options options;
    private final Authentication authentication;
    private final Rules rules;

    Transactions(State state, Options options, Authentication authentication, Rules rules) {
        this.state = state;
        this.options = options;
        this.authentication = authentication;
        this.rules = rules;
    }

    @Override
    public void addTo(Routes routes) {
        routes.add(PATH, this::respond);
        routes.add(CHANGES, call -> {
            call.require("GET");
            return Responses.json(200, changes(call.session()));
        });
    }

    List<Session> open() {
        return authentication.active().stream()
                .filter(session -> session.transaction != null)
                .toList();
    }

    /** Returns the paths that open transactions have changed. A path occurs once for each transaction. */
    List<String> staged() {
        List<String> paths = new ArrayList<>();
        for (Session session : authentication.active()) {
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
        state.administrator = name;
    }

    Optional<String> holder() {
        return state.administrator != null
                ? Optional.of(state.administrator)
                : open().stream().map(session -> session.user).findFirst();
    }

    /** Returns the configuration that a session sees: its staged configuration, or the committed one. */
    Configuration seenBy(Session session) {
        return session.transaction == null ? state.committed : session.transaction.staged();
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
        if (state.administrator != null || others) {
            throwLocked();
        }
        session.transaction = new Session.Transaction(state.committed.snapshot(), state.committed.snapshot());
    }

    private void throwLocked() {
        String name = holder().orElseThrow();
        throw new Problem(
                options.lockStatus, options.lockType, "The configuration is locked by " + name, Map.of("user", name));
    }

    private FakeResponse respond(Call call) {
        Session session = call.session();
        return switch (call.method()) {
            case "GET" -> Responses.json(200, state(session));
            case "POST" -> post(call, session);
            case "PUT" -> {
                commit(call.object(), session);
                yield options.emptyWriteResponses ? FakeResponse.empty(204) : Responses.json(200, state(session));
            }
            case "DELETE" -> {
                // The page lists no error for a rollback without a transaction
                session.transaction = null;
                yield options.emptyWriteResponses
                        ? FakeResponse.empty(204)
                        : Responses.json(200, Map.of("meta", meta(session)));
            }
            default -> throw Problem.method(call.method(), PATH);
        };
    }

    private FakeResponse post(Call call, Session session) {
        if (call.request().header("Content-Length").isEmpty()) {
            return FakeResponse.text(
                    411,
                    "text/html",
                    "<html><head><title>411 Length Required</title></head><body>411 Length Required</body></html>");
        }
        if (call.request().body().length > 0) {
            call.object();
        }
        int status = 201;
        if (session.transaction == null) {
            begin(session);
        } else if (options.rejectReopening) {
            throwLocked();
        } else {
            status = 200;
        }
        return options.emptyWriteResponses ? FakeResponse.empty(204) : Responses.json(status, state(session));
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
        SortedSet<String> meanwhile = transaction.base().differences(state.committed);
        meanwhile.retainAll(changed);
        if (!meanwhile.isEmpty() && !options.lastCommitWins) {
            throw Problem.conflict(meanwhile);
        }
        Configuration next = state.committed.snapshot();
        next.adopt(transaction.staged(), changed);
        ValidationFindings findings = new ValidationFindings(options);
        rules.check(next, changed, findings);
        findings.throwIfAny();
        state.committed = next;
        session.transaction = null;
        state.commits.add(new State.Commit(session.user, (String) message, List.copyOf(changed)));
    }

    private boolean messageRequired() {
        Map<String, Object> accounting = state.committed.object(Settings.ACCOUNTING);
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
            meta.put("remaining_seconds", authentication.secondsLeft(session));
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

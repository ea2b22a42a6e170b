package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The resources below {@code /api/configuration}. */
final class Resources implements Area {

    private final State state;
    private final Options options;
    private final Authentication authentication;
    private final Transactions transactions;
    private final Layout layout;
    private final Rules rules;

    Resources(
            State state,
            Options options,
            Authentication authentication,
            Transactions transactions,
            Layout layout,
            Rules rules) {
        this.state = state;
        this.options = options;
        this.authentication = authentication;
        this.transactions = transactions;
        this.layout = layout;
        this.rules = rules;
    }

    @Override
    public void addTo(Routes routes) {
        routes.add(Layout.ROOT + "/**", this::respond);
    }

    private FakeResponse respond(Call call) {
        String href = call.path();
        Session session = call.session();
        String path = href.equals(Layout.ROOT) ? "" : href.substring(Layout.ROOT.length() + 1);
        Layout.Kind kind = layout.kind(path);
        String method = call.method();
        if (kind != null) {
            if (method.equals("GET") && kind != Layout.Kind.SINGLE_USE) {
                return list(path, session);
            }
            if (method.equals("POST") && kind != Layout.Kind.LIST) {
                return create(call, path, kind);
            }
            throw Problem.method(method, href);
        }
        if (!transactions.seenBy(session).contains(path)) {
            throw Problem.notFound(href);
        }
        if (!layout.methods(path).contains(method)) {
            throw Problem.method(method, href);
        }
        return switch (method) {
            case "GET" -> object(path, session);
            case "PUT" -> replace(call, path);
            default -> delete(path, session);
        };
    }

    private FakeResponse object(String path, Session session) {
        Map<String, @Nullable Object> object = new TreeMap<>();
        object.put("body", transactions.seenBy(session).get(path));
        object.put("key", Layout.key(path));
        object.put("meta", meta(path, session));
        return Responses.json(200, object);
    }

    private FakeResponse list(String path, Session session) {
        Configuration seen = transactions.seenBy(session);
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (String child : layout.children(path, seen)) {
            Map<String, @Nullable Object> item = new TreeMap<>();
            item.put("key", Layout.key(child));
            item.put("meta", Map.of("href", Layout.href(child)));
            if (seen.contains(child) && options.release.atLeast(SpsRelease.V6_9)) {
                item.put("body", seen.get(child));
            }
            items.add(item);
        }
        return Responses.json(200, Map.of("items", items, "meta", meta(path, session)));
    }

    private FakeResponse create(Call call, String collection, Layout.Kind kind) {
        Session session = call.session();
        Configuration staged = transactions.staged(session);
        Map<String, Object> sent = call.object();
        String path = Layout.child(collection, UUID.randomUUID().toString());
        ValidationFindings findings = new ValidationFindings(options);
        if (collection.equals(Settings.PASSWORDS)) {
            if (!(sent.get("plain") instanceof String secret) || secret.isEmpty()) {
                throw Problem.semantic(Map.of("plain", "must be a string that is not empty"));
            }
            state.secrets.put(path, secret);
            staged.put(path, Map.of());
        } else if (kind == Layout.Kind.IDENTITIES) {
            Identity.check(sent, findings);
            Map<String, Object> shown = new TreeMap<>(sent);
            shown.keySet().retainAll(Set.of("certificate", "issuer_chain"));
            staged.put(path, shown);
        } else if (kind == Layout.Kind.SINGLE_USE) {
            staged.put(path, Map.of());
        } else {
            // The objects of a collection have the same fields, so an existing one shows which of them are references
            Object like = layout.children(collection, staged).stream()
                    .map(staged::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            stage(staged, path, Settings.schema(path), sent, like, findings);
        }
        return Responses.json(201, Map.of("key", Layout.key(path), "meta", meta(path, session)));
    }

    private FakeResponse replace(Call call, String path) {
        Session session = call.session();
        Configuration staged = transactions.staged(session);
        boolean isObject = staged.object(path) != null;
        Object sent = isObject ? call.object() : call.value();
        stage(staged, path, Settings.schema(path), sent, staged.get(path), new ValidationFindings(options));
        return options.emptyWriteResponses
                ? FakeResponse.empty(204)
                : Responses.json(201, Map.of("key", Layout.key(path), "meta", meta(path, session)));
    }

    private void stage(
            Configuration staged,
            String path,
            Schema schema,
            @Nullable Object sent,
            @Nullable Object stored,
            ValidationFindings findings) {
        Object kept = schema.keep(sent, stored, "", findings);
        findings.throwIfAny();
        Configuration next = staged.snapshot();
        next.put(path, kept);
        if (!options.validateAtCommit) {
            rules.check(next, Set.of(path), findings);
            findings.throwIfAny();
        }
        staged.put(path, kept);
    }

    private FakeResponse delete(String path, Session session) {
        Configuration staged = transactions.staged(session);
        ValidationFindings findings = new ValidationFindings(options);
        if (Layout.key(path).startsWith("-")) {
            findings.add(Layout.href(path), "is built in");
        }
        staged.references(path, use -> findings.add(Layout.href(path), "is referenced"));
        findings.throwIfAny();
        Map<String, Object> meta = meta(path, session);
        staged.remove(path);
        return options.emptyWriteResponses ? FakeResponse.empty(204) : Responses.json(200, Map.of("meta", meta));
    }

    @SuppressWarnings("NullAway") // a missing sibling is null in JSON
    private Map<String, Object> meta(String path, Session session) {
        Map<String, Object> meta = new TreeMap<>(layout.meta(path, transactions.seenBy(session)));
        if (options.release.atLeast(SpsRelease.LTS_8_0)) {
            meta.put("remaining_seconds", authentication.secondsLeft(session));
        }
        return meta;
    }
}

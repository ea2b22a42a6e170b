package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything below {@code /api/configuration}. */
final class Resources {

    private final Options options;
    private final Logins logins;
    private final Transactions transactions;
    private final Layout layout;
    private final Rules rules;
    private final Map<String, String> secrets;

    Resources(
            Options options,
            Logins logins,
            Transactions transactions,
            Layout layout,
            Rules rules,
            Map<String, String> secrets) {
        this.options = options;
        this.logins = logins;
        this.transactions = transactions;
        this.layout = layout;
        this.rules = rules;
        this.secrets = secrets;
    }

    Reply answer(Received request, String href, Login login) {
        String path = href.equals(Layout.ROOT) ? "" : href.substring(Layout.ROOT.length() + 1);
        Layout.Kind kind = layout.kind(path);
        String method = request.method();
        if (kind != null) {
            if (method.equals("GET") && kind != Layout.Kind.SINGLE_USE) {
                return list(path, login);
            }
            if (method.equals("POST") && kind != Layout.Kind.LIST) {
                return create(request, path, kind, login);
            }
            throw Problem.method(method, href);
        }
        Map<String, Object> body = transactions.seenBy(login).get(path);
        if (body == null) {
            throw Problem.notFound(href);
        }
        if (!methods(layout.kindAbove(path)).contains(method)) {
            throw Problem.method(method, href);
        }
        return switch (method) {
            case "GET" -> Bodies.reply(200, Map.of("body", body, "key", Layout.key(path), "meta", meta(path, login)));
            case "PUT" -> replace(request, path, login);
            default -> delete(path, login);
        };
    }

    private static Set<String> methods(Layout.Kind above) {
        return switch (above) {
            case LIST -> Set.of("GET", "PUT");
            case COLLECTION -> Set.of("GET", "PUT", "DELETE");
            case IDENTITIES -> Set.of("GET", "DELETE");
            case SINGLE_USE -> Set.of("GET");
        };
    }

    private Reply list(String path, Login login) {
        Configuration seen = transactions.seenBy(login);
        List<Map<String, Object>> items = new ArrayList<>();
        for (String child : layout.children(path, seen)) {
            Map<String, Object> item = new TreeMap<>();
            item.put("key", Layout.key(child));
            item.put("meta", Map.of("href", Layout.href(child)));
            Map<String, Object> body = seen.get(child);
            if (body != null && options.release.atLeast(SpsRelease.V6_9)) {
                item.put("body", body);
            }
            items.add(item);
        }
        return Bodies.reply(200, Map.of("items", items, "meta", meta(path, login)));
    }

    private Reply create(Received request, String collection, Layout.Kind kind, Login login) {
        Configuration staged = transactions.staged(login);
        Map<String, Object> sent = Bodies.object(request, options);
        String path = Layout.child(collection, UUID.randomUUID().toString());
        ValidationFindings review = new ValidationFindings(options);
        if (collection.equals(Settings.PASSWORDS)) {
            if (!(sent.get("plain") instanceof String secret) || secret.isEmpty()) {
                throw Problem.semantic(Map.of("plain", "must be a string that is not empty"));
            }
            secrets.put(path, secret);
            staged.put(path, Map.of());
        } else if (kind == Layout.Kind.IDENTITIES) {
            Identity.check(sent, review);
            Map<String, Object> shown = new TreeMap<>(sent);
            shown.keySet().retainAll(Set.of("certificate", "issuer_chain"));
            staged.put(path, shown);
        } else if (kind == Layout.Kind.SINGLE_USE) {
            staged.put(path, Map.of());
        } else {
            // Members of a collection are alike: one that is there shows where references are
            Map<String, Object> like = layout.children(collection, staged).stream()
                    .map(staged::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            stage(staged, path, Shape.ANY, sent, like, review);
        }
        return Bodies.reply(201, Map.of("key", Layout.key(path), "meta", meta(path, login)));
    }

    private Reply replace(Received request, String path, Login login) {
        Configuration staged = transactions.staged(login);
        Map<String, Object> sent = Bodies.object(request, options);
        Shape shape = Settings.BY_PATH.getOrDefault(path, Shape.ANY);
        stage(staged, path, shape, sent, staged.get(path), new ValidationFindings(options));
        return options.bareWrites
                ? Reply.empty(204)
                : Bodies.reply(201, Map.of("key", Layout.key(path), "meta", meta(path, login)));
    }

    private void stage(
            Configuration staged,
            String path,
            Shape shape,
            Map<String, Object> sent,
            @Nullable Map<String, Object> stored,
            ValidationFindings review) {
        Object kept = shape.keep(sent, stored, "", review);
        review.refuseIfAny();
        Configuration next = staged.snapshot();
        @SuppressWarnings("unchecked") // what is kept of an object is one
        Map<String, Object> body = (Map<String, Object>) Objects.requireNonNull(kept);
        next.put(path, body);
        if (!options.validatesAtCommit) {
            rules.check(next, Set.of(path), review);
            review.refuseIfAny();
        }
        staged.put(path, body);
    }

    private Reply delete(String path, Login login) {
        Configuration staged = transactions.staged(login);
        ValidationFindings review = new ValidationFindings(options);
        if (Layout.key(path).startsWith("-")) {
            review.found(Layout.href(path), "is built in");
        }
        staged.references(path, use -> review.found(Layout.href(path), "is referenced"));
        review.refuseIfAny();
        Map<String, Object> meta = meta(path, login);
        staged.remove(path);
        return options.bareWrites ? Reply.empty(204) : Bodies.reply(200, Map.of("meta", meta));
    }

    @SuppressWarnings("NullAway") // a missing neighbour is null in JSON
    private Map<String, Object> meta(String path, Login login) {
        Map<String, Object> meta = new TreeMap<>(layout.meta(path, transactions.seenBy(login)));
        if (options.release.atLeast(SpsRelease.LTS_8_0)) {
            meta.put("remaining_seconds", logins.secondsLeft(login));
        }
        return meta;
    }
}

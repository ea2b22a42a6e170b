package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.internal.HeaderRules;
import dev.gatehouse.sdk.core.internal.Percent;
import dev.gatehouse.sdk.core.json.JsonCodec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A finished request: final address, headers and bytes. What an authenticator signs is what is sent. */
public final class ApiRequest {

    private final Operation operation;
    private final String url;
    private final Map<String, String> headers;
    private final @Nullable BodySource body;
    private final @Nullable LongConsumer progress;

    private ApiRequest(
            Operation operation,
            String url,
            Map<String, String> headers,
            @Nullable BodySource body,
            @Nullable LongConsumer progress) {
        this.operation = operation;
        this.url = url;
        this.headers = headers;
        this.body = body;
        this.progress = progress;
    }

    /** The operation that this is a request of. */
    public Operation operation() {
        return operation;
    }

    /** The whole address, exactly as it is sent. */
    public String url() {
        return url;
    }

    /** Path and raw query, exactly as on the wire. */
    public String target() {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? "/" : url.substring(path);
    }

    /** Headers by name, in the order of sending. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** The value of a header; the name is matched ignoring case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The body; empty for requests without one. */
    public Optional<BodySource> body() {
        return Optional.ofNullable(body);
    }

    /** Who is told how many bytes of the body are written so far. */
    public Optional<LongConsumer> progress() {
        return Optional.ofNullable(progress);
    }

    /**
     * Returns a copy with a header set; one of the same name is replaced.
     *
     * @throws IllegalArgumentException when the value can't be sent; the message never holds it
     */
    public ApiRequest withHeader(String name, String value) {
        HeaderRules.requireSendable(name, value);
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new ApiRequest(operation, url, more, body, progress);
    }

    /** Never shows the address, headers or body. */
    @Override
    public String toString() {
        return operation.toString();
    }

    /** Describes a request; the caller finishes it. Used for one call. */
    public static final class Builder {

        private final Operation operation;
        private String path;
        private final StringBuilder query = new StringBuilder();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable Object json;
        private @Nullable BodySource source;
        private @Nullable LongConsumer progress;

        Builder(Operation operation) {
            this.operation = operation;
            this.path = operation.path();
        }

        /**
         * Sets path and query as they go on the wire, in place of the operation's template.
         *
         * @throws IllegalArgumentException when it does not begin with a slash, walks up, or has a character that needs
         *     encoding
         */
        public Builder target(String target) {
            path = Percent.requireEncoded(target);
            return this;
        }

        /**
         * Fills a placeholder of the path with one segment.
         *
         * @throws IllegalArgumentException when the value is blank, {@code .} or {@code ..}, or has a control character
         */
        public Builder path(String name, String value) {
            String placeholder = "{" + name + "}";
            if (!path.contains(placeholder)) {
                throw new IllegalStateException(operation + " has no open placeholder " + placeholder);
            }
            path = path.replace(placeholder, Percent.segment(name, value));
            return this;
        }

        /**
         * Adds a query parameter, if there is a value: null and an empty {@code Optional} add nothing, each element of
         * an {@code Iterable} adds one.
         *
         * @throws IllegalArgumentException when the value has a control character
         */
        public Builder query(String name, @Nullable Object value) {
            if (value instanceof Optional<?> optional) {
                return query(name, optional.orElse(null));
            }
            if (value instanceof Iterable<?> values) {
                values.forEach(each -> query(name, each));
            } else if (value != null) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(Percent.query("query name", name))
                        .append('=')
                        .append(Percent.query(name, value.toString()));
            }
            return this;
        }

        /**
         * Sets a header.
         *
         * @throws IllegalArgumentException when the value can't be sent; the message never holds it
         */
        public Builder header(String name, String value) {
            HeaderRules.requireSendable(name, value);
            headers.put(name, value);
            return this;
        }

        /** Sets a value to be sent as JSON. */
        public Builder body(Object value) {
            json = value;
            return this;
        }

        /** Sets a body as it is. */
        public Builder body(BodySource body, String contentType) {
            source = body;
            return header("Content-Type", contentType);
        }

        /** Tells this listener, while the body is sent, how many bytes of it are written; a repeat begins again. */
        public Builder progress(@Nullable LongConsumer listener) {
            progress = listener;
            return this;
        }

        ApiRequest finish(String baseUrl, String userAgent, Map<String, String> extra, JsonCodec codec) {
            if (path.indexOf('{') >= 0) {
                throw new IllegalStateException(operation + " has an unfilled placeholder");
            }
            Map<String, String> all = new LinkedHashMap<>();
            all.put("User-Agent", userAgent);
            all.put("Accept", "application/json");
            all.putAll(headers);
            BodySource body = source;
            if (json != null) {
                body = BodySource.of(codec.encode(json));
                all.put("Content-Type", "application/json");
            } else if (body == null && needsBody()) {
                body = BodySource.of(new byte[0]);
            }
            all.putAll(extra);
            return new ApiRequest(operation, baseUrl + path + query, all, body, progress);
        }

        /** These methods always carry a length, be it zero; some servers answer 411 without. */
        private boolean needsBody() {
            return switch (operation.method()) {
                case "POST", "PUT", "PATCH" -> true;
                default -> false;
            };
        }
    }
}

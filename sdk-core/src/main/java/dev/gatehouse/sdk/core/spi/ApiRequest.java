package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.check.HeaderRules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A finished request: final address, headers and bytes. What an authenticator signs is what is sent. */
public final class ApiRequest {

    private final Operation operation;
    private final String origin;
    private final String target;
    /** Names and values in turn, up to an index. */
    private final String[] headers;

    private final int headersEnd;
    private final @Nullable BodySource body;
    private final @Nullable LongConsumer progress;

    private ApiRequest(
            Operation operation,
            String origin,
            String target,
            String[] headers,
            int headersEnd,
            @Nullable BodySource body,
            @Nullable LongConsumer progress) {
        this.operation = operation;
        this.origin = origin;
        this.target = target;
        this.headers = headers;
        this.headersEnd = headersEnd;
        this.body = body;
        this.progress = progress;
    }

    /** The operation that this is a request of. */
    public Operation operation() {
        return operation;
    }

    /** The whole address, exactly as it is sent. */
    public String url() {
        return origin + target;
    }

    /** Path and raw query, exactly as on the wire. */
    public String target() {
        return target;
    }

    /** Headers by name, in the order of sending. */
    public Map<String, String> headers() {
        Map<String, String> all = new LinkedHashMap<>();
        forEachHeader(all::put);
        return all;
    }

    /** Gives each header to an action, in the order of sending. */
    public void forEachHeader(BiConsumer<String, String> action) {
        for (int i = 0; i < headersEnd; i += 2) {
            action.accept(headers[i], headers[i + 1]);
        }
    }

    /** The value of a header; the name is matched ignoring case. */
    public Optional<String> header(String name) {
        int at = HeaderRules.indexOf(headers, headersEnd, name);
        return at < 0 ? Optional.empty() : Optional.of(headers[at + 1]);
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
        int known = HeaderRules.indexOf(headers, headersEnd, name);
        int at = known < 0 ? headersEnd : known;
        int end = known < 0 ? headersEnd + 2 : headersEnd;
        String[] more = Arrays.copyOf(headers, end);
        more[at] = name;
        more[at + 1] = value;
        return new ApiRequest(operation, origin, target, more, end, body, progress);
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
        private @Nullable StringBuilder query;
        private String[] headers = new String[8];
        private int headersEnd;
        private @Nullable Object json;
        private @Nullable BodySource source;
        private @Nullable LongConsumer progress;
        private boolean finished;

        Builder(Operation operation) {
            this.operation = operation;
            this.path = operation.path();
            header("Accept", "application/json");
        }

        /**
         * Sets path and query as they go on the wire, in place of the operation's template.
         *
         * @throws IllegalArgumentException when it does not begin with a slash, walks up, or has a character that needs
         *     encoding
         */
        public Builder target(String target) {
            path = PercentEncoding.requireEncoded(target);
            return this;
        }

        /**
         * Fills a placeholder of the path with one segment.
         *
         * @throws IllegalArgumentException when the value is blank, {@code .} or {@code ..}, or has a control character
         */
        public Builder path(String name, String value) {
            String placeholder = "{" + name + "}";
            int at = path.indexOf(placeholder);
            if (at < 0) {
                throw new IllegalStateException(operation + " has no open placeholder " + placeholder);
            }
            path = path.substring(0, at)
                    + PercentEncoding.segment(name, value)
                    + path.substring(at + placeholder.length());
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
                query = (query == null ? new StringBuilder("?") : query.append('&'))
                        .append(PercentEncoding.query("query name", name))
                        .append('=')
                        .append(PercentEncoding.query(name, value.toString()));
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
            int at = HeaderRules.indexOf(headers, headersEnd, name);
            if (at < 0) {
                at = headersEnd;
                headersEnd += 2;
                headers = headersEnd > headers.length ? Arrays.copyOf(headers, headersEnd * 2) : headers;
            }
            headers[at] = name;
            headers[at + 1] = value;
            return this;
        }

        /**
         * Sets a value to be sent as JSON.
         *
         * @throws NullPointerException when there is none: a request without a body would mean something else
         */
        public Builder body(Object value) {
            json = Objects.requireNonNull(value, "the body");
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

        /** Finishes the description; called once, by {@code ApiCaller}. */
        public ApiRequest finish(ServerAddress address, Map<String, String> extra, JsonCodec codec) {
            if (finished) {
                throw new IllegalStateException(operation + " is described anew for each call");
            }
            finished = true;
            if (path.indexOf('{') >= 0) {
                throw new IllegalStateException(operation + " has an unfilled placeholder");
            }
            BodySource body = source;
            if (json != null) {
                body(BodySource.of(codec.encode(json)), "application/json");
                body = source;
            } else if (body == null && needsBody()) {
                body = BodySource.of(new byte[0]);
            }
            header("User-Agent", address.userAgent());
            extra.forEach(this::header);
            String target = address.prefix() + (query == null ? path : path + query);
            return new ApiRequest(operation, address.origin(), target, headers, headersEnd, body, progress);
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

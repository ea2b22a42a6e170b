package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.check.HeaderRules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A complete request with its final URL, headers and body, so that an authenticator signs exactly what is sent. */
public final class ApiRequest {

    private final Operation operation;
    private final String origin;
    private final String target;
    private final String[] headers; // alternating names and values
    private final int headersEnd;
    private final @Nullable BodySource body;
    private final @Nullable LongConsumer progress;
    private final Set<Integer> expected;

    private ApiRequest(
            Operation operation,
            String origin,
            String target,
            String[] headers,
            int headersEnd,
            @Nullable BodySource body,
            @Nullable LongConsumer progress,
            Set<Integer> expected) {
        this.operation = operation;
        this.origin = origin;
        this.target = target;
        this.headers = headers;
        this.headersEnd = headersEnd;
        this.body = body;
        this.progress = progress;
        this.expected = expected;
    }

    /** Returns the operation of this request. */
    public Operation operation() {
        return operation;
    }

    /** Returns the URL exactly as it is sent. */
    public String url() {
        return origin + target;
    }

    /** Returns path and query exactly as they are sent. */
    public String target() {
        return target;
    }

    /** Returns the headers by name, in the order in which they are sent. */
    public Map<String, String> headers() {
        Map<String, String> all = new LinkedHashMap<>();
        forEachHeader(all::put);
        return all;
    }

    /** Passes each header to an action, in the order in which they are sent. */
    public void forEachHeader(BiConsumer<String, String> action) {
        for (int i = 0; i < headersEnd; i += 2) {
            action.accept(headers[i], headers[i + 1]);
        }
    }

    /** Returns the value of a header; the case of the name is ignored. */
    public Optional<String> header(String name) {
        int at = HeaderRules.indexOf(headers, headersEnd, name);
        return at < 0 ? Optional.empty() : Optional.of(headers[at + 1]);
    }

    /** Returns the body; empty if the request has none. */
    public Optional<BodySource> body() {
        return Optional.ofNullable(body);
    }

    /** Returns the listener that is notified of the number of bytes written so far. */
    public Optional<LongConsumer> progress() {
        return Optional.ofNullable(progress);
    }

    /**
     * Returns a copy with a header, which replaces one of the same name.
     *
     * @throws IllegalArgumentException if the value can't be sent; the message never contains the value
     */
    public ApiRequest withHeader(String name, String value) {
        HeaderRules.requireSendable(name, value);
        return withCheckedHeader(name, value);
    }

    /**
     * Returns a copy with a header that {@link HeaderRules#requireSendable} accepted before, such as a token that is sent
     * with each request. It replaces one of the same name.
     */
    public ApiRequest withCheckedHeader(String name, String value) {
        int index = HeaderRules.indexOf(headers, headersEnd, name);
        int at = index < 0 ? headersEnd : index;
        int end = Math.max(headersEnd, at + 2);
        String[] more = Arrays.copyOf(headers, end);
        more[at] = name;
        more[at + 1] = value;
        return new ApiRequest(operation, origin, target, more, end, body, progress, expected);
    }

    /** Returns a copy with another body, which must have the same bytes. */
    public ApiRequest withBody(BodySource other) {
        return new ApiRequest(operation, origin, target, headers, headersEnd, other, progress, expected);
    }

    /** Returns whether the caller expects this status code, so that it is not an error. */
    public boolean isExpected(int status) {
        return !expected.isEmpty() && expected.contains(status);
    }

    /** Contains neither the URL nor headers or body. */
    @Override
    public String toString() {
        return operation.toString();
    }

    /** Builds the request of one call. {@code ApiCaller} completes it. */
    public static final class Builder {

        private static final String CONTENT_TYPE = "Content-Type";

        private final Operation operation;
        private String path;
        private @Nullable StringBuilder query;
        private String[] headers = new String[8];
        private int headersEnd;
        private @Nullable Object json;
        private boolean typeSet;
        private @Nullable BodySource source;
        private @Nullable LongConsumer progress;
        private Set<Integer> expected = Set.of();
        private boolean finished;

        Builder(Operation operation) {
            this.operation = operation;
            this.path = operation.path();
            header("Accept", "application/json");
        }

        /**
         * Sets path and query exactly as they are sent, instead of the operation's path.
         *
         * @throws IllegalArgumentException if the target does not begin with a slash, has {@code .} or {@code ..} as a
         *     segment, or has a character that must be encoded
         */
        public Builder target(String target) {
            path = PercentEncoding.requireEncoded(target);
            return this;
        }

        /**
         * Replaces a placeholder of the path by one segment.
         *
         * @throws IllegalArgumentException if the value is blank, {@code .} or {@code ..}, or has a control character
         */
        public Builder path(String name, String value) {
            if (!fill(name, PercentEncoding.segment(name, value))) {
                throw new IllegalStateException(operation + " has no unfilled placeholder {" + name + "}");
            }
            return this;
        }

        /** Replaces a placeholder that not every path has; called by {@code ApiCaller}. */
        public void sharedPath(String name, String value) {
            fill(name, PercentEncoding.segment(name, value));
        }

        private boolean fill(String name, String segment) {
            for (int at = path.indexOf('{'); at >= 0; at = path.indexOf('{', at + 1)) {
                int end = at + 1 + name.length();
                if (path.startsWith(name, at + 1) && path.startsWith("}", end)) {
                    path = path.substring(0, at) + segment + path.substring(end + 1);
                    return true;
                }
            }
            return false;
        }

        /**
         * Adds a query parameter. Null and an empty {@code Optional} add nothing; an {@code Iterable} adds a parameter
         * per element.
         *
         * @throws IllegalArgumentException if the value has a control character
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
         * @throws IllegalArgumentException if the value can't be sent; the message never contains the value
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
            typeSet |= name.equalsIgnoreCase(CONTENT_TYPE);
            return this;
        }

        /**
         * Sets a body that is sent as JSON, with the content type {@code application/json} unless {@link #header} sets
         * another one.
         *
         * @throws NullPointerException if the value is null, since a request without a body has another meaning
         * @throws IllegalArgumentException if the value has no JSON form, such as bytes, a stream or a file
         */
        public Builder body(Object value) {
            json = JsonForm.require(Objects.requireNonNull(value, "body"));
            return this;
        }

        /** Sets a body that is sent as it is. */
        public Builder body(BodySource body, String contentType) {
            source = body;
            json = null;
            header(CONTENT_TYPE, contentType);
            typeSet = false;
            return this;
        }

        /** Notifies a listener of the number of bytes written so far. Each attempt starts at 0. */
        public Builder progress(@Nullable LongConsumer listener) {
            progress = listener;
            return this;
        }

        /**
         * Sets status codes outside the range 200 to 299 that are no errors for this request.
         *
         * @throws IllegalArgumentException if a status code is below 300 or above 599
         */
        public Builder expectStatus(int... statuses) {
            for (int status : statuses) {
                if (status < 300 || status > 599) {
                    throw new IllegalArgumentException("status must be 300 to 599, not " + status);
                }
            }
            expected = Arrays.stream(statuses).boxed().collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /** Completes the request; called once, by {@code ApiCaller}. */
        public ApiRequest finish(ServerAddress address, Map<String, String> extra, JsonCodec codec) {
            if (finished) {
                throw new IllegalStateException(operation + ": create a new request for each call");
            }
            finished = true;
            if (path.indexOf('{') >= 0) {
                throw new IllegalStateException(operation + " has an unfilled placeholder");
            }
            BodySource body = source;
            if (json != null) {
                body = BodySource.of(codec.encode(json));
                if (!typeSet) {
                    header(CONTENT_TYPE, "application/json");
                }
            } else if (body == null && needsBody()) {
                body = BodySource.of(new byte[0]);
            }
            header("User-Agent", address.userAgent());
            extra.forEach(this::header);
            String target = address.prefix() + path + queryAfter(path);
            return new ApiRequest(operation, address.origin(), target, headers, headersEnd, body, progress, expected);
        }

        /** Returns the query; it continues the one of a path that was set by {@link #target}. */
        private String queryAfter(String fullPath) {
            if (query == null) {
                return "";
            }
            int mark = fullPath.indexOf('?');
            if (mark < 0) {
                return query.toString();
            }
            return (mark == fullPath.length() - 1 ? "" : "&") + query.substring(1);
        }

        /** These methods always have a {@code Content-Length}, possibly 0: some servers respond with 411 otherwise. */
        private boolean needsBody() {
            return switch (operation.method()) {
                case "POST", "PUT", "PATCH" -> true;
                default -> false;
            };
        }
    }
}

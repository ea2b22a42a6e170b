package dev.gatehouse.sdk.nevis.clients;

import dev.gatehouse.sdk.core.error.SdkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by {@link ClientsApi#update(String, int, java.util.function.Function)} if another change of the client was
 * committed between reading and updating it. The update itself was applied. It may have overwritten the other change, as
 * far as both changed the same fields. Compare {@link #before()} and {@link #after()} to find out. The message contains
 * the versions of both.
 */
public final class ConcurrentUpdateException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable IdmClient before;
    private final transient @Nullable IdmClient after;

    ConcurrentUpdateException(String operation, IdmClient before, IdmClient after) {
        super(
                operation,
                1,
                false,
                "the update was applied, but another change of the client was committed after it was read, and may have"
                        + " been overwritten; version "
                        + version(before)
                        + " was read, version "
                        + version(after)
                        + " is the result",
                null);
        this.before = before;
        this.after = after;
    }

    private static String version(IdmClient client) {
        return client.version().map(String::valueOf).orElse("unknown");
    }

    /** Returns the client as it was read before the update. Empty in a deserialized exception. */
    public Optional<IdmClient> before() {
        return Optional.ofNullable(before);
    }

    /** Returns the client after the update. Empty in a deserialized exception. */
    public Optional<IdmClient> after() {
        return Optional.ofNullable(after);
    }
}

package dev.gatehouse.sdk.tresorit.customcontents;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A file of the tenant: the vendor's {@code CustomContentDetailsResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CustomContentDetails.Builder.class)
public interface CustomContentDetails extends WithCustomContentDetails {

    /** Name without folders. */
    Optional<String> name();

    /** Name with folders. */
    String path();

    /** Full public address. */
    Optional<String> url();

    /** Size in bytes. The server's numbers are unsigned: one beyond 2^63-1 fails the call, and never wraps. */
    OptionalLong size();

    /** Media type under which the server gives the file out. */
    Optional<String> contentType();

    /** Version tag, opaque; no operation is documented to take it. */
    Optional<String> etag();

    /** Refuses a negative size. */
    @Value.Check
    default void check() {
        Sizes.check("size", size());
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds details, for tests of applications. */
    final class Builder extends ImmutableCustomContentDetails.Builder {
        Builder() {}
    }
}

package dev.gatehouse.sdk.tresorit.customcontents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A file of the tenant: the vendor's {@code CustomContentDetailsResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CustomContentDetails.Builder.class)
public interface CustomContentDetails extends JsonEntity, WithCustomContentDetails {

    /** Name without folders. */
    Optional<String> name();

    /** Name with folders. */
    String path();

    /** Complete public URL. */
    Optional<String> url();

    /** Size in bytes. The server sends unsigned numbers: the call fails for a size above 2^63-1. */
    OptionalLong size();

    /** Media type with which the server serves the file. */
    Optional<String> contentType();

    /** Opaque version tag. No documented operation accepts it. */
    Optional<String> etag();

    /** Rejects a negative size. */
    @Value.Check
    default void check() {
        size().ifPresent(size -> Arguments.atLeast("size", 0, size));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CustomContentDetails fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds details, for application tests. */
    final class Builder extends ImmutableCustomContentDetails.Builder {
        Builder() {}
    }
}

package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A backup location of disk storage, or a bucket of cloud storage. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = StorageLocation.Builder.class)
public interface StorageLocation extends JsonEntity, WithStorageLocation {

    /** Id. */
    OptionalLong id();

    /** Name. */
    Optional<String> name();

    /** Status as text. */
    Optional<String> status();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StorageLocation fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a location. */
    final class Builder extends ImmutableStorageLocation.Builder {
        Builder() {}
    }
}

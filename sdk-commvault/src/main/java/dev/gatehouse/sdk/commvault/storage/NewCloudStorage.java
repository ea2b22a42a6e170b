package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Cloud storage to create (OpenAPI file of 11.32). Some vendors of storage need further fields: use the additional
 * properties.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewCloudStorage.Builder.class)
public interface NewCloudStorage extends JsonEntity, WithNewCloudStorage {

    /** Name. */
    String name();

    /** Vendor of the storage, such as {@code Amazon S3}. */
    String cloudType();

    /** The media agent that writes the data. */
    IdName mediaAgent();

    /** Host name of the service. */
    Optional<String> serviceHost();

    /** How to authenticate, such as {@code Access and secret keys}. */
    Optional<String> authentication();

    /** Stored credentials. */
    Optional<IdName> credentials();

    /** Bucket. */
    String bucket();

    /** Storage class of the vendor. */
    Optional<String> storageClass();

    /** Where to store the deduplication databases. */
    @JsonProperty("deduplicationDBLocation")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<DeduplicationLocation> deduplicationLocations();

    /** Whether to deduplicate the data. The default is false. */
    @Value.Default
    default boolean useDeduplication() {
        return false;
    }

    /** Rejects blank texts. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.notBlank("cloudType", cloudType());
        Arguments.notBlank("bucket", bucket());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewCloudStorage fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds cloud storage. */
    final class Builder extends ImmutableNewCloudStorage.Builder {
        Builder() {}
    }
}

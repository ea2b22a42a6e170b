package dev.gatehouse.sdk.commvault.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An S3 access key. For servers of 11.38 only a response without the key is documented. How the user then learns the new
 * key is not documented.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = S3Key.Builder.class)
public interface S3Key extends WithS3Key {

    /** Access key id. */
    Optional<String> accessKeyId();

    /** Secret access key. */
    Optional<Secret> secretAccessKey();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static S3Key fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a key. */
    final class Builder extends ImmutableS3Key.Builder {
        Builder() {}
    }
}

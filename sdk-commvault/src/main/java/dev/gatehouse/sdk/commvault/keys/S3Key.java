package dev.gatehouse.sdk.commvault.keys;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An S3 access key. Servers of 11.38 document an answer without it; how its user then learns of the new key is not
 * documented.
 */
@SdkStyle
@Value.Immutable
public interface S3Key extends WithS3Key {

    /** Access key id. */
    Optional<String> accessKeyId();

    /** Secret access key. */
    Optional<Secret> secretAccessKey();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableS3Key.Builder {
        Builder() {}
    }
}

package dev.gatehouse.sdk.commvault.vaults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import org.immutables.value.Value;

/** A vault in the list. Only its name is documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ListedVault.Builder.class)
public interface ListedVault extends WithListedVault {

    /** Name. */
    String name();

    /** All fields that the server sent, the name included, as plain Java values. */
    Map<String, Object> fields();

    /**
     * Returns how S3 clients reach the bucket of this vault at one of its endpoints.
     *
     * @param endpointHost the host name of the endpoint, such as {@code Server.hostName()}
     */
    default S3Bucket bucketAt(String endpointHost) {
        return S3Bucket.at(endpointHost, name());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ListedVault fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a vault. */
    final class Builder extends ImmutableListedVault.Builder {
        Builder() {}
    }
}

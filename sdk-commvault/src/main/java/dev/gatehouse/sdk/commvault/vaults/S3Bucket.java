package dev.gatehouse.sdk.commvault.vaults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.net.URI;
import org.immutables.value.Value;

/**
 * How an S3 client reaches the bucket of a vault. Use path-style access: the bucket is the first segment of the path, not
 * a part of the host name. The keys are those of a user, see {@code CommvaultClient.keys()}. Data is restorable about ten
 * minutes after it was written ("Supported APIs for Unified Data Vault", 11.46).
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = S3Bucket.Builder.class)
public interface S3Bucket extends WithS3Bucket {

    /** The endpoint: {@code https://<endpoint host>:5005/S3} ("Client Operations for S3 Clients", 11.44). */
    URI endpoint();

    /** The name of the bucket, which is the name of the vault. */
    String bucket();

    /** The region, for S3 clients that require one. The vendor's own client uses this one; it is not documented. */
    @Value.Default
    default String region() {
        return "us-east-1";
    }

    /** Returns the bucket of a vault at one of its endpoints. */
    static S3Bucket at(String endpointHost, String vault) {
        URI endpoint = URI.create("https://" + Arguments.notBlank("endpointHost", endpointHost) + ":5005/S3");
        if (endpoint.getHost() == null || !endpoint.getPath().equals("/S3")) {
            throw new IllegalArgumentException("endpointHost must be a host name or an IP address");
        }
        return builder()
                .endpoint(endpoint)
                .bucket(Arguments.notBlank("vault", vault))
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static S3Bucket fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a bucket. */
    final class Builder extends ImmutableS3Bucket.Builder {
        Builder() {}
    }
}

package dev.gatehouse.sdk.commvault.storedcredentials;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Credentials to store: an account with a password, or a cloud account with access keys. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewStoredCredential.Builder.class)
public interface NewStoredCredential extends WithNewStoredCredential {

    /** Name. */
    String name();

    /** Type: {@code WINDOWSACCOUNT}, {@code LINUXACCOUNT}, {@code STORAGE_ARRAY_ACCOUNT} or {@code CLOUD_ACCOUNT}. */
    String accountType();

    /** Vendor of cloud storage, such as {@code S3_COMPATIBLE} or {@code AMAZON}. */
    Optional<String> vendorType();

    /** User name, or access key id. */
    String user();

    /** Password, or secret access key. */
    Secret secret();

    /** Description. */
    Optional<String> description();

    /** The user who owns the credentials. */
    Optional<IdName> owner();

    /** Rejects blank texts. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.notBlank("accountType", accountType());
        Arguments.notBlank("user", user());
    }

    /** Returns the access keys of an S3 account. */
    static NewStoredCredential s3(String name, String vendorType, String accessKeyId, Secret secretAccessKey) {
        return builder()
                .name(name)
                .accountType("CLOUD_ACCOUNT")
                .vendorType(vendorType)
                .user(accessKeyId)
                .secret(secretAccessKey)
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewStoredCredential fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableNewStoredCredential.Builder {
        Builder() {}
    }
}

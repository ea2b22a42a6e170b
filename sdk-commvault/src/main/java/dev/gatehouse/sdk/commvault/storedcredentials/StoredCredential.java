package dev.gatehouse.sdk.commvault.storedcredentials;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Credentials that the server stores. The secret is never returned. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = StoredCredential.Builder.class)
public interface StoredCredential extends JsonEntity, WithStoredCredential {

    /** Id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** Type, such as {@code CLOUD_ACCOUNT}. */
    Optional<String> accountType();

    /** Vendor of cloud storage, such as {@code S3_COMPATIBLE}. */
    Optional<String> vendorType();

    /** Kind of authentication, such as {@code AMAZON_S3}. */
    Optional<String> authType();

    /** Description. */
    Optional<String> description();

    /** Returns a reference to these credentials, for the creation of cloud storage. */
    default IdName ref() {
        return IdName.builder().id(id()).name(name()).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StoredCredential fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableStoredCredential.Builder {
        Builder() {}
    }
}

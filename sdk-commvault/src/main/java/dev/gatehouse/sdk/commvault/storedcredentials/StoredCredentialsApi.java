package dev.gatehouse.sdk.commvault.storedcredentials;

import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.CreatedEntity;
import dev.gatehouse.sdk.commvault.internal.EncodedSecret;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credentials that the server stores, for storage. The rights that these operations need are not documented. */
public final class StoredCredentialsApi {

    private static final Operation LIST = Operation.get("commvault.storedCredentials.list", "/V4/Credential");
    private static final Operation CREATE = Operation.post("commvault.storedCredentials.create", "/V4/Credential");
    private static final Operation DELETE =
            Operation.delete("commvault.storedCredentials.delete", "/V5/Credential/{id}");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.storedCredentials()}. */
    public StoredCredentialsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public StoredCredentialsApi with(CallOptions options) {
        return new StoredCredentialsApi(caller.with(options));
    }

    /** Lists the stored credentials: {@code GET /V4/Credential} (OpenAPI file of 11.32). A 404 of the API is an empty list. */
    public List<StoredCredential> list() {
        return Entity.orEmpty(V4Lists.call(caller, LIST, LIST.request(), ListResponse.class, new ListResponse(null))
                .credentialManager());
    }

    /**
     * Stores credentials: {@code POST /V4/Credential} (OpenAPI file of 11.32). The secret is sent in Base64, as the example
     * of the file and the vendor's Terraform provider do. The request is not retried after a failure that leaves the outcome
     * unknown.
     *
     * @return id and name, for the creation of cloud storage
     */
    public IdName create(NewStoredCredential credential) {
        return caller.call(CREATE.request().body(CredentialBody.of(credential)), CreatedEntity.class)
                .ref()
                .withName(credential.name());
    }

    /** Deletes stored credentials: {@code DELETE /V5/Credential/{id}} (OpenAPI file of 11.32). */
    public void delete(long id) {
        caller.callOptional(
                DELETE.request().path("id", Long.toString(Arguments.atLeast("credentialId", 1, id))),
                Acknowledgement.class);
    }

    private record ListResponse(@Nullable List<StoredCredential> credentialManager) {}

    /** The secret of a cloud account has other names than that of other accounts. */
    private record CredentialBody(
            String name,
            String accountType,
            Optional<String> vendorType,
            Optional<String> userAccount,
            Optional<Secret> password,
            Optional<String> accessKeyId,
            Optional<Secret> secretAccessKey,
            Optional<String> description,
            Optional<Security> security) {

        record Security(Owner owner) {}

        record Owner(IdName user) {}

        static CredentialBody of(NewStoredCredential credential) {
            boolean cloud = credential.accountType().equals("CLOUD_ACCOUNT");
            Optional<String> user = Optional.of(credential.user());
            Optional<Secret> secret = Optional.of(EncodedSecret.base64(credential.secret()));
            return new CredentialBody(
                    credential.name(),
                    credential.accountType(),
                    credential.vendorType(),
                    cloud ? Optional.empty() : user,
                    cloud ? Optional.empty() : secret,
                    cloud ? user : Optional.empty(),
                    cloud ? secret : Optional.empty(),
                    credential.description(),
                    credential.owner().map(owner -> new Security(new Owner(owner))));
        }
    }
}

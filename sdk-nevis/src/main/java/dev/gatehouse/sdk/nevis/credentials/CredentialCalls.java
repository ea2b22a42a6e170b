package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import dev.gatehouse.sdk.nevis.internal.ProtectedFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The requests that all kinds of credentials share.
 *
 * @param token the token for protected fields, null if none is used
 */
record CredentialCalls(ApiCaller caller, @Nullable Secret token) {

    static final String USER = "/nevisidm/api/core/v1/{clientExtId}/users/{userExtId}";

    static final TypeRef<ListResponse<Credential>> CREDENTIALS = new TypeRef<>() {};

    CredentialCalls with(CallOptions options) {
        return new CredentialCalls(caller.with(options), token);
    }

    /** Returns a request for the credentials of a user, or for one of them. */
    ApiRequest.Builder request(Operation operation, String clientExtId, String userExtId, String... extId) {
        ApiRequest.Builder request =
                operation.request().path("clientExtId", clientExtId).path("userExtId", userExtId);
        return extId.length == 0 ? request : request.path("extId", extId[0]);
    }

    /** Returns the same with {@code X-Token}, if a token for protected fields is used. */
    ApiRequest.Builder requestWithToken(Operation operation, String clientExtId, String userExtId, String... extId) {
        return ProtectedFields.request(operation, token, op -> request(op, clientExtId, userExtId, extId));
    }

    Paged<Credential> list(Operation operation, String clientExtId, String userExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                page -> ListResponse.request(operation, options)
                        .path("clientExtId", clientExtId)
                        .path("userExtId", userExtId),
                CREDENTIALS);
    }

    /** Returns the body of a password change, in the order of the vendor's page. */
    static Map<String, Secret> passwords(Secret oldPassword, Secret newPassword) {
        Map<String, Secret> body = new LinkedHashMap<>();
        body.put("oldPassword", oldPassword);
        body.put("newPassword", newPassword);
        return body;
    }

    /** Calls an operation whose response may contain a secret. */
    IssuedCredential issue(Operation operation, ApiRequest.Builder request, Optional<String> extId) {
        return caller.call(
                request,
                response -> IssuedResponse.decode(
                        response, caller.codec(), extId.or(() -> LocationIds.find(operation, response))));
    }
}

package dev.gatehouse.sdk.commvault.accesstokens;

import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.List;

/**
 * Access tokens for unattended use. These operations need a login token: they fail for a client that logs in with an access
 * token ("Access Tokens for REST APIs", 11.42). The bodies are those of cvpysdk. The right to manage the tokens of other
 * users is not documented.
 */
public final class AccessTokensApi {

    private static final Operation LIST = Operation.get("commvault.accessTokens.list", "/V4/AccessToken/");
    private static final Operation CREATE = Operation.post("commvault.accessTokens.create", "/V4/AccessToken");
    private static final Operation REVOKE = Operation.delete("commvault.accessTokens.revoke", "/V4/AccessToken/{id}");

    /** NON_IDEMPOTENT although it is a PUT, because the response may contain new tokens. */
    private static final Operation UPDATE = Operation.put("commvault.accessTokens.update", "/V4/AccessToken/{id}")
            .retrySafety(RetrySafety.NON_IDEMPOTENT);

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.accessTokens()}. */
    public AccessTokensApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public AccessTokensApi with(CallOptions options) {
        return new AccessTokensApi(caller.with(options));
    }

    /**
     * Lists the access tokens of a user, without their secrets: {@code GET /V4/AccessToken/?userId=}. Public clients send
     * this request. Its response is not documented: all objects with an {@code accessTokenId} are returned, whatever the list
     * is called.
     */
    public List<AccessTokenInfo> list(long userId) {
        ApiRequest.Builder request = LIST.request().query("userId", Arguments.atLeast("userId", 1, userId));
        return Fields.call(caller, request)
                .allObjects()
                .flatMap(fields -> TokenResponse.info(fields).stream())
                .toList();
    }

    /**
     * Creates an access token for the user of this client: {@code POST /V4/AccessToken}. <b>The tokens in the result can't be
     * read later.</b> If the outcome is unknown, look for the name in {@link #list} and revoke the token, since its secret is
     * lost. Source: cvpysdk; "Creating an Access Token", 11.42, shows the console only.
     */
    public IssuedAccessToken create(NewAccessToken token) {
        return caller.call(CREATE.request().body(TokenResponse.Body.of(token)), TokenResponse.class)
                .issued();
    }

    /**
     * Changes an access token: {@code PUT /V4/AccessToken/{id}}. Source: cvpysdk; the operation is not in the reference.
     */
    public IssuedAccessToken update(long id, NewAccessToken token) {
        return caller.call(request(UPDATE, id).body(TokenResponse.Body.of(token)), TokenResponse.class)
                .issued();
    }

    /**
     * Revokes an access token, which ends at once: {@code DELETE /V4/AccessToken/{id}}. Source: cvpysdk; the operation is not
     * in the reference.
     */
    public void revoke(long id) {
        caller.callOptional(request(REVOKE, id), Acknowledgement.class);
    }

    private static ApiRequest.Builder request(Operation operation, long id) {
        return operation.request().path("id", Long.toString(Arguments.atLeast("accessTokenId", 1, id)));
    }
}

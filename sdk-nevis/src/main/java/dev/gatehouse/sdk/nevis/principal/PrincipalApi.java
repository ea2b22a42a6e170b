package dev.gatehouse.sdk.nevis.principal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.NotRetried;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations on the caller's own account, {@code /nevisidm/api/principal/v1}. */
public final class PrincipalApi {

    private static final String PRINCIPAL = "/nevisidm/api/principal/v1";

    private static final Operation ME = Operation.get("nevis.principal.me", PRINCIPAL + "/me");
    private static final Operation PERMISSIONS =
            Operation.get("nevis.principal.permissions", PRINCIPAL + "/permissions");
    private static final Operation PROTECTED_FIELD_TOKEN = Operation.post(
                    "nevis.principal.protectedFieldToken", PRINCIPAL + "/token")
            .documents(DocumentedError.of(401, "", ErrorKind.UNAUTHENTICATED, "Check the login ID and the password."))
            .readsErrorsBy(NotRetried::readErrorsOfALogin);

    record Permissions(@Nullable List<String> elementaryPermissions) {}

    /** A response without a token is malformed. */
    record Token(@JsonProperty("access_token") Secret accessToken) {
        Token {
            Objects.requireNonNull(accessToken);
        }
    }

    private final ApiCaller caller;

    /** Called by {@code NevisClient.principal()}. */
    public PrincipalApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public PrincipalApi with(CallOptions options) {
        return new PrincipalApi(caller.with(options));
    }

    /**
     * Returns the user that the caller is logged in as ({@code GET /nevisidm/api/principal/v1/me}). Use it to check a
     * login.
     *
     * <p>Requires the role SelfAdmin. Available since: not documented. Source: the vendor's page "Get caller user
     * info".
     */
    public CallerInfo me() {
        return caller.call(ME.request(), CallerInfo.class);
    }

    /**
     * Returns the caller's elementary rights, such as {@code AccessControl.ClientView} ({@code GET
     * /nevisidm/api/principal/v1/permissions}).
     *
     * <p>Requires no right. Available since nevisIDM 2.80.0. Source: the vendor's page "Get caller user permissions".
     */
    public List<String> permissions() {
        List<String> rights = caller.call(PERMISSIONS.request(), Permissions.class).elementaryPermissions;
        return rights == null ? List.of() : rights;
    }

    /**
     * Generates the token that users need to change protected fields of their own account ({@code POST
     * /nevisidm/api/principal/v1/token}). Pass it to {@code users().withProtectedFieldToken(token)}. Its lifetime is
     * not documented. The request is not retried, because a wrong password may count as a failed login.
     *
     * <p>Requires the role SelfAdmin. Available since: not documented. Source: the vendor's page "Generate bearer
     * token".
     *
     * @param loginId the caller's own login ID
     * @param password the caller's own password
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if the password is wrong
     */
    public Secret protectedFieldToken(String loginId, Secret password) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("username", Arguments.notBlank("loginId", loginId));
        body.put("password", password);
        body.put("grant_type", "password");
        return caller.call(PROTECTED_FIELD_TOKEN.request().body(body), Token.class).accessToken;
    }
}

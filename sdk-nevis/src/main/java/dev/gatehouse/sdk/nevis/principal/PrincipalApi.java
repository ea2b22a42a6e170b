package dev.gatehouse.sdk.nevis.principal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.NevisErrorMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The caller himself, {@code /nevisidm/api/principal/v1}. */
public final class PrincipalApi {

    private static final String PRINCIPAL = "/nevisidm/api/principal/v1";

    private static final Operation ME = Operation.get("nevis.principal.me", PRINCIPAL + "/me");
    private static final Operation PERMISSIONS =
            Operation.get("nevis.principal.permissions", PRINCIPAL + "/permissions");
    private static final Operation PROOF = Operation.post(NevisErrorMapper.PROOF, PRINCIPAL + "/token");

    record Permissions(@Nullable List<String> elementaryPermissions) {}

    record Token(@JsonProperty("access_token") Secret accessToken) {
        /** An answer without a token is none. */
        Token {
            Objects.requireNonNull(accessToken);
        }
    }

    private final ApiCaller caller;

    /** Made by {@code NevisClient.principal()}. */
    public PrincipalApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public PrincipalApi with(CallOptions options) {
        return new PrincipalApi(caller.with(options));
    }

    /**
     * Tells who is calling: {@code GET /nevisidm/api/principal/v1/me} ("Get caller user info"). A cheap way to see whether
     * the login is right, for callers with the role SelfAdmin. Since: not documented.
     */
    public CallerInfo me() {
        return caller.call(ME.request(), CallerInfo.class);
    }

    /**
     * Tells the caller's elementary rights, such as {@code AccessControl.ClientView}: {@code GET
     * /nevisidm/api/principal/v1/permissions} ("Get caller user permissions"). Needs no right. Since 2.80.0.
     */
    public List<String> permissions() {
        List<String> rights = caller.call(PERMISSIONS.request(), Permissions.class).elementaryPermissions;
        return rights == null ? List.of() : rights;
    }

    /**
     * Gets the second proof that users need to change protected fields of themselves: {@code POST
     * /nevisidm/api/principal/v1/token} ("Generate bearer token"). Use it by {@code users().proving(token)}. How long it
     * lives is not documented. Needs the role SelfAdmin. Since: not documented. Never sent twice: a wrong password may
     * count.
     *
     * @param loginId the caller's own login ID
     * @param password the caller's own password
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException when the password is wrong
     */
    public Secret proof(String loginId, Secret password) {
        if (loginId.isBlank()) {
            throw new IllegalArgumentException("loginId must not be blank");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("username", loginId);
        body.put("password", password);
        body.put("grant_type", "password");
        return caller.call(PROOF.request().body(body), Token.class).accessToken;
    }
}

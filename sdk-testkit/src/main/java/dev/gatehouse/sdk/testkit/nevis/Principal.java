package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The principal API: "Get caller user info", "Get caller user permissions", and "Generate bearer token" for protected
 * fields.
 */
final class Principal {

    private static final Schema TOKEN = new Schema().text("username", "password", "grant_type");

    private Principal() {}

    static FakeResponse me(Call call) {
        call.requireRights("SelfAdmin");
        Tenant tenant = tenant(call);
        Resource user = tenant.user(String.valueOf(call.caller().userExtId()));
        Map<String, Object> me = new LinkedHashMap<>();
        me.put("userExtId", user.extId);
        user.text("loginId").ifPresent(loginId -> me.put("loginId", loginId));
        String fullName = Stream.of("name.firstName", "name.familyName")
                .flatMap(path -> user.text(path).stream())
                .collect(Collectors.joining(" "));
        me.put("fullName", fullName);
        user.text("contacts.email").ifPresent(email -> me.put("email", email));
        user.text("languageCode").ifPresent(language -> me.put("displayLanguageCode", language));
        me.put("clientExtId", tenant.extId());
        tenant.resource.text("name").ifPresent(name -> me.put("clientName", name));
        Profiles.of(tenant, user).stream()
                .filter(profile -> profile.is("isDefaultProfile", true))
                .findFirst()
                .ifPresent(profile -> {
                    me.put("profileExtId", profile.extId);
                    profile.text("unitExtId").ifPresent(unit -> me.put("unitExtId", unit));
                });
        return FakeResponse.json(200, me);
    }

    static FakeResponse permissions(Call call) {
        return FakeResponse.json(
                200, Map.of("elementaryPermissions", List.copyOf(call.caller().rights())));
    }

    static FakeResponse token(Call call) {
        Body body = call.create(TOKEN);
        call.requireRights("SelfAdmin");
        if (!body.text("grant_type").orElse("").equals("password")) {
            throw Problem.unprocessable("errors.invalidParameter", "The grant_type must be 'password'");
        }
        Tenant tenant = tenant(call);
        Resource user = tenant.user(String.valueOf(call.caller().userExtId()));
        Optional<String> password = tenant.password(user.extId);
        if (!body.text("username").equals(user.text("loginId"))
                || password.isEmpty()
                || !password.equals(body.text("password"))) {
            throw new Challenge("errors.userLoginFailed", "Invalid user name or password");
        }
        return FakeResponse.json(
                        200,
                        JsonFields.of(
                                "access_token",
                                call.authentication().issueXToken(call.caller()),
                                "token_type",
                                "bearer"))
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache");
    }

    /**
     * Returns the client of the caller's user. A caller of the fake server need not be a user, unlike a caller of the
     * real server.
     */
    private static Tenant tenant(Call call) {
        String extId = call.caller().clientExtId();
        if (extId == null) {
            throw new Problem(404, "errors.noRecord", "The caller is not a user: see NevisCaller.as");
        }
        return call.state().tenant(extId);
    }
}

package dev.gatehouse.sdk.sps.users;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.sps.configuration.Setting;
import dev.gatehouse.sdk.sps.configuration.SettingCollection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Read-only API for local users and groups and their access rights ({@code /api/configuration/aaa}).
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class UsersApi {

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsClient.users()}. */
    public UsersApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public UsersApi with(CallOptions options) {
        return new UsersApi(caller.with(options));
    }

    /** Returns the local groups ({@code /api/configuration/aaa/local_database/groups}; "Local user groups", 6.0.2). */
    public SettingCollection<LocalGroup> groups() {
        return UserResources.GROUPS.readBy(caller);
    }

    /**
     * Returns the local users ({@code /api/configuration/aaa/local_database/users}; "Local users", 6.9.3) as open JSON,
     * because their fields are not documented. Passwords are references to {@code passwords}.
     */
    public SettingCollection<Map<String, @Nullable Object>> local() {
        return UserResources.USERS.readBy(caller);
    }

    /** Returns the access rights of groups ({@code GET /api/configuration/aaa/acls}; "Access rights", REST API Reference Guide
     * 5.7). They can't be changed by the API up to 6.0; for later versions this is not documented. */
    public Setting<List<AccessRule>> accessRules() {
        return new Setting<>(caller, UserResources.ACCESS_RULES, new TypeRef<>() {});
    }
}

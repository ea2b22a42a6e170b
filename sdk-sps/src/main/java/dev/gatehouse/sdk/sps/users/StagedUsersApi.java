package dev.gatehouse.sdk.sps.users;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.StagedCollection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * API for local users and groups ({@code /api/configuration/aaa}), in a transaction. Changed access rights apply at the next
 * login. The user {@code admin} can't be deleted. Local users can't be managed while users come from LDAP.
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class StagedUsersApi {

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsTransaction.users()}. */
    public StagedUsersApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public StagedUsersApi with(CallOptions options) {
        return new StagedUsersApi(caller.with(options));
    }

    /** Returns the local groups ({@code /api/configuration/aaa/local_database/groups}; "Local user groups", 6.0.2). */
    public StagedCollection<LocalGroup> groups() {
        return UserResources.GROUPS.stagedBy(caller);
    }

    /**
     * Returns the local users ({@code /api/configuration/aaa/local_database/users}; "Local users", 6.9.3) as open JSON,
     * because their fields are not documented. Passwords are references to {@code passwords}.
     */
    public StagedCollection<Map<String, @Nullable Object>> local() {
        return UserResources.USERS.stagedBy(caller);
    }
}

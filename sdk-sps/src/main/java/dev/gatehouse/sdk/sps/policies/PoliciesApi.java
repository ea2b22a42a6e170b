package dev.gatehouse.sdk.sps.policies;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.SettingCollection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Read-only API for policies that connections use ({@code /api/configuration/policies}).
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class PoliciesApi {

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsClient.policies()}. */
    public PoliciesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public PoliciesApi with(CallOptions options) {
        return new PoliciesApi(caller.with(options));
    }

    /** Returns the time policies ({@code /api/configuration/policies/time_policies}; "Time policies", 6.0). */
    public SettingCollection<TimePolicy> time() {
        return PolicyResources.TIME.readBy(caller);
    }

    /** Returns the audit policies ({@code /api/configuration/policies/audit_policies}; "Audit policies", 8.0). */
    public SettingCollection<AuditPolicy> audit() {
        return PolicyResources.AUDIT.readBy(caller);
    }

    /**
     * Returns the archive and clean-up policies ({@code /api/configuration/policies/archive_cleanup_policies}; 6.0.12).
     */
    public SettingCollection<ArchiveCleanupPolicy> archiveCleanup() {
        return PolicyResources.ARCHIVE.readBy(caller);
    }

    /**
     * Returns the trusted CA lists ({@code /api/configuration/policies/trusted_ca_lists}; 5.7) as open JSON, because
     * their fields are not documented.
     */
    public SettingCollection<Map<String, @Nullable Object>> trustedCaLists() {
        return PolicyResources.TRUSTED_CAS.readBy(caller);
    }
}

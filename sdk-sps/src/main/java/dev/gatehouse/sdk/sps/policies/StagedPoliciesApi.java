package dev.gatehouse.sdk.sps.policies;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.StagedCollection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * API for policies that connections use ({@code /api/configuration/policies}), in a transaction.
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class StagedPoliciesApi {

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsTransaction.policies()}. */
    public StagedPoliciesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public StagedPoliciesApi with(CallOptions options) {
        return new StagedPoliciesApi(caller.with(options));
    }

    /** Returns the time policies ({@code /api/configuration/policies/time_policies}; "Time policies", 6.0). */
    public StagedCollection<TimePolicy> time() {
        return PolicyResources.TIME.stagedBy(caller);
    }

    /** Returns the audit policies ({@code /api/configuration/policies/audit_policies}; "Audit policies", 8.0). */
    public StagedCollection<AuditPolicy> audit() {
        return PolicyResources.AUDIT.stagedBy(caller);
    }

    /**
     * Returns the archive and clean-up policies ({@code /api/configuration/policies/archive_cleanup_policies}; 6.0.12).
     */
    public StagedCollection<ArchiveCleanupPolicy> archiveCleanup() {
        return PolicyResources.ARCHIVE.stagedBy(caller);
    }

    /**
     * Returns the trusted CA lists ({@code /api/configuration/policies/trusted_ca_lists}; 5.7) as open JSON, because
     * their fields are not documented.
     */
    public StagedCollection<Map<String, @Nullable Object>> trustedCaLists() {
        return PolicyResources.TRUSTED_CAS.stagedBy(caller);
    }
}

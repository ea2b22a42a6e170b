package dev.gatehouse.sdk.sps.policies;

import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.sps.resource.CollectionResource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resources of this package. */
final class PolicyResources {

    static final CollectionResource<TimePolicy> TIME =
            CollectionResource.of("timePolicies", "policies/time_policies", TypeRef.of(TimePolicy.class));
    static final CollectionResource<AuditPolicy> AUDIT =
            CollectionResource.of("auditPolicies", "policies/audit_policies", TypeRef.of(AuditPolicy.class));
    static final CollectionResource<ArchiveCleanupPolicy> ARCHIVE = CollectionResource.of(
            "archiveCleanupPolicies", "policies/archive_cleanup_policies", TypeRef.of(ArchiveCleanupPolicy.class));
    static final CollectionResource<Map<String, @Nullable Object>> TRUSTED_CAS =
            CollectionResource.of("trustedCaLists", "policies/trusted_ca_lists", new TypeRef<>() {});

    private PolicyResources() {}
}

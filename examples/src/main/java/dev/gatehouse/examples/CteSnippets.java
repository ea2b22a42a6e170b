package dev.gatehouse.examples;

import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.guardpoints.GuardPoint;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import dev.gatehouse.sdk.cte.policies.Effect;
import dev.gatehouse.sdk.cte.policies.NewKeyRule;
import dev.gatehouse.sdk.cte.policies.NewPolicy;
import dev.gatehouse.sdk.cte.policies.NewSecurityRule;
import dev.gatehouse.sdk.cte.policies.Policy;
import dev.gatehouse.sdk.cte.policies.PolicyType;
import dev.gatehouse.sdk.cte.policyelements.NewUserSet;
import dev.gatehouse.sdk.cte.policyelements.SetUser;
import dev.gatehouse.sdk.cte.policyelements.UserSet;
import java.util.List;

/** Code on the package pages of CipherTrust CTE. */
final class CteSnippets {

    private CteSnippets() {}

    static void clients(CteClient cte) {
        // @start region="cte-clients"
        Client client = cte.clients().create(NewClient.of("host-2").withDescription("Front server"));
        cte.clients()
                .update(client.id(), ClientUpdate.builder().clientLocked(true).build());
        cte.clients().resetPassword(client.id());
        // @end
    }

    static void clientGroups(CteClient cte) {
        // @start region="cte-clientgroups"
        ClientGroup group = cte.clientGroups().create(NewClientGroup.of("database-tier", ClusterType.NON_CLUSTER));
        boolean added = cte.clientGroups().addIfAbsent(group.id(), AddClients.of("host-1"));
        long members = cte.clientGroups().clients(group.id()).stream().count();
        // @end
        System.out.println(added + ": " + members);
    }

    static void guardPoints(CteClient cte) {
        // @start region="cte-guardpoints"
        GuardPointOwner owner = GuardPointOwner.client("host-1");
        GuardPointParams params = GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, "encrypt-all");
        List<GuardPoint> created = cte.guardPoints().create(owner, NewGuardPoints.of(params, "/var/lib/mysql"));
        cte.guardPoints().disable(owner, List.of(created.get(0).id()));
        // @end
    }

    static Policy policies(CteClient cte) {
        // @start region="cte-policies"
        Policy policy = cte.policies()
                .create(NewPolicy.builder()
                        .name("payroll")
                        .policyType(PolicyType.STANDARD)
                        .addSecurityRule(NewSecurityRule.of(Effect.PERMIT.and(Effect.APPLY_KEY)))
                        .addKeyRule(NewKeyRule.of("payroll-key"))
                        .build());
        cte.policies().securityRules(policy.id()).add(NewSecurityRule.of(Effect.DENY.and(Effect.AUDIT)));
        // @end
        return policy;
    }

    static int policyElements(CteClient cte) {
        // @start region="cte-policyelements"
        UserSet set = cte.userSets().create(NewUserSet.of("dba", SetUser.named("oracle"), SetUser.ofGroup("dba")));
        cte.userSets().addUsers(set.id(), List.of(SetUser.named("backup")));
        int removed = cte.userSets().removeUsers(set.id(), List.of(SetUser.named("oracle")));
        // @end
        return removed;
    }

    static Client profiles(CteClient cte) {
        // @start region="cte-profiles"
        String profile = cte.profiles().get("DefaultClientProfile").id();
        Client client = cte.clients().create(NewClient.of("host-3").withProfileIdentifier(profile));
        // @end
        return client;
    }
}

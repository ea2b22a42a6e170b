package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import dev.gatehouse.sdk.cte.keys.EncryptionMode;
import dev.gatehouse.sdk.cte.keys.NewKey;
import dev.gatehouse.sdk.cte.policies.Action;
import dev.gatehouse.sdk.cte.policies.Effect;
import dev.gatehouse.sdk.cte.policies.NewKeyRule;
import dev.gatehouse.sdk.cte.policies.NewPolicy;
import dev.gatehouse.sdk.cte.policies.NewSecurityRule;
import dev.gatehouse.sdk.cte.policies.PolicyType;
import dev.gatehouse.sdk.cte.policies.SecurityRule;
import dev.gatehouse.sdk.cte.policyelements.NewUserSet;
import dev.gatehouse.sdk.cte.policyelements.SetUser;
import dev.gatehouse.sdk.cte.profiles.NewProfile;
import dev.gatehouse.sdk.cte.registration.RegistrationToken;
import dev.gatehouse.sdk.cte.registration.RegistrationTokenSettings;
import dev.gatehouse.sdk.cte.reports.GuardPointReportFilter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * From an empty appliance to a guarded host and back: key, user set, policy, profile, group, registration token,
 * GuardPoint, a change of the policy, and a report. Then everything is removed in the opposite order.
 */
public final class CteRollOut {

    private static final String HOST = "gatehouse-db-1";
    private static final String FOLDER = "/var/lib/mysql";

    private final CteClient cte;
    private final Consumer<String> say;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    private CteRollOut(CteClient cte, Consumer<String> say) {
        this.cte = cte;
        this.say = say;
    }

    /**
     * Runs the example, then closes the client.
     *
     * @param installAgent installs an agent on a host, which registers with the given token under the given host name
     */
    public static void run(CteClient cte, BiConsumer<Secret, String> installAgent, Consumer<String> say) {
        try (cte) {
            CteRollOut rollOut = new CteRollOut(cte, say);
            try {
                rollOut.rollOut(installAgent);
            } finally {
                rollOut.undo.forEach(Runnable::run);
            }
            say.accept("Removed everything, in the opposite order.");
        }
    }

    private void rollOut(BiConsumer<Secret, String> installAgent) {
        String policy = createPolicy();
        String group = createGroup();
        registerHost(group, installAgent);
        guard(GuardPointOwner.clientGroup(group), policy);
        restrict(policy);
        long guarded = cte
                .reports()
                .guardPoints(GuardPointReportFilter.builder().clientName(HOST).build())
                .stream()
                .count();
        say.accept("The report lists " + guarded + " GuardPoint on " + HOST + ".");
    }

    private String createPolicy() {
        // @start region="cte-policy"
        String key = cte.keys()
                .create(NewKey.of("gatehouse-key", EncryptionMode.CBC))
                .id();
        String dba = cte.userSets()
                .create(NewUserSet.of("gatehouse-dba", SetUser.named("mysql")))
                .id();
        NewPolicy policy = NewPolicy.builder()
                .name("gatehouse-database")
                .policyType(PolicyType.STANDARD)
                .addSecurityRule(
                        NewSecurityRule.of(Effect.PERMIT.and(Effect.APPLY_KEY)).withUserSetId(dba))
                .addSecurityRule(NewSecurityRule.of(Effect.DENY.and(Effect.AUDIT)))
                .addKeyRule(NewKeyRule.of(key))
                .build();
        String policyId = cte.policies().create(policy).id();
        // @end
        undo.push(() -> cte.keys().delete(key));
        undo.push(() -> cte.userSets().delete(dba));
        undo.push(() -> cte.policies().delete(policyId));
        say.accept(
                "Created a key, and a policy: the user mysql may use the key, everything else is denied and audited.");
        return policyId;
    }

    private String createGroup() {
        // @start region="cte-group"
        String profile = cte.profiles()
                .create(NewProfile.of("gatehouse-quiet")
                        .withConciseLogging(true)
                        .withConnectTimeout(30))
                .id();
        String group = cte.clientGroups()
                .create(NewClientGroup.of("gatehouse-databases", ClusterType.NON_CLUSTER)
                        .withProfileId(profile))
                .id();
        // @end
        undo.push(() -> cte.profiles().delete(profile));
        undo.push(() -> cte.clientGroups().delete(group));
        say.accept("Created a profile and a group of hosts.");
        return group;
    }

    private void registerHost(String group, BiConsumer<Secret, String> installAgent) {
        // @start region="cte-token"
        RegistrationToken token = cte.registrationTokens().create(RegistrationTokenSettings.of("1h", 1));
        installAgent.accept(token.token().orElseThrow(), HOST);
        cte.registrationTokens().delete(token.id());
        cte.clientGroups().addClients(group, AddClients.of(HOST).withInheritAttributes(true));
        // @end
        undo.push(() -> cte.clients().forceDelete(HOST));
        undo.push(() -> cte.clientGroups().removeClient(group, HOST));
        say.accept("Created a registration token for one host and one hour. The agent on " + HOST
                + " registered with it, and the host is in the group.");
    }

    private void guard(GuardPointOwner group, String policy) {
        // @start region="cte-guard"
        GuardPointParams params = GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, policy);
        String guardPoint = cte.guardPoints()
                .create(group, NewGuardPoints.of(params, FOLDER))
                .get(0)
                .id();
        // @end
        undo.push(() -> cte.guardPoints().unguard(group, List.of(guardPoint)));
        say.accept("Guarded " + FOLDER + " on all hosts of the group.");
    }

    private void restrict(String policy) {
        // @start region="cte-change"
        SecurityRule backup = cte.policies()
                .securityRules(policy)
                .add(NewSecurityRule.of(Effect.PERMIT.and(Effect.AUDIT)).withAction(Action.READ));
        cte.policies().securityRules(policy).reorder(backup.id(), 2);
        // @end
        say.accept(
                "Changed the policy: reading without the key is permitted and audited, for backups. The new rule is the second.");
    }
}

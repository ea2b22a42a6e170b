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
import java.util.List;
import java.util.Optional;

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

    static Optional<String> policies(CteClient cte) {
        // @start region="cte-policies"
        Optional<String> policyId = cte.policies().list().stream()
                .filter(policy -> policy.name().filter("encrypt-all"::equals).isPresent())
                .map(policy -> policy.id())
                .findFirst();
        // @end
        return policyId;
    }

    static Client profiles(CteClient cte) {
        // @start region="cte-profiles"
        String profile = cte.profiles().get("DefaultClientProfile").id();
        Client client = cte.clients().create(NewClient.of("host-3").withProfileIdentifier(profile));
        // @end
        return client;
    }
}

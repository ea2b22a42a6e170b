package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.util.List;

/** A server with users, a group, plans and two machines, and clients that use a simulated clock. */
final class Inventory {

    static final String DEVICE = "tests";

    final FakeCommvaultServer server;
    final TestTime time = new TestTime();
    final long admin;
    final long anna;
    final long team;
    final long gold;
    final long host1;
    final long host2;

    Inventory(FakeCommvaultServer server) {
        this.server = server;
        admin = server.addUser("admin", "pässword");
        anna = server.addUser("anna", "s");
        team = server.addUserGroup("team", "anna");
        gold = server.addPlan("Gold & more");
        server.addPlan("laptops", "Laptop", 1);
        host1 = server.addClient("host-1");
        host2 = server.addInfrastructureMachine("host 2");
    }

    PlanRef plan() {
        return PlanRef.of(gold, "Gold & more");
    }

    static CommvaultCredentials password() {
        return CommvaultCredentials.password("admin", Secret.of("pässword")).withDeviceId(DEVICE);
    }

    CommvaultClient client(CommvaultCredentials credentials) {
        return CommvaultClient.create(config(), credentials);
    }

    SdkConfig config() {
        return SdkConfig.builder(server.url()).time(time).build();
    }

    /** Returns a client without a login, so that the requests are only those of the operation. */
    CommvaultClient client() {
        return client(CommvaultCredentials.loginToken(Secret.of(server.issueToken("admin"))));
    }

    List<String> lines() {
        String base = "/commandcenter/api";
        return server.received().stream()
                .map(request -> request.method() + " " + request.target().replaceFirst("^" + base, ""))
                .toList();
    }

    ReceivedRequest last() {
        List<ReceivedRequest> all = server.received();
        return all.get(all.size() - 1);
    }
}

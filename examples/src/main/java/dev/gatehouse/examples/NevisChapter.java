package dev.gatehouse.examples;

import dev.gatehouse.examples.NevisOnboarding.Person;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.nevis.ViolationForm;
import java.util.Map;
import java.util.function.Consumer;

/** nevisIDM in the tour. */
final class NevisChapter implements Chapter {

    @Override
    public String product() {
        return "Nevis nevisIDM";
    }

    @Override
    public String story() {
        return """
                Manages the identities of people who log in to the services of a bank or an insurer: users, their rights,
                and their tenants (called "clients"). The example renames a tenant in four languages. The first name
                violates a policy, and another transaction changes the tenant at the same time. No change is lost.
                Then a person joins the tenant: a user with a role, an mTAN and a generated password, until they leave.
                """;
    }

    @Override
    public String prefix() {
        return "NEVIS";
    }

    @Override
    public void run(Consumer<String> say) {
        if (isReal()) {
            NevisExample.run(NevisClient.fromEnvironment(), say);
            return;
        }
        try (FakeNevisServer server = FakeNevisServer.start()) {
            server.addClient(NevisExample.TENANT, "Helvetia")
                    .simulateConcurrentUpdate(NevisExample.TENANT, Map.of("displayName", Map.of("RM", "Helvetia SA")));
            server.options().violationForms(ViolationForm.LIST);
            NevisExample.run(
                    NevisClient.create(
                            SdkConfig.of(server.url()), NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN))),
                    say);
            onboard(server, say);
        }
    }

    private static void onboard(FakeNevisServer server, Consumer<String> say) {
        String tenant = NevisExample.TENANT;
        server.addUnit(tenant, "branch-zurich").addRole(FakeNevisServer.DEFAULT_APPLICATION, "teller", "Teller");
        server.options().generatedPasswords(true);
        try (NevisClient nevis = NevisClient.create(
                SdkConfig.of(server.url()), NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN)))) {
            NevisOnboarding onboarding = new NevisOnboarding(nevis, tenant);
            Person anna = new Person("anna", "Anna", "Muster", "anna@example.com", "+41791234567");
            Secret password =
                    onboarding.onboard(anna, "branch-zurich", "teller").orElseThrow();
            say.accept("Onboarded anna: a user with a profile in a unit, the role of a teller, an mTAN, and a generated"
                    + " password for a letter, which prints as " + password + ".");
            nevis.credentials()
                    .list(tenant, "anna", ListOptions.defaults())
                    .forEach(each ->
                            say.accept("Credential of anna: " + each.type().orElseThrow() + ", "
                                    + each.stateName().orElseThrow()));
            onboarding.offboard("anna");
            say.accept("Anna has left: the roles and credentials are deleted, and the user is "
                    + nevis.users().get(tenant, "anna").userState().orElseThrow() + ".");
        }
    }
}

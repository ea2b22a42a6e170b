package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.nevis.credentials.NewMtan;
import dev.gatehouse.sdk.nevis.users.Contacts;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of each package that a user starts from shows code, and that code does what it says. */
class PackagePagesTest {

    private static final Pattern SNIPPET = Pattern.compile("\\{@snippet class=\"(\\S+)\" region=\"(\\S+)\"}");
    private static final Pattern WITHOUT =
            Pattern.compile(".*\\.core\\.(auth|check|json|spi)|.*\\.(common|error)|.*\\.testkit\\.\\w+");

    @Test
    void packagePages_showCompiledCode() throws IOException {
        List<Path> pages = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String module : Modules.published()) {
            Modules.exportedPackages(module).stream()
                    .map(name -> Modules.sources(module).resolve(name.replace('.', '/') + "/package-info.java"))
                    .forEach(pages::add);
        }
        for (Path page : pages) {
            String text = Files.readString(page);
            Matcher snippet = SNIPPET.matcher(text);
            if (snippet.find()) {
                if (!isRegion(snippet.group(1), snippet.group(2))) {
                    wrong.add(page + " shows what is not there: " + snippet.group());
                }
            } else if (!WITHOUT.matcher(text.replaceAll("(?s).*\npackage (\\S+);.*", "$1"))
                    .matches()) {
                wrong.add(page + " shows no code");
            }
        }
        assertThat(pages).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static boolean isRegion(String type, String region) throws IOException {
        for (String sources : List.of("src/main/java", "src/test/java")) {
            Path file = Path.of(sources, type.replace('.', '/') + ".java");
            if (Files.exists(file) && Files.readString(file).contains("// @start region=\"" + region + "\"\n")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void cte_works() {
        try (FakeCteServer server = FakeCteServer.start()) {
            server.addClient("host-1");
            server.addPolicy("encrypt-all");
            CteCredentials credentials = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));
            try (CteClient cte = CteClient.create(SdkConfig.of(server.url()), credentials)) {
                CteSnippets.clients(cte);
                CteSnippets.clientGroups(cte);
                CteSnippets.guardPoints(cte);
                assertThat(CteSnippets.policies(cte).name()).contains("payroll");
                assertThat(CteSnippets.policyElements(cte)).isEqualTo(1);
                assertThat(CteSnippets.profiles(cte).name()).contains("host-3");
                Snippets.pages(cte);
                assertThat(cte.clientGroups().clients("database-tier").stream()).hasSize(1);
            }
        }
    }

    @Test
    void commvault_works() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
            server.addUser("admin", "admin's password");
            long anna = server.addUser("anna", "anna's password");
            server.addPlan("Object storage");
            server.addClient("media-1");
            long job = server.addJob(JobStep.of("Completed", 100));
            CommvaultCredentials credentials = CommvaultCredentials.password("admin", Secret.of("admin's password"));
            try (CommvaultClient commvault = CommvaultClient.create(SdkConfig.of(server.url()), credentials)) {
                CommvaultSnippets.vaults(commvault);
                CommvaultSnippets.plans(commvault);
                CommvaultSnippets.clients(commvault);
                CommvaultSnippets.users(commvault);
                CommvaultSnippets.keys(commvault, anna);
                CommvaultSnippets.jobs(commvault, job);
                CommvaultSnippets.commServe(commvault);
                CommvaultSnippets.storage(commvault);
                CommvaultSnippets.mediaAgents(commvault);
                server.addRole("S3 User", "S3_getObject");
                CommvaultSnippets.rights(
                        commvault, server.vault("invoices").orElseThrow().id());
                assertThat(server.rightsOn("invoices")).containsExactly("userId " + anna + ": S3 User");
                CommvaultSnippets.accessTokens(commvault);
                CommvaultSnippets.alerts(commvault);
                CommvaultSnippets.storedCredentials(commvault, Secret.of("key"));
                CommvaultSnippets.companies(commvault);
                assertThat(commvault.vaults().findByName("invoices")).isPresent();
            }
        }
    }

    @Test
    void nevis_works() {
        try (FakeNevisServer server = FakeNevisServer.start()) {
            server.addClient("200", "Acme");
            server.addUnit("200", "marketing");
            server.addApplication("portal", "Portal");
            Secret token = Secret.of(FakeNevisServer.ROOT_TOKEN);
            try (NevisClient nevis = NevisClient.create(SdkConfig.of(server.url()), NevisCredentials.bearer(token))) {
                NevisSnippets.clients(nevis);
                NevisSnippets.users(nevis);
                NevisSnippets.units(nevis);
                server.addUser("200", "anna", "anna-2");
                NevisSnippets.profiles(nevis);
                NevisSnippets.applications(nevis);
                NevisSnippets.search(nevis);
                server.setPassword("200", "anna", "anna's password").options().generatedPasswords(true);
                List<Secret> letters = new ArrayList<>();
                NevisCredentialSnippets.credentials(nevis, letters::add);
                NevisCredentialSnippets.fields(nevis);
                assertThat(letters).hasSize(1);
            }
            assertThat(server.application("portal")).containsEntry("url", "https://portal.example.com");
        }
    }

    @Test
    void nevis_secondProof_works() {
        try (FakeNevisServer server = FakeNevisServer.start()) {
            server.addClient("200", "Acme").addUser("200", "u-1", "anna").setPassword("200", "u-1", "anna's password");
            server.addBearerToken("anna's token").as("200", "u-1");
            NevisCredentials anna = NevisCredentials.bearer(Secret.of("anna's token"));
            UserPatch patch = UserPatch.builder()
                    .contacts(Contacts.builder().email("anna@example.com").build())
                    .build();
            try (NevisClient nevis = NevisClient.create(SdkConfig.of(server.url()), anna)) {
                NevisSnippets.principal(nevis, "u-1", patch, Secret.of("anna's password"));
            }
            server.addUser("200", "anna", "anna").setPassword("200", "anna", "anna's password");
            server.addBearerToken("anna's other token").as("200", "anna");
            NevisCredentials other = NevisCredentials.bearer(Secret.of("anna's other token"));
            try (NevisClient admin = NevisClient.create(
                            SdkConfig.of(server.url()),
                            NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN)));
                    NevisClient nevis = NevisClient.create(SdkConfig.of(server.url()), other)) {
                String mtan = admin.credentials().mtans().create("200", "anna", NewMtan.of("+41791234567"));
                NevisCredentialSnippets.ownCredentials(nevis, Secret.of("anna's password"), mtan);
                assertThat(server.credentials("200", "anna"))
                        .doesNotContain(mtan)
                        .hasSize(1);
            }
            assertThat(server.user("200", "u-1").toString()).contains("anna@example.com");
        }
    }

    @Test
    void sps_works() {
        try (FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser("api", "api's password")) {
            server.addCollection("policies/time_policies");
            SpsCredentials credentials = SpsCredentials.password("api", Secret.of("api's password"));
            try (SpsClient sps = SpsClient.create(SdkConfig.of(server.url()), credentials)) {
                SpsSnippets.status(sps);
                SpsSnippets.management(sps);
                SpsSnippets.configuration(sps);
                SpsSnippets.stored(sps, Secret.of("mailer's password"));
                SpsPolicySnippets.connections(sps);
                SpsPolicySnippets.policies(sps);
                SpsPolicySnippets.users(sps);
                SpsPolicySnippets.system(sps);
                SpsPolicySnippets.values(sps);
            }
            assertThat(server.committed("management/email").orElseThrow())
                    .containsEntry("admin_address", "ops@example.com");
            assertThat(server.committedBelow("ssh/connections")).hasSize(1);
            assertThat(server.committedValue("datetime/timezone")).contains("Europe/Berlin");
            assertThat(server.lockHolder()).isEmpty();
        }
    }

    @Test
    void tresorit_works(@TempDir Path folder) throws IOException {
        try (FakeTresoritServer server = FakeTresoritServer.start()) {
            TresoritCredentials credentials = TresoritCredentials.of(Secret.of(server.primaryKey()));
            try (TresoritClient tresorit = TresoritClient.create(SdkConfig.of(server.hostedUrl()), credentials)) {
                String ann = TresoritSnippets.users(
                        tresorit,
                        begun -> Secret.of(server.completeRegistration(begun.userId(), begun.regSessionId())));
                String bob = server.addUser();
                String cid = server.addUser();
                String tresor = server.createTresor(ann);
                TresoritSnippets.tresors(tresorit, tresor);
                TresoritSnippets.shares(tresorit, server.proposeShare(tresor, ann, bob), (by, whom) -> true);
                TresoritSnippets.kicks(tresorit, server.proposeKick(tresor, ann, bob));
                String link = server.addLink(tresor, ann);
                TresoritSnippets.invitationLinks(tresorit, server.proposeLinkAcception(link, cid));
                assertThat(server.members(tresor)).containsExactlyInAnyOrder(ann, cid);
                Path file = Files.writeString(folder.resolve("login.css"), "body {}");
                assertThat(TresoritSnippets.customContents(tresorit, file).contents())
                        .hasSize(1);
            }
        }
    }
}

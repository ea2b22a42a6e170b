package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.TokenPair;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.bulk.BulkProgress;
import dev.gatehouse.sdk.core.bulk.BulkResult;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.credentials.NewMtan;
import dev.gatehouse.sdk.nevis.users.Contacts;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.sps.setup.ApplianceSetup;
import dev.gatehouse.sdk.sps.setup.SetupAdministration;
import dev.gatehouse.sdk.sps.setup.SetupCertificate;
import dev.gatehouse.sdk.sps.setup.SetupCertificates;
import dev.gatehouse.sdk.sps.setup.SetupDatetime;
import dev.gatehouse.sdk.sps.setup.SetupEmail;
import dev.gatehouse.sdk.sps.setup.SetupIdentity;
import dev.gatehouse.sdk.sps.setup.SetupNetwork;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.commvault.AccessTokenPair;
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
import java.util.Map;
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
                CteSnippets.reasons(cte);
                CteSnippets.reasons(cte);
                assertThat(CteSnippets.profiles(cte).name()).contains("host-3");
                assertThat(CteSnippets.registration(cte).reveal()).isNotEmpty();
                CteSnippets.keys(cte);
                assertThat(server.key("payments-ldt")).isPresent();
                server.addPolicy("volumes", "CSI");
                assertThat(CteSnippets.storageGroups(cte)).hasSize(1);
                CteSnippets.ldt(cte);
                assertThat(cte.designatedPrimarySets().list("database-tier")).hasSize(1);
                server.setClientField("host-1", "client_health_status", "ERROR");
                assertThat(CteSnippets.reports(cte)).containsExactly("host-1");
                Snippets.pages(cte);
                Snippets.pagesAhead(cte);
                List<String> hosts = List.of("host-1", "nobody");
                assertThat(Snippets.bulk(cte, hosts))
                        .isEqualTo(new BulkProgress(1, 1, 0, 0, BulkProgress.State.COMPLETED));
                assertThat(BulkChange.lock(cte, hosts, 2))
                        .containsExactly(Map.entry("nobody", BulkResult.State.FAILED));
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
                CommvaultSnippets.bucket(
                        VaultCreation.builder().name("invoices").build());
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
            AccessTokenPair issued = server.issueAccessToken("admin");
            TokenPair saved = TokenPair.of(Secret.of(issued.accessToken()), Secret.of(issued.refreshToken()));
            try (CommvaultClient commvault =
                    CommvaultSnippets.tokenPair(SdkConfig.of(server.url()), saved, written -> {})) {
                assertThat(commvault.plans().summaries()).isNotEmpty();
            }
        }
    }

    @Test
    void nevis_works() {
        try (FakeNevisServer server = FakeNevisServer.start()) {
            server.addClient("200", "Acme");
            server.addUnit("200", "marketing");
            server.addApplication("portal", "Portal");
            server.addPolicy("200", "passwords", "PwdPolicy", Map.of("minLength", "8", "maxLength", "64"));
            server.addTerms("terms", "Terms of use", "1");
            Secret token = Secret.of(FakeNevisServer.ROOT_TOKEN);
            try (NevisClient nevis = NevisClient.create(SdkConfig.of(server.url()), NevisCredentials.bearer(token))) {
                NevisSnippets.clients(nevis);
                NevisSnippets.users(nevis);
                NevisSnippets.units(nevis);
                server.addUser("200", "anna", "anna-2");
                NevisSnippets.profiles(nevis);
                NevisSnippets.applications(nevis);
                NevisSnippets.identities(nevis);
                NevisSnippets.roles(nevis);
                NevisSnippets.policies(nevis, "passwords");
                NevisSnippets.properties(nevis);
                NevisSnippets.terms(nevis);
                NevisSnippets.concurrentUpdate(nevis);
                NevisSnippets.storedPage(
                        nevis,
                        nevis.clients()
                                .list(ListOptions.builder().limit(1).build())
                                .pages()
                                .iterator()
                                .next()
                                .next()
                                .orElseThrow());
                NevisSnippets.search(nevis);
                server.setPassword("200", "anna", "anna's password").options().generatedPasswords(true);
                List<Secret> letters = new ArrayList<>();
                NevisCredentialSnippets.credentials(nevis, letters::add);
                NevisCredentialSnippets.fields(nevis);
                assertThat(letters).hasSize(1);
            }
            assertThat(server.collection("200/policies").get("passwords"))
                    .containsEntry("parameters", Map.of("minLength", "12", "maxLength", "64"));
            assertThat(server.collection("200/users/anna/consents")).containsOnlyKeys("terms");
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
    void spsAppliance_works(@TempDir Path folder) throws IOException {
        try (FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser("api", "api's password")) {
            server.addSession("ssh-1", Map.of(), StreamedBody.random(1000, 1));
            Path image = Files.write(folder.resolve("sps.iso"), FakeSpsServer.firmwareImage("8.0.1"));
            Path zip = Files.write(folder.resolve("plugin.zip"), FakeSpsServer.pluginZip("okta", "2.1"));
            SpsCredentials credentials = SpsCredentials.password("api", Secret.of("api's password"));
            SdkConfig config =
                    SdkConfig.builder(server.url()).time(new TestTime()).build();
            try (SpsClient sps = SpsClient.create(config, credentials)) {
                SpsSnippets.sessions(sps, folder);
                SpsSnippets.firmware(sps, image);
                SpsSnippets.support(sps, folder.resolve("bundle.tar.gz"));
                assertThat(SpsSnippets.plugins(sps, zip).name()).contains("okta");
                SpsSnippets.cluster(sps, sps);
                SpsSnippets.setup(sps, setup());
                assertThat(sps.cluster().nodes()).isNotEmpty();
                server.uninitialized();
                SpsSnippets.setup(sps, setup());
            }
            assertThat(folder.resolve("ssh-1.zat")).hasSize(1000);
            assertThat(folder.resolve("bundle.tar.gz")).isNotEmptyFile();
            assertThat(server.firmwareVersion()).isEqualTo("8.0.1");
            assertThat(server.lockHolder()).isEmpty();
        }
    }

    private static ApplianceSetup setup() {
        SetupIdentity identity = SetupIdentity.builder()
                .certificate("certificate in PEM format")
                .privateKey(Secret.of("key in PEM format"))
                .build();
        return ApplianceSetup.builder()
                .acceptEula(true)
                .license("text of the license")
                .administration(SetupAdministration.builder()
                        .rootPassword(Secret.of("root's password"))
                        .adminPassword(Secret.of("admin's password"))
                        .build())
                .certificates(SetupCertificates.builder()
                        .ca(SetupCertificate.builder()
                                .certificate("certificate in PEM format")
                                .build())
                        .webserver(identity)
                        .tsa(identity)
                        .build())
                .network(SetupNetwork.builder()
                        .hostname("sps")
                        .domainname("example.com")
                        .initialAddress("10.0.0.5/24")
                        .gateway("10.0.0.1")
                        .primaryDns("10.0.0.2")
                        .build())
                .email(SetupEmail.builder()
                        .smtpServer("mx.example.com")
                        .adminEmail("admin@example.com")
                        .build())
                .datetime(SetupDatetime.builder()
                        .timezone("America/Denver")
                        .primaryNtpServer("ntp.example.com")
                        .build())
                .build();
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

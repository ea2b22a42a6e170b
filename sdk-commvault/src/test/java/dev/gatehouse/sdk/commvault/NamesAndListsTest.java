package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.vaults.ListedVault;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.S3Bucket;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.EmptyListStyle;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that differ in case, empty lists, and how to reach a bucket. */
class NamesAndListsTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private Inventory inventory;
    private CommvaultClient client;

    @BeforeEach
    void createInventory() {
        server = commvault.server();
        inventory = new Inventory(server);
        client = inventory.client();
    }

    @Test
    void names_areFoundIgnoringCase_withTheNameOfTheServer() {
        server.addVault("Invoices", inventory.gold);
        assertThat(client.clients().findByName("HOST-1").orElseThrow().id()).isEqualTo(inventory.host1);
        assertThat(client.users().findByName("Anna").orElseThrow().name()).contains("anna");
        assertThat(client.userGroups().findByName("TEAM").orElseThrow().name()).contains("team");
        assertThat(client.plans().findForVault("gold & MORE").orElseThrow()).isEqualTo(inventory.plan());
        assertThat(client.vaults().findByName("invoices").orElseThrow().name()).isEqualTo("Invoices");
        assertThat(client.vaults().findByName("invoice")).isEmpty();
    }

    @Test
    void exactName_precedesOneThatDiffersInCase() {
        server.failNext(Fault.response(FakeResponse.json(
                200, Map.of("CVS3Stores", List.of(Map.of("name", "Data"), Map.of("name", "data"))))));
        assertThat(client.vaults().findByName("data").orElseThrow().name()).isEqualTo("data");
    }

    @Test
    void createOrFind_vaultDiffersInCase_isFoundWithItsOwnName() {
        long id = server.addVault("Invoices", inventory.gold);
        VaultCreation found = client.vaults().createOrFind(NewVault.of("INVOICES", inventory.plan()));
        assertThat(found.outcome()).isEqualTo(VaultCreation.Outcome.FOUND);
        assertThat(found.name()).isEqualTo("Invoices");
        assertThat(found.id()).hasValue(id);
    }

    @Test
    void vaultWithoutAName_isLeftOut() {
        server.failNext(Fault.response(FakeResponse.text(
                200,
                "application/json",
                "{\"CVS3Stores\":[{\"name\":\"a\"},{\"id\":7},{\"name\":null},{\"name\":\"b\"}]}")));
        assertThat(client.vaults().list().stream())
                .extracting(ListedVault::name)
                .containsExactly("a", "b");
    }

    /** Entries without a name count for the offset of the next page. */
    @Test
    void pageWithANamelessVault_isFollowedByTheNext() {
        List<Map<String, Object>> page = new ArrayList<>(Collections.nCopies(99, Map.of("name", "x")));
        page.add(Map.of("id", 7));
        server.failNext(Fault.response(FakeResponse.json(200, Map.of("CVS3Stores", page))));
        assertThat(client.vaults().list().stream().count()).isEqualTo(99);
        assertThat(inventory.lines()).last().asString().contains("start=100");
    }

    @ParameterizedTest
    @CsvSource({
        "true, GET /V4/CVS3Stores?hardRefresh=true&start=0&limit=100&fl=overview",
        "false, GET /V4/CVS3Stores?start=0&limit=100&fl=overview"
    })
    void hardRefresh_isAChoice(boolean refresh, String line) {
        assertThat(client.vaults().list(refresh).stream()).isEmpty();
        assertThat(inventory.lines()).containsExactly(line);
    }

    private List<Supplier<List<?>>> lists() {
        return List.of(
                () -> client.users().list(),
                () -> client.users().inGroup(inventory.team),
                () -> client.userGroups().list(),
                () -> client.plans().summaries(),
                () -> client.clients().servers(true));
    }

    @Test
    void emptyV4Lists_reportedAs404_areEmpty() {
        try (FakeCommvaultServer empty = FakeCommvaultServer.start()) {
            empty.addUser("admin", "pässword");
            empty.emptyListStyle(EmptyListStyle.STATUS_404);
            CommvaultClient nothing = CommvaultClient.create(
                    SdkConfig.of(empty.url()), CommvaultCredentials.loginToken(Secret.of(empty.issueToken("admin"))));
            assertThat(nothing.users().list()).hasSize(1);
            assertThat(nothing.users().inGroup(99)).isEmpty();
            assertThat(nothing.userGroups().list()).isEmpty();
            assertThat(nothing.plans().summaries()).isEmpty();
            assertThat(nothing.clients().servers(true)).isEmpty();
        }
    }

    @Test
    void v4List_404WithoutABody_isEmpty() {
        for (Supplier<List<?>> list : lists()) {
            server.failNext(Fault.status(404));
            assertThat(list.get()).isEmpty();
        }
    }

    /** Pages of web servers and other JSON come from a wrong address or an old server. */
    @ParameterizedTest
    @CsvSource({
        "text/html, <html><title>404</title></html>",
        "application/json, {\"Message\":\"No HTTP resource was found\"}",
        "application/json, {}"
    })
    void v4List_404OfAnotherOrigin_isThrown(String type, String body) {
        for (Supplier<List<?>> list : lists()) {
            server.failNext(Fault.response(FakeResponse.text(404, type, body)));
            assertThatThrownBy(list::get).isInstanceOf(NotFoundException.class);
        }
    }

    /** A vault operation that does not exist on an old server must not look like a server without vaults. */
    @Test
    void vaults_404_isThrown() {
        server.failNext(Fault.status(404));
        assertThatThrownBy(() -> client.vaults().list().stream().count()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void bucket_isReachedByTheEndpoint() {
        VaultCreation created = client.vaults().create(NewVault.of("v1", inventory.plan()));
        S3Bucket bucket = created.bucketAt("media-1.example.com");
        assertThat(bucket.endpoint()).isEqualTo(URI.create("https://media-1.example.com:5005/S3"));
        assertThat(bucket.bucket()).isEqualTo("v1");
        assertThat(bucket.region()).isEqualTo("us-east-1");
        assertThat(client.vaults().findByName("v1").orElseThrow().bucketAt("media-1.example.com"))
                .isEqualTo(bucket);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "", "host name", "a/b", "[1"})
    void bucket_invalidHost_isRejected(String host) {
        assertThatThrownBy(() -> S3Bucket.at(host, "v1")).isInstanceOf(IllegalArgumentException.class);
    }
}

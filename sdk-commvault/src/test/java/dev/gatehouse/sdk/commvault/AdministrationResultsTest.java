package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.accesstokens.NewAccessToken;
import dev.gatehouse.sdk.commvault.accesstokens.TokenScope;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.plans.PlanCreation;
import dev.gatehouse.sdk.commvault.rights.Grantee;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operations around vaults report, and what they reject before a request. */
class AdministrationResultsTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private Inventory inventory;
    private CommvaultClient client;

    @BeforeEach
    void createClient() {
        server = commvault.server();
        inventory = new Inventory(server);
        client = inventory.client();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    /** The plan exists; a later step failed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"errors\":[{\"component\":\"x\",\"errorCode\":587207454,\"errorMessage\":\"vendor text\"}]",
                "\"error\":{\"errorCode\":587207454,\"errorMessage\":\"vendor text\"}",
                "\"errorCode\":587207454,\"errorMessage\":\"vendor text\""
            })
    void createPlan_errorNextToThePlan_isReported(String error) {
        server.failNext(Fault.response(
                FakeResponse.text(200, "application/json", "{\"plan\":{\"id\":5,\"name\":\"Gold\"}," + error + "}")));
        PlanCreation created = client.serverPlans().create(AdministrationSamples.PLAN);
        assertThat(created.plan()).isEqualTo(IdName.of(5, "Gold"));
        assertThat(created.errors())
                .containsExactly(CommvaultError.builder()
                        .code(ErrorCode.of("587207454"))
                        .message("vendor text")
                        .build());
    }

    @Test
    void createPlan_codeOfASuccess_isNoError() {
        server.failNext(Fault.response(FakeResponse.text(
                200, "application/json", "{\"plan\":{\"id\":5},\"errors\":null,\"error\":{\"errorCode\":0}}")));
        assertThat(client.serverPlans().create(AdministrationSamples.PLAN).errors())
                .isEmpty();
    }

    /** The pool in use must not look like one without copies because of a wrong id. */
    @Test
    void listsOfOneEntity_entityDoesNotExist_throw() {
        for (Runnable list : List.<Runnable>of(
                () -> client.storage().copiesIn(999),
                () -> client.serverPlans().backupDestinations(999),
                () -> client.serverPlans().jobsIn(999, "lastWeek"))) {
            server.failNext(Fault.response(ErrorShape.TOP_LEVEL.response(404, "INVALID_ENTITY_ID", "vendor text")));
            assertThatThrownBy(list::run).isInstanceOf(NotFoundException.class);
            server.failNext(Fault.status(404));
            assertThatThrownBy(list::run).isInstanceOf(NotFoundException.class);
        }
    }

    /** The retry finds nothing, because the first attempt deleted it. */
    @Test
    void deletions_responseIsLost_retryThatFindsNothingIsASuccess() {
        long role = server.addRole("old");
        long plan = server.addPlan("old");
        long pool = server.addDiskStorage("old", 0, 0);
        long alert = server.addAlert("CRITICAL", "old");
        long user = server.addEndUser("old", "s");
        long other = server.addEndUser("older", "s");
        long group = server.addUserGroup("old");
        long token = client.accessTokens().create(NewAccessToken.of("old")).id();
        long keys = client.storedCredentials()
                .create(AdministrationSamples.KEYS)
                .id()
                .orElseThrow();
        for (Runnable deletion : List.<Runnable>of(
                () -> client.roles().delete(role),
                () -> client.serverPlans().delete(plan),
                () -> client.storage().deleteDisk(pool),
                () -> client.alerts().delete(alert),
                () -> client.users().deleteWithoutTransfer(user),
                () -> client.users().delete(other, UserRef.of(inventory.anna)),
                () -> client.userGroups().deleteWithoutTransfer(group),
                () -> client.accessTokens().revoke(token),
                () -> client.storedCredentials().delete(keys))) {
            server.clearRequestsAndFaults();
            server.failNext(Fault.reset().afterProcessing());
            deletion.run();
            assertThat(inventory.lines()).hasSize(2);
            assertThatThrownBy(deletion::run).isInstanceOf(NotFoundException.class);
        }
    }

    /** A scope that is left out would mean everything. */
    @Test
    void accessToken_scopeThatIsNotANumber_isNotSent() {
        NewAccessToken token = NewAccessToken.of("job").withTokenType(TokenScope.of("HYPERSCALE"));
        assertThatThrownBy(() -> client.accessTokens().create(token)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.accessTokens().update(5, token)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void rights_roleWithoutIdAndName_isNotSent() {
        IdName nothing = IdName.builder().build();
        Grantee anna = Grantee.user(UserRef.of(inventory.anna));
        for (Runnable change : List.<Runnable>of(
                () -> client.rights().grant(5, anna, nothing),
                () -> client.rights().revoke(5, anna, nothing),
                () -> client.rights().dangerouslyReplaceAll(5, List.of(anna), nothing))) {
            assertThatThrownBy(change::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(server.received()).isEmpty();
    }
}

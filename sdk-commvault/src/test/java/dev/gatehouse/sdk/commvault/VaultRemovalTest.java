package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.error.ServerTooOldException;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.commvault.users.CurrentUser;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who am I, the version of the server, and the end of a vault. */
class VaultRemovalTest {

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

    private void respond(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
    }

    @Test
    void retire_vaultWithoutData_isDeleted() {
        long vault = server.addVault("invoices", inventory.gold);
        assertThat(client.vaults().retire(vault)).isEmpty();
        assertThat(server.vaults()).isEmpty();
    }

    @Test
    void retire_vaultWithData_remainsUntilItIsDeleted() {
        long vault = server.addVault("invoices", inventory.gold);
        server.addJob("Backup", "invoices", JobStep.of("Completed", 100));
        assertThatThrownBy(() -> client.vaults().delete(vault)).isInstanceOf(ServerErrorException.class);
        client.vaults().retire(vault);
        assertThat(server.vaults()).hasSize(1);
        assertThat(client.vaults().delete(vault)).isEmpty();
        assertThat(server.vaults()).isEmpty();
    }

    @Test
    void forceDelete_deletesAVaultInUse() {
        long vault = server.addVault("invoices", inventory.gold);
        client.vaults().dangerouslyForceDelete(vault);
        assertThat(server.vaults()).isEmpty();
    }

    @Test
    void delete_warning_isReturned() {
        server.warnOnCreate(7, "media remain");
        long vault = server.addVault("invoices", inventory.gold);
        assertThat(client.vaults().dangerouslyForceDelete(vault))
                .contains(CommvaultError.builder()
                        .code(ErrorCode.of("7"))
                        .message("media remain")
                        .build());
    }

    /** The vendor's own client reads the older form as a failure, even if the code is 0. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"errorCode\":0,\"errorMessage\":\"\",\"warningCode\":7,\"warningMessage\":\"in use\"}",
                "{\"response\":[]}",
                "{\"response\":[{\"entity\":{\"clientId\":5}}]}",
                "{\"response\":7}"
            })
    void delete_noResult_isAnUnknownOutcome(String body) {
        respond(body);
        assertThatThrownBy(() -> client.vaults().delete(5))
                .isInstanceOfSatisfying(
                        ResponseFormatException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(inventory.lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2", "50000", "INVALID_OPERATION_TYPE"})
    void delete_errorInTheList_throws(String code) {
        respond("{\"response\":[{\"errorCode\":\"" + code + "\",\"errorString\":\"vendor text\"}]}");
        assertThatThrownBy(() -> client.vaults().delete(5))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.vendorMessage()).contains("vendor text"));
    }

    @Test
    void unknownVault_andMissingRight_areReported() {
        assertThatThrownBy(() -> client.vaults().retire(999)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.vaults().delete(999)).isInstanceOf(NotFoundException.class);
        server.failNext(Fault.status(403));
        assertThatThrownBy(() -> client.vaults().retire(5)).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void retireAndDelete_noResponse_areNotRetried() {
        long vault = server.addVault("invoices", inventory.gold);
        server.failNext(Fault.reset().afterProcessing());
        assertThatThrownBy(() -> client.vaults().retire(vault)).isInstanceOf(TransportException.class);
        server.failNext(Fault.status(503));
        assertThatThrownBy(() -> client.vaults().delete(vault))
                .isInstanceOfSatisfying(
                        ServerErrorException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(inventory.lines()).hasSize(2);
    }

    @Test
    void retire_jobId_isReturned() {
        respond("{\"response\":{\"errorCode\":\"0\"},\"jobId\":\"4711\"}");
        assertThat(client.vaults().retire(5)).hasValue(4711);
        respond("{\"response\":{\"errorCode\":0},\"jobId\":0}");
        assertThat(client.vaults().retire(5)).isEmpty();
    }

    @Test
    void whoAmI_isReadInAllForms() {
        assertThat(client.users().whoAmI().ref()).contains(UserRef.of(inventory.admin, "admin"));
        for (String body :
                new String[] {"{\"userId\":\"7\",\"userName\":\"anna\"}", "{\"id\":7,\"name\":\"anna\",\"extra\":null}"
                }) {
            respond(body);
            CurrentUser user = client.users().whoAmI();
            assertThat(user.id()).hasValue(7);
            assertThat(user.name()).contains("anna");
            assertThat(user.fields()).hasSize(2);
        }
        respond("{\"user\":{\"userName\":\"anna\"}}");
        assertThat(client.users().whoAmI().ref()).isEmpty();
        respond("{\"user\":{\"userId\":0,\"userName\":\" \"}}");
        assertThatThrownBy(() -> client.users().whoAmI()).isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void requireSupported_reportsAnOldServer() {
        assertThatCode(() -> client.vaults().requireSupported()).doesNotThrowAnyException();
        server.servicePack(36);
        assertThatThrownBy(() -> client.vaults().requireSupported())
                .isInstanceOfSatisfying(
                        ServerTooOldException.class,
                        e -> assertThat(e.servicePack()).isEqualTo(36))
                .hasMessageContaining("the server is version 11.36, but 11.38 or later is required");
        respond("{\"commcell\":{\"commCellName\":\"cs\"},\"currentSPVersion\":\"\"}");
        assertThatCode(() -> client.vaults().requireSupported()).doesNotThrowAnyException();
        respond("{}");
        assertThatThrownBy(() -> client.vaults().requireSupported()).isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void forCompany_setsTheHeaderOnEveryRequest_butNotOnTheLogin() {
        try (CommvaultClient owner = inventory.client(Inventory.password())) {
            CommvaultClient tenant = owner.forCompany(7);
            tenant.users().whoAmI();
            tenant.jobs().await(server.addJob(JobStep.of("Completed", 100)), JobWait.atMost(Duration.ofMinutes(1)));
            tenant.raw().get("/V4/PlanIds");
            owner.users().whoAmI();
        }
        assertThat(server.received())
                .extracting(request -> request.method() + " "
                        + request.header("operatorCompanyId").orElse("-"))
                .containsExactly("POST -", "GET 7", "GET 7", "GET 7", "GET -", "POST -");
    }
}

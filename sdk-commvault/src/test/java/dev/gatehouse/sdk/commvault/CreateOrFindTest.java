package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation.Outcome;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a creation with unknown outcome the name is looked up before another creation is sent. */
class CreateOrFindTest {

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

    @Test
    void created_sendsOnlyTheCreation() {
        assertThat(client.vaults()
                        .createOrFind(NewVault.of("v1", inventory.plan()))
                        .outcome())
                .isEqualTo(Outcome.CREATED);
        assertThat(inventory.lines()).containsExactly("POST /V4/CVS3Store");
    }

    @Test
    void lostRequest_looksUpTheNameAndRetriesOnce() {
        for (Fault fault :
                List.of(Fault.reset(), Fault.status(500), Fault.response(FakeResponse.json(200, Map.of())))) {
            String name = "v" + server.vaults().size();
            server.clearRequestsAndFaults();
            server.failNext(CreateOrFindTest::isCreation, fault);
            assertThat(client.vaults()
                            .createOrFind(NewVault.of(name, inventory.plan()))
                            .outcome())
                    .isEqualTo(Outcome.CREATED);
            assertThat(inventory.lines())
                    .containsExactly(
                            "POST /V4/CVS3Store",
                            "GET /V4/CVS3Stores?hardRefresh=true&start=0&limit=100&fl=overview",
                            "POST /V4/CVS3Store");
        }
    }

    @Test
    void unknownCodeInA200_vaultExists_isFound() {
        server.errorAfterCreate(4711, "a later step failed");
        VaultCreation found = client.vaults().createOrFind(NewVault.of("v1", inventory.plan()));
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.failure()).get().isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).contains("4711");
            assertThat(e.outcomeUnknown()).isTrue();
        });
        assertThat(server.vaults()).hasSize(1);
    }

    @Test
    void nameTakenByMachine_throwsConflict() {
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("host-1", inventory.plan())))
                .isInstanceOf(ConflictException.class);
        assertThat(count("POST /V4/CVS3Store")).isEqualTo(1);
    }

    @Test
    void clearRejection_isThrown() {
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("v1", PlanRef.of(99, "none"))))
                .isInstanceOf(NotFoundException.class);
        assertThat(inventory.lines()).hasSize(1);
    }

    @Test
    void outcomeUnknownTwice_isThrownAfterTwoRequests() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset());
        server.failNext(CreateOrFindTest::isCreation, Fault.reset());
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("v1", inventory.plan())))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(count("POST /V4/CVS3Store")).isEqualTo(2);
    }

    @Test
    void loginWithUnknownOutcome_isThrownWithoutLookup() {
        server.failNext(Fault.reset());
        try (CommvaultClient own = inventory.client(Inventory.password())) {
            assertThatThrownBy(() -> own.vaults().createOrFind(NewVault.of("v1", inventory.plan())))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.operation()).isEqualTo("commvault.login"));
        }
        assertThat(inventory.lines()).containsExactly("POST /Login");
    }

    @Test
    void interruptedAfterSending_throwsWithoutLookup() {
        Thread caller = Thread.currentThread();
        server.failNext(
                request -> {
                    caller.interrupt();
                    return true;
                },
                Fault.reset());
        try {
            assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("v1", inventory.plan())))
                    .isInstanceOfSatisfying(CallInterruptedException.class, e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        assertThat(e.getSuppressed()).isEmpty();
                    });
            assertThat(caller.isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(inventory.lines()).containsExactly("POST /V4/CVS3Store");
    }

    @Test
    void failedLookup_throwsTheFirstExceptionWithoutRetry() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset().afterProcessing());
        server.failNext(request -> request.path().endsWith("CVS3Stores"), Fault.status(403));
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("v1", inventory.plan())))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.getSuppressed())
                            .hasOnlyElementsOfType(SdkException.class)
                            .hasSize(1);
                });
        assertThat(count("POST /V4/CVS3Store")).isEqualTo(1);
    }

    @Test
    void firstOutcomeUnknown_secondRejected_outcomeIsStillUnknown() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset());
        server.failNext(CreateOrFindTest::isCreation, Fault.status(403));
        TransportException e = catchThrowableOfType(
                TransportException.class, () -> client.vaults().createOrFind(NewVault.of("v1", inventory.plan())));
        assertThat(e.outcomeUnknown()).isTrue();
        assertThat(e.getSuppressed()).hasSize(1).hasOnlyElementsOfType(PermissionDeniedException.class);
        assertThat(count("POST /V4/CVS3Store")).isEqualTo(2);
    }

    @Test
    void firstOutcomeUnknown_secondConflict_isLookedUpAgain() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset().afterProcessing());
        server.failNext(CreateOrFindTest::isList, Fault.response(FakeResponse.json(200, Map.of())));
        assertThat(client.vaults()
                        .createOrFind(NewVault.of("v1", inventory.plan()))
                        .outcome())
                .isEqualTo(Outcome.FOUND);
        server.failNext(CreateOrFindTest::isCreation, Fault.reset());
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("host-1", inventory.plan())))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.getSuppressed()).hasOnlyElementsOfType(ConflictException.class));
    }

    @Test
    void vaultInTheList_isFoundWithoutItsId() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset().afterProcessing());
        server.failNext(request -> request.path().endsWith("/Client"), Fault.status(403));
        VaultCreation found = client.vaults().createOrFind(NewVault.of("v1", inventory.plan()));
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.id()).isEmpty();
        assertThat(found.failure().orElseThrow().getSuppressed())
                .hasOnlyElementsOfType(PermissionDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"response\":{\"entity\":{\"clientId\":77,\"clientName\":\"v1\"},\"errorCode\":\"INVALID_USER\"}}",
                "{\"response\":{\"errorCode\":\"INVALID_INPUT\"},\"addEndpointJob\":{\"jobId\":9}}"
            })
    void errorNextToIdOfVaultOrJob_isLookedUp(String body) {
        server.failNext(
                CreateOrFindTest::isCreation,
                Fault.response(FakeResponse.text(200, "application/json", body)).afterProcessing());
        assertThat(client.vaults()
                        .createOrFind(NewVault.of("v1", inventory.plan()))
                        .outcome())
                .isEqualTo(Outcome.FOUND);
    }

    private long count(String line) {
        return inventory.lines().stream().filter(line::equals).count();
    }

    private static boolean isCreation(ReceivedRequest request) {
        return request.method().equals("POST");
    }

    private static boolean isList(ReceivedRequest request) {
        return request.path().endsWith("CVS3Stores");
    }
}

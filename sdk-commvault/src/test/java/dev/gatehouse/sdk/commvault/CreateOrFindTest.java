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
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After an unclear creation the name is looked up before anything is sent again. */
class CreateOrFindTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private Inventory estate;
    private CommvaultClient client;

    @BeforeEach
    void estateExists() {
        server = commvault.server();
        estate = new Inventory(server);
        client = estate.client();
    }

    @AfterEach
    void clientCloses() {
        client.close();
    }

    @Test
    void created_isCreateAlone() {
        assertThat(client.vaults()
                        .createOrFind(NewVault.of("v1", estate.plan()))
                        .outcome())
                .isEqualTo(Outcome.CREATED);
        assertThat(estate.lines()).containsExactly("POST /V4/CVS3Store");
    }

    @Test
    void lostRequest_looksTheNameUp_thenSendsOnceMore() {
        for (Fault fault : List.of(Fault.reset(), Fault.status(500), Fault.reply(Reply.json(200, Map.of())))) {
            String name = "v" + server.vaults().size();
            server.forget();
            server.failNext(CreateOrFindTest::isCreation, fault);
            assertThat(client.vaults()
                            .createOrFind(NewVault.of(name, estate.plan()))
                            .outcome())
                    .isEqualTo(Outcome.CREATED);
            assertThat(estate.lines())
                    .containsExactly(
                            "POST /V4/CVS3Store",
                            "GET /V4/CVS3Stores?hardRefresh=true&start=0&limit=100&fl=overview",
                            "POST /V4/CVS3Store");
        }
    }

    @Test
    void unexplainedCodeInA200_afterWhichTheVaultExists_isFound() {
        server.errorAfterCreate(4711, "a later step failed");
        VaultCreation found = client.vaults().createOrFind(NewVault.of("v1", estate.plan()));
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.failure()).get().isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).contains("4711");
            assertThat(e.outcomeUnknown()).isTrue();
        });
        assertThat(server.vaults()).hasSize(1);
    }

    @Test
    void nameTakenByAMachine_isAConflict() {
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("host-1", estate.plan())))
                .isInstanceOf(ConflictException.class);
        assertThat(count("POST /V4/CVS3Store")).isEqualTo(1);
    }

    @Test
    void clearRefusal_isThrownAsItIs() {
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("v1", PlanRef.of(99, "none"))))
                .isInstanceOf(NotFoundException.class);
        assertThat(estate.lines()).hasSize(1);
    }

    @Test
    void twiceUnclear_isThrown_andNotSentAThirdTime() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset());
        server.failNext(CreateOrFindTest::isCreation, Fault.reset());
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("v1", estate.plan())))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(count("POST /V4/CVS3Store")).isEqualTo(2);
    }

    @Test
    void loginWithUnclearOutcome_isThrown_forNothingWasSent() {
        server.failNext(Fault.reset());
        try (CommvaultClient own = estate.client(Inventory.password())) {
            assertThatThrownBy(() -> own.vaults().createOrFind(NewVault.of("v1", estate.plan())))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.operation()).isEqualTo("commvault.login"));
        }
        assertThat(estate.lines()).containsExactly("POST /Login");
    }

    @Test
    void interruptedAfterSending_endsAtOnce_andLooksNothingUp() {
        Thread caller = Thread.currentThread();
        server.failNext(
                request -> {
                    caller.interrupt();
                    return true;
                },
                Fault.reset());
        try {
            assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("v1", estate.plan())))
                    .isInstanceOfSatisfying(CallInterruptedException.class, e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        assertThat(e.getSuppressed()).isEmpty();
                    });
            assertThat(caller.isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(estate.lines()).containsExactly("POST /V4/CVS3Store");
    }

    @Test
    void lookupFails_theCreationsFailureIsThrown_andNothingSentAgain() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset().afterProcessing());
        server.failNext(request -> request.path().endsWith("CVS3Stores"), Fault.status(403));
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("v1", estate.plan())))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.getSuppressed())
                            .hasOnlyElementsOfType(SdkException.class)
                            .hasSize(1);
                });
        assertThat(count("POST /V4/CVS3Store")).isEqualTo(1);
    }

    @Test
    void firstUnclear_secondRefused_isStillUnclear() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset());
        server.failNext(CreateOrFindTest::isCreation, Fault.status(403));
        TransportException e = catchThrowableOfType(
                TransportException.class, () -> client.vaults().createOrFind(NewVault.of("v1", estate.plan())));
        assertThat(e.outcomeUnknown()).isTrue();
        assertThat(e.getSuppressed()).hasSize(1).hasOnlyElementsOfType(PermissionDeniedException.class);
        assertThat(count("POST /V4/CVS3Store")).isEqualTo(2);
    }

    @Test
    void firstUnclear_nameTakenAtTheSecond_isLookedUpAgain() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset().afterProcessing());
        server.failNext(CreateOrFindTest::isList, Fault.reply(Reply.json(200, Map.of())));
        assertThat(client.vaults()
                        .createOrFind(NewVault.of("v1", estate.plan()))
                        .outcome())
                .isEqualTo(Outcome.FOUND);
        server.failNext(CreateOrFindTest::isCreation, Fault.reset());
        assertThatThrownBy(() -> client.vaults().createOrFind(NewVault.of("host-1", estate.plan())))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.getSuppressed()).hasOnlyElementsOfType(ConflictException.class));
    }

    @Test
    void vaultInTheList_isFound_evenIfItsIdIsNot() {
        server.failNext(CreateOrFindTest::isCreation, Fault.reset().afterProcessing());
        server.failNext(request -> request.path().endsWith("/Client"), Fault.status(403));
        VaultCreation found = client.vaults().createOrFind(NewVault.of("v1", estate.plan()));
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
    void refusalBesideAVaultThatWasMade_isLookedUp(String body) {
        server.failNext(
                CreateOrFindTest::isCreation,
                Fault.reply(Reply.text(200, "application/json", body)).afterProcessing());
        assertThat(client.vaults()
                        .createOrFind(NewVault.of("v1", estate.plan()))
                        .outcome())
                .isEqualTo(Outcome.FOUND);
    }

    private long count(String line) {
        return estate.lines().stream().filter(line::equals).count();
    }

    private static boolean isCreation(Received request) {
        return request.method().equals("POST");
    }

    private static boolean isList(Received request) {
        return request.path().endsWith("CVS3Stores");
    }
}

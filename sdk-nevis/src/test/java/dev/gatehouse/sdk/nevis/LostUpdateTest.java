package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.nevis.applications.ApplicationPatch;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.ConcurrentUpdateException;
import dev.gatehouse.sdk.nevis.profiles.ProfilePatch;
import dev.gatehouse.sdk.nevis.units.UnitPatch;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.ClientVersion;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two writers add a text of their own to the same field. Each text is kept, or one of the writers learns of its loss. */
class LostUpdateTest {

    private static final long SEED = 17;
    private static final int ORDERS = "long".equals(System.getProperty("matrix")) ? 1000 : 200;

    /** Adds a name to what the entity has already. */
    private interface Writer {
        void add(NevisClient nevis, String name);
    }

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private final Turns turns = new Turns();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<NevisClient> writers = new ArrayList<>();
    private final List<OkHttpClient> httpClients = new ArrayList<>();
    private FakeNevisServer server;

    @BeforeEach
    void open() {
        server = extension
                .server()
                .addClient("200", "Acme")
                .addUser("100", "u", "jdoe")
                .addUnit("100", "unit")
                .addProfile("100", "u", "p", "unit")
                .addApplication("app", "App");
        for (int writer = 0; writer < 2; writer++) {
            OkHttpClient http = new OkHttpClient.Builder()
                    .addInterceptor(turns.interceptor(writer))
                    .build();
            httpClients.add(http);
            writers.add(NevisClient.create(
                    TestClients.config(server).withHttpClient(http),
                    NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN))));
        }
    }

    @AfterEach
    void close() {
        writers.forEach(NevisClient::close);
        httpClients.forEach(http -> {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        });
        threads.shutdown();
    }

    @ParameterizedTest
    @EnumSource(ClientVersion.class)
    void client_changedByTwoWriters_reportsEveryLostChange(ClientVersion mode) throws Exception {
        server.options().clientVersion(mode);
        int reported = interleave(
                ORDERS,
                (nevis, name) -> nevis.clients().update("200", 3, client -> {
                    Map<String, String> names = new HashMap<>(client.displayName());
                    names.put(name, "x");
                    return ClientPatch.builder().displayName(names).build();
                }),
                () -> String.valueOf(server.client("200").get("displayName")),
                () -> server.changeClient("200", Map.of("displayName", Map.of("EN", "e"))));
        // Neither every order loses a change, nor none
        assertThat(reported).isBetween(1, ORDERS - 1);
    }

    @ParameterizedTest
    @EnumSource(value = ClientVersion.class, names = "CHECKED")
    void client_withTheVersionInThePatch_losesNoChange(ClientVersion mode) throws Exception {
        server.options().clientVersion(mode);
        int reported = interleave(
                ORDERS,
                (nevis, name) -> nevis.clients().update("200", 3, client -> {
                    Map<String, String> names = new HashMap<>(client.displayName());
                    names.put(name, "x");
                    return ClientPatch.builder()
                            .displayName(names)
                            .version(client.version())
                            .build();
                }),
                () -> String.valueOf(server.client("200").get("displayName")),
                () -> server.changeClient("200", Map.of("displayName", Map.of("EN", "e"))));
        assertThat(reported).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "unit", "profile", "application"})
    void entityWithAVersion_changedByTwoWriters_losesNoChange(String entity) throws Exception {
        Writer writer = switch (entity) {
            case "user" ->
                (nevis, name) -> nevis.users()
                        .update(
                                "100",
                                "u",
                                3,
                                user -> UserPatch.builder()
                                        .remarks(user.remarks().orElse("") + name)
                                        .build());
            case "unit" ->
                (nevis, name) -> nevis.units()
                        .update(
                                "100",
                                "unit",
                                3,
                                unit -> UnitPatch.builder()
                                        .description(unit.description().orElse("") + name)
                                        .build());
            case "profile" ->
                (nevis, name) -> nevis.profiles()
                        .update(
                                "100",
                                "p",
                                3,
                                profile -> ProfilePatch.builder()
                                        .remarks(profile.remarks().orElse("") + name)
                                        .build());
            default ->
                (nevis, name) -> nevis.applications()
                        .update(
                                "app",
                                3,
                                app -> ApplicationPatch.builder()
                                        .description(app.description().orElse("") + name)
                                        .build());
        };
        int reported = interleave(
                entity.equals("user") ? ORDERS : 200,
                writer,
                () -> switch (entity) {
                    case "user" -> server.user("100", "u").toString();
                    case "unit" -> server.unit("100", "unit").toString();
                    case "profile" -> server.profile("100", "p").toString();
                    default -> server.application("app").toString();
                },
                () -> {});
        assertThat(reported).isZero();
    }

    @Test
    void client_changedByAnother_reportsBothStates() {
        try (NevisClient nevis = TestClients.root(server)) {
            ConcurrentUpdateException e = catchThrowableOfType(
                    ConcurrentUpdateException.class,
                    () -> nevis.clients().update("200", 3, client -> {
                        server.changeClient("200", Map.of("name", "theirs"));
                        return ClientPatch.builder().name("ours").build();
                    }));
            assertThat(e.before().orElseThrow().name()).contains("Acme");
            assertThat(e.after().orElseThrow().name()).contains("ours");
            assertThat(e.after().orElseThrow().version()).contains(3);
            assertThat(e).hasMessageContaining("version 1 was read, version 3 is the result");
            assertThat(e.outcomeUnknown()).isFalse();
            assertThat(server.client("200")).containsEntry("name", "ours");
        }
    }

    @Test
    void client_withoutVersionInTheResponseToTheUpdate_isReadBack() {
        try (NevisClient nevis = TestClients.root(server)) {
            server.failNext(
                    request -> request.method().equals("PATCH"),
                    Fault.response(FakeResponse.json(200, Map.of("extId", "200")))
                            .afterProcessing());
            assertThatThrownBy(() -> nevis.clients().update("200", 1, client -> {
                        server.changeClient("200", Map.of("name", "theirs"));
                        return ClientPatch.builder().name("ours").build();
                    }))
                    .isInstanceOf(ConcurrentUpdateException.class);
            assertThat(server.received())
                    .extracting(request -> request.method())
                    .containsExactly("GET", "PATCH", "GET");
        }
    }

    @Test
    void client_withoutVersionAfterTheUpdate_hasAnUnknownOutcome() {
        try (NevisClient nevis = TestClients.root(server)) {
            FakeResponse unversioned = FakeResponse.json(200, Map.of("extId", "200"));
            ClientPatch patch = ClientPatch.builder().name("ours").build();
            ResponseFormatException e = catchThrowableOfType(
                    ResponseFormatException.class,
                    () -> nevis.clients().update("200", 3, client -> {
                        server.failNext(Fault.response(unversioned).afterProcessing());
                        server.failNext(Fault.response(unversioned));
                        return patch;
                    }));
            assertThat(e.outcomeUnknown()).isTrue();
            assertThat(server.client("200")).containsEntry("name", "ours");
        }
    }

    @Test
    void client_thatCannotBeReadBack_hasAnUnknownOutcome() {
        try (NevisClient nevis = TestClients.root(server)) {
            ResponseFormatException e = catchThrowableOfType(
                    ResponseFormatException.class,
                    () -> nevis.clients().update("200", 3, client -> {
                        server.failNext(Fault.response(FakeResponse.json(200, Map.of("extId", "200")))
                                .afterProcessing());
                        server.failNext(Fault.response(FakeResponse.json(404, Map.of())));
                        return ClientPatch.builder().name("ours").build();
                    }));
            assertThat(e.outcomeUnknown()).isTrue();
            assertThat(e.getSuppressed()).hasOnlyElementsOfType(NotFoundException.class);
            assertThat(server.client("200")).containsEntry("name", "ours");
        }
    }

    @Test
    void entityWithoutVersion_isNotUpdated() {
        try (NevisClient nevis = TestClients.root(server)) {
            for (Callable<?> update : List.<Callable<?>>of(
                    () -> nevis.clients()
                            .update("200", 3, client -> ClientPatch.builder().build()),
                    () -> nevis.users()
                            .update("100", "u", 3, user -> UserPatch.builder().build()))) {
                server.failNext(Fault.response(FakeResponse.json(200, Map.of("extId", "200"))));
                assertThat(catchThrowableOfType(ResponseFormatException.class, update::call)
                                .outcomeUnknown())
                        .isFalse();
            }
            assertThat(server.received())
                    .extracting(request -> request.method())
                    .containsExactly("GET", "GET");
        }
    }

    @Test
    void update_thatConflictsAgainAndAgain_fails() {
        try (NevisClient nevis = TestClients.root(server)) {
            server.simulateConcurrentUpdateOf("100/users/u", Map.of("remarks", "1"))
                    .simulateConcurrentUpdateOf("100/users/u", Map.of("remarks", "2"));
            assertThatThrownBy(() -> nevis.users()
                            .update(
                                    "100",
                                    "u",
                                    2,
                                    user -> UserPatch.builder().remarks("ours").build()))
                    .isInstanceOf(ConflictException.class);
            assertThat(nevis.users()
                            .update(
                                    "100",
                                    "u",
                                    1,
                                    user -> UserPatch.builder()
                                            .remarks(user.remarks().orElse("") + "ours")
                                            .build())
                            .orElseThrow()
                            .remarks())
                    .contains("2ours");
        }
    }

    /** Returns in how many of the orders a writer threw an exception. A change is lost only in those. */
    private int interleave(int orders, Writer writer, Callable<String> state, Runnable reset) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        int reported = 0;
        for (int order = 0; order < orders; order++) {
            reset.run();
            String left = "a" + order + ";";
            String right = "b" + order + ";";
            List<Optional<SdkException>> failures = turns.run(
                    threads,
                    random,
                    List.of(() -> add(writer, writers.get(0), left), () -> add(writer, writers.get(1), right)));
            String after = state.call();
            boolean lost = !after.contains(left) || !after.contains(right);
            boolean detected = failures.stream().anyMatch(Optional::isPresent);
            assertThat(lost && !detected)
                    .as("seed %s, order %s: %s", SEED, order, after)
                    .isFalse();
            reported += detected ? 1 : 0;
        }
        return reported;
    }

    private static Optional<SdkException> add(Writer writer, NevisClient nevis, String name) {
        try {
            writer.add(nevis, name);
            return Optional.empty();
        } catch (SdkException e) {
            assertThat(e).isInstanceOfAny(ConcurrentUpdateException.class, ConflictException.class);
            return Optional.of(e);
        }
    }
}

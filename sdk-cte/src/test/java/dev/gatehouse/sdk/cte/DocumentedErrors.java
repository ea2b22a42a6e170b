package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroupUpdate;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The errors of "API Response Codes", CTE Administration, CipherTrust Manager 2.14, and those of other sources. The
 * state of the fake server causes the error. Errors that the SDK's own checks prevent are scripted responses.
 */
final class DocumentedErrors {

    private static final NewClientGroup WEB = NewClientGroup.of("web-tier", ClusterType.NON_CLUSTER);
    private static final AddClients HOST = AddClients.of("host-1");
    private static final String EXPIRED =
            "Compare the clocks of the server's nodes. The token has expired, and so has the new token with which"
                    + " the SDK replaced it.";
    private static final String MANUAL =
            "Change the password creation method to GENERATE and reset the password again, or set a new password"
                    + " with an update. No password can be generated while the method is MANUAL.";

    /** A documented error: the state of the server, the call, and the expected exception. */
    record Row(
            String name,
            Consumer<FakeCteServer> state,
            Consumer<CteClient> call,
            Class<? extends ApiException> type,
            int status,
            String action) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The errors of "API Response Codes". */
    static Stream<Row> seed() {
        Consumer<CteClient> reset = cte -> cte.clients().resetPassword("host-1");
        Consumer<CteClient> create = cte -> cte.clientGroups().create(WEB);
        Consumer<CteClient> add = cte -> cte.clientGroups().addClients("db", HOST);
        return Stream.of(
                new Row(
                        "resetPassword_clientMarkedForDeletion",
                        server -> server.markForDeletion("host-1"),
                        reset,
                        ConflictException.class,
                        400,
                        "Specify a client that is not marked for deletion. Clients marked for deletion can't be"
                                + " modified."),
                new Row(
                        "resetPassword_tokenExpired",
                        DocumentedErrors::expireAtOnce,
                        reset,
                        UnauthenticatedException.class,
                        401,
                        EXPIRED),
                new Row(
                        "resetPassword_unknownClient",
                        server -> {},
                        cte -> cte.clients().resetPassword("host-7"),
                        NotFoundException.class,
                        404,
                        "Specify the id of a client that exists in the domain of the login."),
                new Row(
                        "resetPassword_manualPassword_correctsTheDocument",
                        server -> server.setManualPassword("host-1", "Manual-1!"),
                        reset,
                        ConflictException.class,
                        422,
                        MANUAL),
                new Row(
                        "createGroup_invalidName",
                        server -> respond(
                                server,
                                400,
                                "Invalid name supplied. The name must consist of alpha-numeric characters; it must"
                                        + " start with an alpha character; and the only non-alpha-numeric characters"
                                        + " allowed are underscore (_) and dash (-)."),
                        create,
                        InvalidRequestException.class,
                        400,
                        "Specify a name that starts with a letter and contains only letters, digits, '_' and '-'."),
                new Row(
                        "createGroup_tokenExpired",
                        DocumentedErrors::expireAtOnce,
                        create,
                        UnauthenticatedException.class,
                        401,
                        EXPIRED),
                new Row(
                        "createGroup_unknownProfile",
                        server -> {},
                        cte -> cte.clientGroups().create(WEB.withProfileId("no-such")),
                        NotFoundException.class,
                        404,
                        "Specify the id of an existing profile, or none for the default profile."),
                new Row(
                        "createGroup_nameInUse",
                        server -> server.addClientGroup("web-tier"),
                        create,
                        ConflictException.class,
                        409,
                        "Specify a different name. A client group with this name already exists."),
                new Row(
                        "createGroup_noClusterType",
                        server -> respond(
                                server, 422, "Validation errors:\ncluster_type: cluster_type is a required field"),
                        create,
                        InvalidRequestException.class,
                        422,
                        "Specify the cluster type: NON-CLUSTER or HDFS."),
                new Row(
                        "createGroup_wrongClusterType",
                        server -> respond(
                                server,
                                422,
                                "Validation errors:\ncluster_type: Key: 'CreateClientGroupParams.cluster_type'"
                                        + " Error:Field validation for 'cluster_type' failed on the"
                                        + " 'eq=NON-CLUSTER|eq=HDFS' tag."),
                        create,
                        InvalidRequestException.class,
                        422,
                        "Specify a valid cluster type: NON-CLUSTER or HDFS."),
                new Row(
                        "addClients_clientMarkedForDeletion",
                        server -> server.markForDeletion("host-1"),
                        add,
                        ConflictException.class,
                        400,
                        "Omit the client that is marked for deletion. None of the clients was added."),
                new Row(
                        "addClients_tokenExpired",
                        DocumentedErrors::expireAtOnce,
                        add,
                        UnauthenticatedException.class,
                        401,
                        EXPIRED),
                new Row(
                        "addClients_alreadyMember",
                        server -> server.addMember("db", "host-1"),
                        add,
                        ConflictException.class,
                        409,
                        "Omit the client, or use addIfAbsent. The client is already in the group."),
                new Row(
                        "addClients_unknownGroup_is422AndStillNotFound",
                        server -> {},
                        cte -> cte.clientGroups().addClients("no-such", HOST),
                        NotFoundException.class,
                        422,
                        "Specify the id of an existing client group."),
                new Row(
                        "addClients_unknownClient_is422AndStillNotFound",
                        server -> {},
                        cte -> cte.clientGroups().addClients("db", AddClients.of("host-1", "host-7")),
                        NotFoundException.class,
                        422,
                        "Specify existing clients. One of the clients in client_list does not exist."),
                new Row(
                        "addClients_emptyList",
                        server -> respond(
                                server,
                                422,
                                "Validation errors:\nclient_list: client_list must contain at least 1 item"),
                        add,
                        InvalidRequestException.class,
                        422,
                        "Specify at least one client in client_list."));
    }

    /** The errors of other sources. */
    static Stream<Row> furtherRows() {
        String marked =
                "Specify a client that is not marked for deletion. This client can't be modified: it waits for its"
                        + " agent to confirm the deletion.";
        String noDomain = "Specify the name or id of an existing domain.";
        Consumer<FakeCteServer> mark = server -> server.markForDeletion("host-1");
        return Stream.of(
                new Row(
                        "update_clientMarkedForDeletion",
                        mark,
                        cte -> cte.clients().update("host-1", describe("x")),
                        ConflictException.class,
                        400,
                        marked),
                new Row(
                        "markForDeletion_again",
                        mark,
                        cte -> cte.clients().markForDeletion("host-1"),
                        ConflictException.class,
                        400,
                        marked),
                new Row(
                        "guard_clientMarkedForDeletion",
                        mark,
                        cte -> cte.guardPoints()
                                .create(
                                        GuardPointOwner.client("host-1"),
                                        NewGuardPoints.of(
                                                GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, "p"), "/data")),
                        ConflictException.class,
                        400,
                        marked),
                new Row(
                        "update_manualWithoutPassword",
                        server -> respond(server, 400, "Password is required"),
                        cte -> cte.clients().update("host-1", describe("x")),
                        InvalidRequestException.class,
                        400,
                        "Specify a password together with the password creation method MANUAL."),
                new Row(
                        "updateClient_unknownDomain",
                        server -> {},
                        cte -> cte.clients().update("host-1", describe("x").withSharedDomainList(List.of("nowhere"))),
                        NotFoundException.class,
                        400,
                        noDomain),
                new Row(
                        "updateGroup_unknownDomain",
                        server -> {},
                        cte -> cte.clientGroups()
                                .update(
                                        "db",
                                        ClientGroupUpdate.builder()
                                                .sharedDomainList(List.of("nowhere"))
                                                .build()),
                        NotFoundException.class,
                        400,
                        noDomain),
                new Row(
                        "primarySet_missing_is400AndStillNotFound",
                        server -> respond(server, 400, "Failed to get designated primary set"),
                        cte -> cte.raw().get("/api/v1/transparent-encryption/clientgroups/db/dps/1"),
                        NotFoundException.class,
                        400,
                        "Specify the id of an existing designated primary set."),
                new Row(
                        "rawAdd_unknownGroup_is422AndStillNotFound",
                        server -> {},
                        cte -> cte.raw()
                                .send(
                                        "POST",
                                        "/api/v1/transparent-encryption/clientgroups/no-such/clients",
                                        Map.of("client_list", List.of("host-1"))),
                        NotFoundException.class,
                        422,
                        "Check the names and ids in the request. One of them does not exist: see the vendor's"
                                + " message."),
                new Row(
                        "write_withoutLicence",
                        server -> server.licensed(false),
                        cte -> cte.clients().create(NewClient.of("host-2")),
                        PermissionDeniedException.class,
                        403,
                        "Install a CTE licence on CipherTrust Manager, or activate the trial."),
                new Row(
                        "resetPassword_ofAGroupWithManualPassword",
                        server -> {},
                        cte -> {
                            cte.clientGroups().setPassword("db", Secret.of("Manual-1!"));
                            cte.clientGroups().resetPassword("db");
                        },
                        ConflictException.class,
                        422,
                        MANUAL));
    }

    private DocumentedErrors() {}

    private static ClientUpdate describe(String text) {
        return ClientUpdate.builder().description(text).build();
    }

    static void respond(FakeCteServer server, int status, String message) {
        server.failNext(
                request -> !request.path().endsWith("/auth/tokens"),
                Fault.response(
                        FakeResponse.json(status, Map.of("codeDesc", "NCERRInvalidParamValue", "message", message))));
    }

    /** Every token has already expired 50 s ago when the client receives it, so a refresh does not help. */
    private static void expireAtOnce(FakeCteServer server) {
        server.jwtLifetime(Duration.ofSeconds(-50));
    }
}

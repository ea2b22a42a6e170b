package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.json.PatchField;
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
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * "API Response Codes", CTE Administration, CipherTrust Manager 2.14: each row by the state of the server, and the rows
 * that the SDK's own checks come before by the answer alone. Then what other sources add.
 */
final class DocumentedErrors {

    private static final NewClientGroup WEB = NewClientGroup.of("web-tier", ClusterType.NON_CLUSTER);
    private static final AddClients HOST = AddClients.of("host-1");
    private static final String EXPIRED =
            "The token has expired, and so has the one renewed by the SDK: compare the clocks of the server's nodes.";
    private static final String MANUAL =
            "The password is set by hand (MANUAL), so none can be generated: change the password creation method to"
                    + " GENERATE and reset again, or set a new password by an update.";

    /** A row: how the server gets there, what is called, and what the caller sees. */
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

    /** The rows of the page. */
    static Stream<Row> seed() {
        Consumer<CteClient> reset = cte -> cte.clients().resetPassword("host-1");
        Consumer<CteClient> create = cte -> cte.clientGroups().create(WEB);
        Consumer<CteClient> add = cte -> cte.clientGroups().addClients("db", HOST);
        return Stream.of(
                new Row(
                        "resetPassword_clientMarkedForDeletion_saysWhatToDo",
                        server -> server.markForDeletion("host-1"),
                        reset,
                        ConflictException.class,
                        400,
                        "Name a client that is not marked for deletion: one that is takes no changes."),
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
                        "Give the id of a client that exists in the domain of the login."),
                new Row(
                        "resetPassword_manualPassword_saysGenerateWhereTheDocumentErrs",
                        server -> server.setManualPassword("host-1", "Manual-1!"),
                        reset,
                        ConflictException.class,
                        422,
                        MANUAL),
                new Row(
                        "createGroup_invalidName",
                        server -> refuse(
                                server,
                                400,
                                "Invalid name supplied. The name must consist of alpha-numeric characters; it must start"
                                        + " with an alpha character; and the only non-alpha-numeric characters allowed are"
                                        + " underscore (_) and dash (-)."),
                        create,
                        InvalidRequestException.class,
                        400,
                        "Give a name that begins with a letter and has only letters, digits, '_' and '-'."),
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
                        "Give the id of a profile that exists, or none for the default profile."),
                new Row(
                        "createGroup_nameInUse",
                        server -> server.addClientGroup("web-tier"),
                        create,
                        ConflictException.class,
                        409,
                        "Give another name: a group of this name exists."),
                new Row(
                        "createGroup_noClusterType",
                        server -> refuse(
                                server, 422, "Validation errors:\ncluster_type: cluster_type is a required field"),
                        create,
                        InvalidRequestException.class,
                        422,
                        "Give the cluster type, NON-CLUSTER or HDFS."),
                new Row(
                        "createGroup_wrongClusterType",
                        server -> refuse(
                                server,
                                422,
                                "Validation errors:\ncluster_type: Key: 'CreateClientGroupParams.cluster_type' Error:PatchField"
                                        + " validation for 'cluster_type' failed on the 'eq=NON-CLUSTER|eq=HDFS' tag."),
                        create,
                        InvalidRequestException.class,
                        422,
                        "Give a cluster type that the server knows: NON-CLUSTER or HDFS."),
                new Row(
                        "addClients_clientMarkedForDeletion",
                        server -> server.markForDeletion("host-1"),
                        add,
                        ConflictException.class,
                        400,
                        "Leave out the client that is marked for deletion; none of the clients was added."),
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
                        "The client is in the group already: leave it out, or use addIfAbsent."),
                new Row(
                        "addClients_unknownGroup_is422AndStillNotFound",
                        server -> {},
                        cte -> cte.clientGroups().addClients("no-such", HOST),
                        NotFoundException.class,
                        422,
                        "Give the id of a client group that exists."),
                new Row(
                        "addClients_unknownClient_is422AndStillNotFound",
                        server -> {},
                        cte -> cte.clientGroups().addClients("db", AddClients.of("host-1", "host-7")),
                        NotFoundException.class,
                        422,
                        "Give clients that exist: one of client_list does not."),
                new Row(
                        "addClients_emptyList",
                        server -> refuse(
                                server,
                                422,
                                "Validation errors:\nclient_list: client_list must contain at least 1 item"),
                        add,
                        InvalidRequestException.class,
                        422,
                        "Give at least one client in client_list."));
    }

    /** Rows of other sources. */
    static Stream<Row> furtherRows() {
        String marked =
                "The client waits for its agent to confirm its deletion and takes no changes: use another client.";
        String noDomain = "Give the name or id of a domain that exists.";
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
                        server -> refuse(server, 400, "Password is required"),
                        cte -> cte.clients().update("host-1", describe("x")),
                        InvalidRequestException.class,
                        400,
                        "Give a password together with the password creation method MANUAL."),
                new Row(
                        "updateClient_unknownDomain",
                        server -> {},
                        cte -> cte.clients()
                                .update(
                                        "host-1",
                                        describe("x").withSharedDomainList(PatchField.of(List.of("nowhere")))),
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
                                                .sharedDomainList(PatchField.of(List.of("nowhere")))
                                                .build()),
                        NotFoundException.class,
                        400,
                        noDomain),
                new Row(
                        "primarySet_missing_is400AndStillNotFound",
                        server -> refuse(server, 400, "Failed to get designated primary set"),
                        cte -> cte.raw().get("/api/v1/transparent-encryption/clientgroups/db/dps/1"),
                        NotFoundException.class,
                        400,
                        "Give the id of a designated primary set that exists."),
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
                        "Something that the request names does not exist: see the server's words."),
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

    static void refuse(FakeCteServer server, int status, String message) {
        server.failNext(
                request -> !request.path().endsWith("/auth/tokens"),
                Fault.reply(Reply.json(status, Map.of("codeDesc", "NCERRInvalidParamValue", "message", message))));
    }

    /** Every token is 50 s past its end when it comes; the SDK's renewal does not help then. */
    private static void expireAtOnce(FakeCteServer server) {
        server.jwtLifetime(Duration.ofSeconds(-50));
    }
}

package dev.gatehouse.sdk.cte.clientgroups;

import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.CteErrors;

/**
 * The operations of client groups, with the rows of "API Response Codes", CTE Administration, CipherTrust Manager 2.14.
 */
final class Operations {

    private static final String CTE = "/api/v1/transparent-encryption";
    private static final String GROUPS = CTE + "/clientgroups";
    private static final String GROUP = GROUPS + "/{group}";

    static final DocumentedError ALREADY_MEMBER = DocumentedError.of(
            409,
            "Failed to create Client-ClientGroup Association\\..*already exists",
            ErrorKind.CONFLICT,
            "The client is in the group already: leave it out, or use addIfAbsent.");

    static final Operation LIST = Operation.get("cte.clientGroups.list", GROUPS);
    static final Operation OF_CLIENT =
            Operation.get("cte.clientGroups.ofClient", CTE + "/clients/{client}/clientgroups");
    static final Operation GET = Operation.get("cte.clientGroups.get", GROUP);

    static final Operation CREATE = Operation.post("cte.clientGroups.create", GROUPS)
            .documents(
                    DocumentedError.of(
                            400,
                            "Invalid name supplied",
                            ErrorKind.INVALID_REQUEST,
                            "Give a name that begins with a letter and has only letters, digits, '_' and '-'."),
                    DocumentedError.of(
                            404,
                            "Failed to get CTE profile for ProfileID: .*record not found",
                            ErrorKind.NOT_FOUND,
                            "Give the id of a profile that exists, or none for the default profile."),
                    DocumentedError.of(
                            409,
                            "Could not create clientgroup as it already exists",
                            ErrorKind.CONFLICT,
                            "Give another name: a group of this name exists."),
                    DocumentedError.of(
                            422,
                            "cluster_type is a required field",
                            ErrorKind.INVALID_REQUEST,
                            "Give the cluster type, NON-CLUSTER or HDFS."),
                    DocumentedError.of(
                            422,
                            "Field validation for 'cluster_type' failed",
                            ErrorKind.INVALID_REQUEST,
                            "Give a cluster type that the server knows: NON-CLUSTER or HDFS."));

    static final Operation UPDATE = Operation.patch("cte.clientGroups.update", GROUP);
    static final Operation DELETE = Operation.delete("cte.clientGroups.delete", GROUP);
    static final Operation CLIENTS = Operation.get("cte.clientGroups.clients", GROUP + "/clients");

    /** The document names the field {@code client_id} in its advice; it is {@code client_list}. */
    static final Operation ADD_CLIENTS = Operation.post("cte.clientGroups.addClients", GROUP + "/clients")
            .documents(
                    DocumentedError.of(
                            400,
                            "is marked for deletion\\. Cannot add client to clientgroup",
                            ErrorKind.CONFLICT,
                            "Leave out the client that is marked for deletion; none of the clients was added."),
                    ALREADY_MEMBER,
                    DocumentedError.of(
                            422,
                            "Failed to get CTE ClientGroup: record not found",
                            ErrorKind.NOT_FOUND,
                            "Give the id of a client group that exists."),
                    DocumentedError.of(
                            422,
                            "Failed to get CTE Client: record not found",
                            ErrorKind.NOT_FOUND,
                            "Give clients that exist: one of client_list does not."),
                    DocumentedError.of(
                            422,
                            "client_list must contain at least 1 item",
                            ErrorKind.INVALID_REQUEST,
                            "Give at least one client in client_list."));

    static final Operation REMOVE_CLIENT =
            Operation.delete("cte.clientGroups.removeClient", GROUP + "/clients/{client}");
    static final Operation SET_PASSWORD = Operation.patch("cte.clientGroups.setPassword", GROUP + "/password");

    /** NON_IDEMPOTENT: each time makes another password. */
    static final Operation RESET_PASSWORD = Operation.patch("cte.clientGroups.resetPassword", GROUP + "/resetpassword")
            .documents(CteErrors.MANUAL_PASSWORD);

    private Operations() {}
}

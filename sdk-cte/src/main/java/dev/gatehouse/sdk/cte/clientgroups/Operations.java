package dev.gatehouse.sdk.cte.clientgroups;

import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.error.CteErrorReason;
import dev.gatehouse.sdk.cte.internal.CteErrors;

/**
 * Operations of client groups, with the errors of "API Response Codes", CTE Administration, CipherTrust Manager 2.14.
 */
final class Operations {

    private static final String CTE = "/api/v1/transparent-encryption";
    private static final String GROUPS = CTE + "/clientgroups";
    private static final String GROUP = GROUPS + "/{group}";

    static final DocumentedError ALREADY_MEMBER = DocumentedError.of(
                    409,
                    "Failed to create Client-ClientGroup Association\\..*already exists",
                    ErrorKind.CONFLICT,
                    "Omit the client, or use addIfAbsent. The client is already in the group.")
            .withReason(CteErrorReason.ALREADY_MEMBER);

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
                                    "Specify a name that starts with a letter and contains only letters, digits, '_' and"
                                            + " '-'.")
                            .withReason(CteErrorReason.INVALID_NAME),
                    DocumentedError.of(
                                    404,
                                    "Failed to get CTE profile for ProfileID: .*record not found",
                                    ErrorKind.NOT_FOUND,
                                    "Specify the id of an existing profile, or none for the default profile.")
                            .withReason(CteErrorReason.PROFILE_NOT_FOUND),
                    DocumentedError.of(
                                    409,
                                    "Could not create clientgroup as it already exists",
                                    ErrorKind.CONFLICT,
                                    "Specify a different name. A client group with this name already exists.")
                            .withReason(CteErrorReason.NAME_TAKEN),
                    DocumentedError.of(
                                    422,
                                    "cluster_type is a required field",
                                    ErrorKind.INVALID_REQUEST,
                                    "Specify the cluster type: NON-CLUSTER or HDFS.")
                            .withReason(CteErrorReason.CLUSTER_TYPE_MISSING),
                    DocumentedError.of(
                                    422,
                                    "Field validation for 'cluster_type' failed",
                                    ErrorKind.INVALID_REQUEST,
                                    "Specify a valid cluster type: NON-CLUSTER or HDFS.")
                            .withReason(CteErrorReason.CLUSTER_TYPE_INVALID));

    static final Operation UPDATE = Operation.patch("cte.clientGroups.update", GROUP);
    static final Operation DELETE = Operation.delete("cte.clientGroups.delete", GROUP);
    static final Operation CLIENTS = Operation.get("cte.clientGroups.clients", GROUP + "/clients");

    /** The advice in the document names the field {@code client_id}; the right name is {@code client_list}. */
    static final Operation ADD_CLIENTS = Operation.post("cte.clientGroups.addClients", GROUP + "/clients")
            .documents(
                    DocumentedError.of(
                                    400,
                                    "is marked for deletion\\. Cannot add client to clientgroup",
                                    ErrorKind.CONFLICT,
                                    "Omit the client that is marked for deletion. None of the clients was added.")
                            .withReason(CteErrorReason.CLIENT_MARKED_FOR_DELETION),
                    ALREADY_MEMBER,
                    DocumentedError.of(
                                    422,
                                    "Failed to get CTE ClientGroup: record not found",
                                    ErrorKind.NOT_FOUND,
                                    "Specify the id of an existing client group.")
                            .withReason(CteErrorReason.CLIENT_GROUP_NOT_FOUND),
                    DocumentedError.of(
                                    422,
                                    "Failed to get CTE Client: record not found",
                                    ErrorKind.NOT_FOUND,
                                    "Specify existing clients. One of the clients in client_list does not exist.")
                            .withReason(CteErrorReason.CLIENT_NOT_FOUND),
                    DocumentedError.of(
                                    422,
                                    "client_list must contain at least 1 item",
                                    ErrorKind.INVALID_REQUEST,
                                    "Specify at least one client in client_list.")
                            .withReason(CteErrorReason.CLIENT_LIST_EMPTY));

    static final Operation REMOVE_CLIENT =
            Operation.delete("cte.clientGroups.removeClient", GROUP + "/clients/{client}");
    static final Operation SET_PASSWORD = Operation.patch("cte.clientGroups.setPassword", GROUP + "/password");

    static final Operation SET_AUTH_BINARIES =
            Operation.patch("cte.clientGroups.setAuthBinaries", GROUP + "/auth-binaries");
    static final Operation PAUSE_LDT = Operation.post("cte.clientGroups.pauseLdt", GROUP + "/ldtpause");

    /** NON_IDEMPOTENT: each request generates another password. */
    static final Operation RESET_PASSWORD = Operation.patch("cte.clientGroups.resetPassword", GROUP + "/resetpassword")
            .documents(CteErrors.MANUAL_PASSWORD);

    private Operations() {}
}

package dev.gatehouse.sdk.cte.clientgroups;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.json.Shape;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiCaller;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListAnswer;

/** Client groups, {@code /v1/transparent-encryption/clientgroups}. */
public final class ClientGroupsApi {

    private static final String GROUPS = "/api/v1/transparent-encryption/clientgroups";

    private static final Operation CREATE = Operation.post("cte.clientGroups.create", GROUPS)
            .documents(
                    DocumentedError.of(
                            400,
                            "Invalid name supplied",
                            ErrorKind.INVALID_REQUEST,
                            "Give a name that begins with a letter and has only letters, digits, '_' and '-'."),
                    DocumentedError.of(
                            409,
                            "Could not create clientgroup as it already exists",
                            ErrorKind.CONFLICT,
                            "Give another name: a group of this name exists."));

    private static final Operation LIST = Operation.get("cte.clientGroups.list", GROUPS);
    private static final Shape<ListAnswer<ClientGroup>> GROUP_LIST = new Shape<>() {};

    private final ApiCaller caller;

    /** Made by {@code CteClient.clientGroups()}. */
    public ClientGroupsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public ClientGroupsApi with(CallOptions options) {
        return new ClientGroupsApi(caller.with(options));
    }

    /**
     * Makes a client group: {@code POST /v1/transparent-encryption/clientgroups} ("API Response Codes", CTE
     * Administration, CipherTrust Manager 2.14). Not sent twice: after an unclear outcome look the name up first.
     *
     * @return the group; servers may send nothing but its id
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the name is taken
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when the profile does not exist
     */
    public ClientGroup create(NewClientGroup group) {
        return caller.call(CREATE.request().body(group), ClientGroup.class);
    }

    /** Lists client groups: {@code GET /v1/transparent-encryption/clientgroups}, all pages. */
    public Paged<ClientGroup> list() {
        return ListAnswer.paged(caller, LIST::request, GROUP_LIST);
    }
}

package dev.gatehouse.sdk.tresorit.tresors;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.TRESOR;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.internal.DecisionErrors;
import java.util.List;
import java.util.OptionalLong;

/**
 * Tresors. The end user's client creates a tresor and sends its id to the backend. The tresor can't be used before the
 * backend approves it ("API reference", ZeroKit administrative API v4). Only tresors that were created with API V2 or
 * newer can be approved or rejected.
 *
 * <p>Which error codes an operation returns is not documented. The exceptions follow from the meaning of the codes. The
 * documents define no rights: the admin key of the tenant allows every operation.
 */
public final class TresorsApi {

    private static final int MAX_PAGE_SIZE = 100;

    /** IDEMPOTENT: a retry reports that the tresor is already approved. */
    private static final Operation APPROVE_CREATION = Operation.post(
                    "tresorit.tresors.approveCreation", TRESOR + "/approve-tresor-creation")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .alreadyDoneCodes("TresorIsAlreadyApproved");

    /** IDEMPOTENT: a rejected tresor stays rejected. The response to a second rejection is not documented. */
    private static final Operation REJECT_CREATION = Operation.post(
                    "tresorit.tresors.rejectCreation", TRESOR + "/reject-tresor-creation")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .readsErrorsBy(DecisionErrors.REJECTION);

    /** IDEMPOTENT: a retry reports that the tresor is already deleted. */
    private static final Operation DELETE = Operation.post("tresorit.tresors.delete", TRESOR + "/delete-tresor")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .alreadyDoneCodes("TresorAlreadyDeleted");

    private static final Operation LIST_MEMBERS =
            Operation.get("tresorit.tresors.listMembers", TRESOR + "/list-members");
    private static final Operation LIST = Operation.get("tresorit.tresors.list", TRESOR + "/list-tresors");

    private final ApiCaller caller;

    /** Creates the area. Called by {@code TresoritClient.tresors()}. */
    public TresorsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public TresorsApi with(CallOptions options) {
        return new TresorsApi(caller.with(options));
    }

    /**
     * Approves the creation of a tresor, which can be used from then on ({@code POST /tresor/approve-tresor-creation}).
     * {@code TresorIsAlreadyApproved} counts as success if an earlier attempt of the same call may have approved it.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the tresor is already approved or deleted
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the tresor does not exist
     * @throws IllegalArgumentException if the id is blank
     */
    public void approveCreation(String tresorId) {
        caller.run(APPROVE_CREATION.request().body(new TresorBody(tresorId)));
    }

    /**
     * Rejects the creation of a tresor ({@code POST /tresor/reject-tresor-creation}). If a retry after an attempt with
     * unknown outcome fails, the exception says that the tresor is probably already rejected.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the tresor is already approved or deleted
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the tresor does not exist
     * @throws IllegalArgumentException if the id is blank
     */
    public void rejectCreation(String tresorId) {
        caller.run(REJECT_CREATION.request().body(new TresorBody(tresorId)));
    }

    /**
     * Deletes an approved tresor ({@code POST /tresor/delete-tresor}). {@code TresorAlreadyDeleted} counts as success
     * if an earlier attempt of the same call may have deleted it.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the tresor is already deleted, or was never approved
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the tresor does not exist
     * @throws IllegalArgumentException if the id is blank
     */
    public void delete(String tresorId) {
        caller.run(DELETE.request().body(new TresorBody(tresorId)));
    }

    /**
     * Lists the user ids of the members of a tresor ({@code GET /tresor/list-members}). A published client also calls
     * it before the approval, which is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the tresor does not exist
     * @throws IllegalArgumentException if the id is blank
     */
    public List<String> listMembers(String tresorId) {
        return caller.callForList(
                        LIST_MEMBERS.request().query("tresorid", Arguments.notBlank("tresorId", tresorId)),
                        "Members",
                        MembersResponse.class)
                .members();
    }

    /**
     * Lists the ids of all tresors, in pages of 100 ({@code GET /tresor/list-tresors}).
     *
     * <p>The vendor advises against this operation and will remove it from future servers. An application should keep
     * its own list, based on the approvals and rejections of tresors.
     */
    public Paged<String> list() {
        return list(MAX_PAGE_SIZE);
    }

    /**
     * Lists the ids of all tresors, as {@link #list()} does, with the given page size.
     *
     * @param pageSize 1 to 100
     * @throws IllegalArgumentException if the page size is not 1 to 100
     */
    public Paged<String> list(int pageSize) {
        return list(pageSize, "");
    }

    /**
     * Lists the ids of tresors, as {@link #list()} does, starting at a page.
     *
     * @param continueFrom page token, {@code next()} of the previous page
     * @throws IllegalArgumentException if the page size is not 1 to 100
     */
    public Paged<String> list(int pageSize, String continueFrom) {
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("pageSize must be between 1 and 100, not " + pageSize);
        }
        return Paged.of(continueFrom, pageToken -> {
            TresorsResponse response = caller.callForList(
                    LIST.request()
                            .query("pagesize", pageSize)
                            .query("continuefrom", pageToken.isEmpty() ? null : pageToken),
                    "Tresors",
                    TresorsResponse.class);
            return Page.of(response.tresors(), response.nextTresor(), OptionalLong.empty());
        });
    }
}

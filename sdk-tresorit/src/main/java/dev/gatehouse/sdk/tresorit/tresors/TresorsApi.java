package dev.gatehouse.sdk.tresorit.tresors;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.TRESOR;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.internal.Given;
import dev.gatehouse.sdk.tresorit.internal.TresorBody;
import java.util.List;
import java.util.OptionalLong;

/**
 * Tresors. The end user's client creates one and hands its id to the backend; it is of no use before the backend
 * approves ("API reference", ZeroKit administrative API v4). Only tresors made with API V2 or newer can be approved or
 * rejected.
 *
 * <p>Which error codes an operation answers is not documented per operation; the exceptions named here follow from the
 * codes' own meanings. The documents know no rights: the tenant's admin key may do it all.
 */
public final class TresorsApi {

    private static final int LARGEST_PAGE = 100;

    /** A repeat finds the tresor approved. */
    private static final Operation APPROVE_CREATION = Operation.post(
                    "tresorit.tresors.approveCreation", TRESOR + "/approve-tresor-creation")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .alreadyDoneCodes("TresorIsAlreadyApproved");

    /** A rejected tresor stays rejected; what a repeat answers is not documented. */
    private static final Operation REJECT_CREATION = Operation.post(
                    "tresorit.tresors.rejectCreation", TRESOR + "/reject-tresor-creation")
            .retrySafety(RetrySafety.IDEMPOTENT);

    /** A repeat finds the tresor deleted. */
    private static final Operation DELETE = Operation.post("tresorit.tresors.delete", TRESOR + "/delete-tresor")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .alreadyDoneCodes("TresorAlreadyDeleted");

    private static final Operation LIST_MEMBERS =
            Operation.get("tresorit.tresors.listMembers", TRESOR + "/list-members");
    private static final Operation LIST = Operation.get("tresorit.tresors.list", TRESOR + "/list-tresors");

    private final ApiCaller caller;

    /** Made by {@code TresoritClient.tresors()}. */
    public TresorsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public TresorsApi with(CallOptions options) {
        return new TresorsApi(caller.with(options));
    }

    /**
     * Approves the creation of a tresor, which can be used from now on: {@code POST /tresor/approve-tresor-creation}.
     * {@code TresorIsAlreadyApproved} counts as success where an earlier attempt of the same call may have done it.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when it is approved or deleted already
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such tresor
     * @throws IllegalArgumentException when the id is blank
     */
    public void approveCreation(String tresorId) {
        caller.run(APPROVE_CREATION.request().body(new TresorBody(tresorId)));
    }

    /**
     * Rejects the creation of a tresor: {@code POST /tresor/reject-tresor-creation}. If a repeat after an unclear
     * attempt is refused, the exception says that it is probably rejected already.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when it is approved or deleted already
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such tresor
     * @throws IllegalArgumentException when the id is blank
     */
    public void rejectCreation(String tresorId) {
        caller.run(REJECT_CREATION.request().body(new TresorBody(tresorId)));
    }

    /**
     * Deletes a tresor that is approved and not deleted: {@code POST /tresor/delete-tresor}. {@code
     * TresorAlreadyDeleted} counts as success where an earlier attempt of the same call may have done it.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when it is deleted already, or was never approved
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such tresor
     * @throws IllegalArgumentException when the id is blank
     */
    public void delete(String tresorId) {
        caller.run(DELETE.request().body(new TresorBody(tresorId)));
    }

    /**
     * Lists the user ids of a tresor's members: {@code GET /tresor/list-members}. A published client calls it
     * before the approval, too; not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such tresor
     * @throws IllegalArgumentException when the id is blank
     */
    public List<String> listMembers(String tresorId) {
        return caller.call(
                        LIST_MEMBERS.request().query("tresorid", Given.id("tresorId", tresorId)), MembersResponse.class)
                .members();
    }

    /**
     * Lists the ids of all tresors, in pages of 100: {@code GET /tresor/list-tresors}.
     *
     * <p>The vendor advises against it and will remove it from future servers: an application should keep its own list,
     * by the approvals and rejections of tresors.
     */
    public Paged<String> list() {
        return list(LARGEST_PAGE);
    }

    /**
     * The same in pages of another size.
     *
     * @param pageSize 1 to 100
     * @throws IllegalArgumentException when the page size is none of these
     */
    public Paged<String> list(int pageSize) {
        return list(pageSize, "");
    }

    /**
     * The same as {@link #list()} from a marker on, the {@code next()} of an earlier page.
     *
     * @throws IllegalArgumentException when the page size is not 1 to 100
     */
    public Paged<String> list(int pageSize, String continueFrom) {
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("pageSize must be between 1 and 100, not " + pageSize);
        }
        return Paged.of(continueFrom, marker -> {
            TresorsResponse answer = caller.call(
                    LIST.request().query("pagesize", pageSize).query("continuefrom", marker.isEmpty() ? null : marker),
                    TresorsResponse.class);
            return Page.of(answer.tresors(), answer.nextTresor(), OptionalLong.empty());
        });
    }
}

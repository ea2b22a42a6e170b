package dev.gatehouse.sdk.cte.policyelements;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Process sets, {@code /v1/transparent-encryption/processsets} ("Creating Policy Elements", CTE Administration, and the
 * vendor's Terraform provider and Ansible modules). Specify a set by its id, name, URI or slug. The required rights are
 * not documented. Members are specified by value: the server addresses them by their position, which changes.
 */
public final class ProcessSetsApi {

    private static final String ALL = "/api/v1/transparent-encryption/processsets";
    private static final String ONE = ALL + "/{set}";

    private static final Operation LIST = Operation.get("cte.processSets.list", ALL);
    private static final Operation GET = Operation.get("cte.processSets.get", ONE);
    private static final Operation CREATE = Operation.post("cte.processSets.create", ALL);
    private static final Operation UPDATE = Operation.patch("cte.processSets.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.processSets.delete", ONE);
    private static final Operation ADD = Operation.patch("cte.processSets.addProcesses", ONE + "/addprocesses");
    private static final Operation UPDATE_MEMBER =
            Operation.patch("cte.processSets.updateProcess", ONE + "/updateprocess/{index}");

    /** NON_IDEMPOTENT: after a removal the same positions belong to other members. */
    private static final Operation REMOVE = Operation.delete("cte.processSets.removeProcesses", ONE + "/delprocesses")
            .retrySafety(RetrySafety.NON_IDEMPOTENT);

    private static final TypeRef<ListResponse<ProcessSet>> LIST_TYPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.processSets()}. */
    public ProcessSetsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public ProcessSetsApi with(CallOptions options) {
        return new ProcessSetsApi(caller.with(options));
    }

    /**
     * Lists all process sets ({@code GET /v1/transparent-encryption/processsets}). Pages are fetched on demand. Their
     * order is not documented. If sets are added or removed during the iteration, the list may contain a set twice or
     * omit one.
     */
    public Paged<ProcessSet> list() {
        return ListResponse.paged(caller, LIST::request, LIST_TYPE);
    }

    /** Finds a process set by its exact name ({@code GET /v1/transparent-encryption/processsets} with {@code name}). */
    public Optional<ProcessSet> find(String name) {
        Arguments.notBlank("name", name);
        return ListResponse.named(
                ListResponse.paged(caller, () -> LIST.request().query("name", name), LIST_TYPE),
                ProcessSet::name,
                name);
    }

    /**
     * Returns a process set with its members ({@code GET /v1/transparent-encryption/processsets/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist in the domain of the login
     */
    public ProcessSet get(String set) {
        return caller.call(GET.request().path("set", set), ProcessSet.class);
    }

    /**
     * Creates a process set ({@code POST /v1/transparent-encryption/processsets}). The request is not retried. If the
     * outcome is unknown, search for the name with {@link #find}.
     *
     * @return the set; known clients read its id only
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     */
    public ProcessSet create(NewProcessSet set) {
        return caller.call(CREATE.request().body(set), ProcessSet.class);
    }

    /**
     * Updates a process set ({@code PATCH /v1/transparent-encryption/processsets/{id}}). The request is not retried.
     *
     * @return the set; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public ProcessSet update(String set, ProcessSetUpdate update) {
        return caller.call(UPDATE.request().path("set", set).body(update), ProcessSet.class);
    }

    /**
     * Deletes a process set ({@code DELETE /v1/transparent-encryption/processsets/{id}}). The error for a set that a
     * policy uses is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public void delete(String set) {
        caller.run(DELETE.request().path("set", set));
    }

    /**
     * Adds processes to a set ({@code PATCH /v1/transparent-encryption/processsets/{id}/addprocesses}). The request is
     * not retried. If the outcome is unknown, {@link #get} shows the members.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public void addProcesses(String set, List<SetProcess> processes) {
        Arguments.notEmpty("processes", processes);
        List<SetProcess> sent = processes.stream()
                .map(process -> process.withIndex(OptionalInt.empty()))
                .toList();
        caller.run(ADD.request().path("set", set).body(Map.of("processes", sent)));
    }

    /**
     * Changes the first member that equals a process: reads the set with {@link #get} and changes the member at its
     * position ({@code PATCH /v1/transparent-encryption/processsets/{id}/updateprocess/{index}}). Fields that {@code
     * changed} does not set may keep their values. If somebody else removes members at the same time, another member
     * may be changed. The request is not retried.
     *
     * @return false if the set has no such member
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public boolean updateProcess(String set, SetProcess current, SetProcess changed) {
        List<Integer> found = indexes(set, List.of(current));
        if (!found.isEmpty()) {
            caller.run(UPDATE_MEMBER
                    .request()
                    .path("set", set)
                    .path("index", found.get(0).toString())
                    .body(changed.withIndex(OptionalInt.empty())));
        }
        return !found.isEmpty();
    }

    /**
     * Removes all members that equal one of the processes: reads the set with {@link #get} and removes the members at
     * their positions ({@code DELETE /v1/transparent-encryption/processsets/{id}/delprocesses} with {@code
     * processIndexList}). If somebody else removes members at the same time, another member may be removed. The request
     * is not retried, because the same positions then belong to other members.
     *
     * @return the number of removed members; processes that the set does not have are ignored
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public int removeProcesses(String set, List<SetProcess> processes) {
        List<Integer> found = indexes(set, processes);
        if (!found.isEmpty()) {
            caller.run(REMOVE.request().path("set", set).query("processIndexList", MemberIndexes.text(found)));
        }
        return found.size();
    }

    private List<Integer> indexes(String set, List<SetProcess> processes) {
        return MemberIndexes.find(GET, get(set).processes(), processes, ProcessSetsApi::value, SetProcess::index);
    }

    /** Returns the fields that identify a process. An empty text is the same as none. */
    private static SetProcess value(SetProcess process) {
        return SetProcess.builder()
                .directory(MemberIndexes.filled(process.directory()))
                .file(MemberIndexes.filled(process.file()))
                .signature(MemberIndexes.filled(process.signature()))
                .resourceSetId(MemberIndexes.filled(process.resourceSetId()))
                .build();
    }
}

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
 * Resource sets, {@code /v1/transparent-encryption/resourcesets} ("Creating Policy Elements", CTE Administration, and the
 * vendor's Terraform provider and Ansible modules). Specify a set by its id, name, URI or slug. The required rights are
 * not documented. Members are specified by value: the server addresses them by their position, which changes.
 */
public final class ResourceSetsApi {

    private static final String ALL = "/api/v1/transparent-encryption/resourcesets";
    private static final String ONE = ALL + "/{set}";

    private static final Operation LIST = Operation.get("cte.resourceSets.list", ALL);
    private static final Operation GET = Operation.get("cte.resourceSets.get", ONE);
    private static final Operation CREATE = Operation.post("cte.resourceSets.create", ALL);
    private static final Operation UPDATE = Operation.patch("cte.resourceSets.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.resourceSets.delete", ONE);
    private static final Operation ADD = Operation.patch("cte.resourceSets.addResources", ONE + "/addresources");
    private static final Operation UPDATE_MEMBER =
            Operation.patch("cte.resourceSets.updateResource", ONE + "/updateresource/{index}");

    /** NON_IDEMPOTENT: after a removal the same positions belong to other members. */
    private static final Operation REMOVE = Operation.delete("cte.resourceSets.removeResources", ONE + "/delresources")
            .retrySafety(RetrySafety.NON_IDEMPOTENT);

    private static final TypeRef<ListResponse<ResourceSet>> LIST_TYPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.resourceSets()}. */
    public ResourceSetsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public ResourceSetsApi with(CallOptions options) {
        return new ResourceSetsApi(caller.with(options));
    }

    /**
     * Lists all resource sets ({@code GET /v1/transparent-encryption/resourcesets}). Pages are fetched on demand. Their
     * order is not documented. If sets are added or removed during the iteration, the list may contain a set twice or
     * omit one.
     */
    public Paged<ResourceSet> list() {
        return ListResponse.paged(caller, LIST::request, LIST_TYPE);
    }

    /** Finds a resource set by its exact name ({@code GET /v1/transparent-encryption/resourcesets} with {@code name}). */
    public Optional<ResourceSet> find(String name) {
        Arguments.notBlank("name", name);
        return ListResponse.named(
                ListResponse.paged(caller, () -> LIST.request().query("name", name), LIST_TYPE),
                ResourceSet::name,
                name);
    }

    /**
     * Returns a resource set with its members ({@code GET /v1/transparent-encryption/resourcesets/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist in the domain of the login
     */
    public ResourceSet get(String set) {
        return caller.call(GET.request().path("set", set), ResourceSet.class);
    }

    /**
     * Creates a resource set ({@code POST /v1/transparent-encryption/resourcesets}). The request is not retried. If the
     * outcome is unknown, search for the name with {@link #find}.
     *
     * @return the set; known clients read its id only
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     */
    public ResourceSet create(NewResourceSet set) {
        return caller.call(CREATE.request().body(set), ResourceSet.class);
    }

    /**
     * Updates a resource set ({@code PATCH /v1/transparent-encryption/resourcesets/{id}}). The request is not retried.
     *
     * @return the set; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public ResourceSet update(String set, ResourceSetUpdate update) {
        return caller.call(UPDATE.request().path("set", set).body(update), ResourceSet.class);
    }

    /**
     * Deletes a resource set ({@code DELETE /v1/transparent-encryption/resourcesets/{id}}). The error for a set that a
     * policy uses is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public void delete(String set) {
        caller.run(DELETE.request().path("set", set));
    }

    /**
     * Adds resources to a set ({@code PATCH /v1/transparent-encryption/resourcesets/{id}/addresources}). The request is
     * not retried. If the outcome is unknown, {@link #get} shows the members.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public void addResources(String set, List<SetResource> resources) {
        Arguments.notEmpty("resources", resources);
        List<SetResource> sent = resources.stream()
                .map(resource -> resource.withIndex(OptionalInt.empty()))
                .toList();
        caller.run(ADD.request().path("set", set).body(Map.of("resources", sent)));
    }

    /**
     * Changes the first member that equals a resource: reads the set with {@link #get} and changes the member at its
     * position ({@code PATCH /v1/transparent-encryption/resourcesets/{id}/updateresource/{index}}). Fields that {@code
     * changed} does not set may keep their values. If somebody else removes members at the same time, another member
     * may be changed. The request is not retried.
     *
     * @return false if the set has no such member
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public boolean updateResource(String set, SetResource current, SetResource changed) {
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
     * Removes all members that equal one of the resources: reads the set with {@link #get} and removes the members at
     * their positions ({@code DELETE /v1/transparent-encryption/resourcesets/{id}/delresources} with {@code
     * resourceIndexList}). If somebody else removes members at the same time, another member may be removed. The
     * request is not retried, because the same positions then belong to other members.
     *
     * @return the number of removed members; resources that the set does not have are ignored
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public int removeResources(String set, List<SetResource> resources) {
        List<Integer> found = indexes(set, resources);
        if (!found.isEmpty()) {
            caller.run(REMOVE.request().path("set", set).query("resourceIndexList", MemberIndexes.text(found)));
        }
        return found.size();
    }

    private List<Integer> indexes(String set, List<SetResource> resources) {
        return MemberIndexes.find(GET, get(set).resources(), resources, ResourceSetsApi::value, SetResource::index);
    }

    /** Returns the fields that identify a resource. An empty text is the same as none. */
    private static SetResource value(SetResource resource) {
        return SetResource.builder()
                .directory(MemberIndexes.filled(resource.directory()))
                .file(MemberIndexes.filled(resource.file()))
                .includeSubfolders(resource.includeSubfolders().filter(included -> included))
                .hdfs(resource.hdfs().filter(used -> used))
                .build();
    }
}

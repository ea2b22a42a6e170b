package dev.gatehouse.sdk.cte.guardpoints;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * GuardPoints of clients and client groups, below {@code /v1/transparent-encryption/clients/{id}} and {@code
 * .../clientgroups/{id}} ("Creating GuardPoints", CTE Administration, and the vendor's Terraform provider). The
 * required rights are not documented. Every change throws {@link dev.gatehouse.sdk.core.error.ConflictException} if the
 * client is marked for deletion. Every method throws {@link dev.gatehouse.sdk.core.error.NotFoundException} if the
 * owner or the GuardPoint does not exist.
 */
public final class GuardPointsApi {

    private static final String POINTS = "/api/v1/transparent-encryption/{owners}/{owner}/guardpoints";

    private static final Operation CREATE = Operation.post("cte.guardPoints.create", POINTS);
    private static final Operation LIST = Operation.get("cte.guardPoints.list", POINTS);
    private static final Operation GET = Operation.get("cte.guardPoints.get", POINTS + "/{guardPoint}");
    private static final Operation SET_ENABLED = Operation.patch("cte.guardPoints.enable", POINTS + "/enable/");
    private static final Operation UNGUARD = Operation.patch("cte.guardPoints.unguard", POINTS + "/unguard");

    private static final Operation UPDATE = Operation.patch("cte.guardPoints.update", POINTS + "/{guardPoint}");
    private static final Operation SET_EARLY_ACCESS =
            Operation.patch("cte.guardPoints.setEarlyAccess", POINTS + "/{guardPoint}/early-access");
    private static final Operation STOP_PRESERVING = Operation.patch(
            "cte.guardPoints.stopPreservingSparseRegions", POINTS + "/{guardPoint}/preserve-sparse-regions-off");

    private static final TypeRef<ListResponse<GuardPoint>> POINT_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.guardPoints()}. */
    public GuardPointsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public GuardPointsApi with(CallOptions options) {
        return new GuardPointsApi(caller.with(options));
    }

    /**
     * Creates GuardPoints ({@code POST .../guardpoints}). The request is not retried. If the outcome is unknown, {@link
     * #list} shows which of them exist.
     *
     * @return the GuardPoints in the order of the paths; GuardPoints whose path the server spells differently are last
     * @throws ResponseFormatException if the response has fewer GuardPoints than there are paths; some may have been
     *     created
     */
    public List<GuardPoint> create(GuardPointOwner owner, NewGuardPoints points) {
        Created created = caller.call(request(CREATE, owner).body(points), Created.class);
        List<String> paths = points.guardPaths().stream().distinct().toList();
        if (created.guardpoints().size() < paths.size()) {
            // A path without a GuardPoint is not protected.
            String message = "received " + created.guardpoints().size() + " GuardPoints for " + paths.size() + " paths";
            throw new ResponseFormatException(CREATE.name(), 1, true, message);
        }
        return created.guardpoints().stream()
                .map(Created.Item::guardpoint)
                .sorted(Comparator.comparingInt(point -> position(point, paths)))
                .toList();
    }

    private static int position(GuardPoint point, List<String> paths) {
        int position = paths.indexOf(point.guardPath().orElse(""));
        return position < 0 ? paths.size() : position;
    }

    /**
     * Lists GuardPoints, sorted by path ({@code GET .../guardpoints}). Pages are fetched on demand. If GuardPoints are
     * added or removed during the iteration, the list may contain a GuardPoint twice or omit one.
     */
    public Paged<GuardPoint> list(GuardPointOwner owner) {
        return list(owner, GuardPointFilter.builder().build());
    }

    /** Lists GuardPoints that match a filter, as {@link #list(GuardPointOwner)} does. */
    public Paged<GuardPoint> list(GuardPointOwner owner, GuardPointFilter filter) {
        return ListResponse.paged(
                caller,
                () -> request(LIST, owner)
                        .query("guard_path", filter.guardPath())
                        .query("policy", filter.policy())
                        .query("sort", filter.sort()),
                POINT_LIST);
    }

    /** Returns the GuardPoint with the given id ({@code GET .../guardpoints/{id}}). */
    public GuardPoint get(GuardPointOwner owner, String guardPoint) {
        return caller.call(one(GET, owner, guardPoint), GuardPoint.class);
    }

    /**
     * Updates a GuardPoint ({@code PATCH .../guardpoints/{id}}). The request is not retried. Its response is ignored:
     * the server reports success even if it ignores a field. {@link #get} returns the result.
     */
    public void update(GuardPointOwner owner, String guardPoint, GuardPointUpdate update) {
        caller.run(one(UPDATE, owner, guardPoint).body(update));
    }

    /**
     * Enables or disables early access ({@code PATCH .../guardpoints/{id}/early-access}). The request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if early access does not apply to the GuardPoint
     *     (status not documented)
     */
    public void setEarlyAccess(GuardPointOwner owner, String guardPoint, boolean enabled) {
        caller.run(one(SET_EARLY_ACCESS, owner, guardPoint).body(Map.of("early_access", enabled)));
    }

    /**
     * Stops the preservation of sparse regions ({@code PATCH .../guardpoints/{id}/preserve-sparse-regions-off}), for
     * GuardPoints with an LDT policy. It can't be undone. The request is not retried.
     */
    public void stopPreservingSparseRegions(GuardPointOwner owner, String guardPoint) {
        caller.run(one(STOP_PRESERVING, owner, guardPoint).body(Map.of("preserve_sparse_regions", false)));
    }

    /**
     * Enables GuardPoints ({@code PATCH .../guardpoints/enable/}). Only one of the vendor's clients uses this
     * operation. The update of a single GuardPoint accepts the same field, but ignores it. The request is not retried.
     */
    public void enable(GuardPointOwner owner, List<String> guardPoints) {
        setEnabled(owner, guardPoints, true);
    }

    /** Disables GuardPoints, with the request of {@link #enable}. */
    public void disable(GuardPointOwner owner, List<String> guardPoints) {
        setEnabled(owner, guardPoints, false);
    }

    /**
     * Removes the GuardPoints with the given ids ({@code PATCH .../guardpoints/unguard}). The request is not retried.
     */
    public void unguard(GuardPointOwner owner, List<String> guardPoints) {
        caller.run(request(UNGUARD, owner).body(Map.of("guard_point_id_list", checked(guardPoints))));
    }

    private void setEnabled(GuardPointOwner owner, List<String> guardPoints, boolean enabled) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("guard_point_id_list", checked(guardPoints));
        body.put("guard_enabled", enabled);
        caller.run(request(SET_ENABLED, owner).body(body));
    }

    private static List<String> checked(List<String> guardPoints) {
        Arguments.notEmpty("guardPoints", guardPoints);
        Arguments.noneBlank("guardPoints", guardPoints);
        return guardPoints;
    }

    private static ApiRequest.Builder one(Operation operation, GuardPointOwner owner, String guardPoint) {
        return request(operation, owner).path("guardPoint", guardPoint);
    }

    private static ApiRequest.Builder request(Operation operation, GuardPointOwner owner) {
        return operation.request().path("owners", owner.kind().path).path("owner", owner.id());
    }

    /** The response, {@code {"guardpoints":[{"guardpoint":{...}}]}}. */
    record Created(List<Item> guardpoints) {
        Created {
            Objects.requireNonNull(guardpoints);
        }

        record Item(GuardPoint guardpoint) {
            Item {
                Objects.requireNonNull(guardpoint);
            }
        }
    }
}

package dev.gatehouse.sdk.cte.guardpoints;

import dev.gatehouse.sdk.core.CallOptions;
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
 * GuardPoints, below {@code /v1/transparent-encryption/clients/{id}} and {@code .../clientgroups/{id}} alike ("Creating
 * GuardPoints", CTE Administration, and the vendor's Terraform provider). Which rights they need is not documented.
 * Every change throws {@link dev.gatehouse.sdk.core.error.ConflictException} when the client is marked for deletion,
 * every method {@link dev.gatehouse.sdk.core.error.NotFoundException} when owner or GuardPoint does not exist.
 */
public final class GuardPointsApi {

    private static final String POINTS = "/api/v1/transparent-encryption/{owners}/{owner}/guardpoints";

    private static final Operation CREATE = Operation.post("cte.guardPoints.create", POINTS);
    private static final Operation LIST = Operation.get("cte.guardPoints.list", POINTS);
    private static final Operation GET = Operation.get("cte.guardPoints.get", POINTS + "/{guardPoint}");
    private static final Operation SWITCH = Operation.patch("cte.guardPoints.enable", POINTS + "/enable/");
    private static final Operation UNGUARD = Operation.patch("cte.guardPoints.unguard", POINTS + "/unguard");

    private static final TypeRef<ListResponse<GuardPoint>> POINT_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Made by {@code CteClient.guardPoints()}. */
    public GuardPointsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public GuardPointsApi with(CallOptions options) {
        return new GuardPointsApi(caller.with(options));
    }

    /**
     * Makes GuardPoints: {@code POST .../guardpoints}. Not sent twice: after an unclear outcome {@link #list} them.
     *
     * @return the GuardPoints in the order of the paths, whatever the server's order; last those whose path the server
     *     spells in another way
     * @throws ResponseFormatException when the answer has fewer GuardPoints than there are paths; some may be made
     */
    public List<GuardPoint> create(GuardPointOwner owner, NewGuardPoints points) {
        Created created = caller.call(request(CREATE, owner).body(points), Created.class);
        List<String> paths = points.guardPaths().stream().distinct().toList();
        if (created.guardpoints().size() < paths.size()) {
            // Or a caller would take for guarded what is not.
            String message = created.guardpoints().size() + " GuardPoints for " + paths.size() + " paths";
            throw new ResponseFormatException(CREATE.name(), 1, true, message);
        }
        return created.guardpoints().stream()
                .map(Created.Item::guardpoint)
                .sorted(Comparator.comparingInt(point -> place(point, paths)))
                .toList();
    }

    private static int place(GuardPoint point, List<String> paths) {
        int place = paths.indexOf(point.guardPath().orElse(""));
        return place < 0 ? paths.size() : place;
    }

    /**
     * Lists GuardPoints by path: {@code GET .../guardpoints}, all pages, each fetched when it is reached. A list that
     * changes while it is walked may show a GuardPoint twice or leave one out.
     */
    public Paged<GuardPoint> list(GuardPointOwner owner) {
        return ListResponse.paged(caller, () -> request(LIST, owner).query("sort", "guard_path"), POINT_LIST);
    }

    /** Reads a GuardPoint by its id: {@code GET .../guardpoints/{id}}. */
    public GuardPoint get(GuardPointOwner owner, String guardPoint) {
        return caller.call(request(GET, owner).path("guardPoint", guardPoint), GuardPoint.class);
    }

    /**
     * Switches GuardPoints on: {@code PATCH .../guardpoints/enable/}; seen in one of the vendor's clients alone. The
     * plain update of a GuardPoint takes the same field without a word and ignores it. Not sent twice.
     */
    public void enable(GuardPointOwner owner, List<String> guardPoints) {
        turn(owner, guardPoints, true);
    }

    /** Switches GuardPoints off, as {@link #enable} switches them on. */
    public void disable(GuardPointOwner owner, List<String> guardPoints) {
        turn(owner, guardPoints, false);
    }

    /** Removes GuardPoints by their ids: {@code PATCH .../guardpoints/unguard}. Not sent twice. */
    public void unguard(GuardPointOwner owner, List<String> guardPoints) {
        caller.run(request(UNGUARD, owner).body(Map.of("guard_point_id_list", some(guardPoints))));
    }

    private void turn(GuardPointOwner owner, List<String> guardPoints, boolean on) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("guard_point_id_list", some(guardPoints));
        body.put("guard_enabled", on);
        caller.run(request(SWITCH, owner).body(body));
    }

    private static List<String> some(List<String> guardPoints) {
        if (guardPoints.isEmpty() || guardPoints.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("guardPoints must have at least one id, and none that is blank");
        }
        return guardPoints;
    }

    private static ApiRequest.Builder request(Operation operation, GuardPointOwner owner) {
        return operation.request().path("owners", owner.kind().path).path("owner", owner.id());
    }

    /** {@code {"guardpoints":[{"guardpoint":{...}}]}}; anything else is not understood. */
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

package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Server plans, which back vaults: details, backup destinations, creation and deletion. The rights that these operations
 * need are not documented.
 */
public final class ServerPlansApi {

    private static final Operation GET = Operation.get("commvault.serverPlans.get", "/V4/ServerPlan/{id}");
    private static final Operation SUMMARY = Operation.get("commvault.serverPlans.summary", "/V4/Plan/Summary/{id}");
    private static final Operation FIND = Operation.get("commvault.serverPlans.findByName", "/Plan");
    private static final Operation DESTINATIONS =
            Operation.get("commvault.serverPlans.backupDestinations", "/V4/ServerPlan/{id}/BackupDestinations");
    private static final Operation JOBS =
            Operation.get("commvault.serverPlans.jobsIn", "/V4/Plan/BackupDestination/{id}/Jobs");
    private static final Operation CREATE =
            Operation.post("commvault.serverPlans.create", "/V4/ServerPlan").readsErrorsBy(PlanResponse::errorIn);
    private static final Operation DELETE = Operation.delete("commvault.serverPlans.delete", "/V4/ServerPlan/{id}");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.serverPlans()}. */
    public ServerPlansApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public ServerPlansApi with(CallOptions options) {
        return new ServerPlansApi(caller.with(options));
    }

    /**
     * Returns a server plan: {@code GET /V4/ServerPlan/{id}} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the plan does not exist
     */
    public ServerPlan get(long planId) {
        return caller.call(request(GET, planId), ServerPlan.class);
    }

    /**
     * Returns a plan of any type: {@code GET /V4/Plan/Summary/{id}} (OpenAPI file of 11.32; "Get single plan summary",
     * 11.36).
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the server rejects the id
     */
    public Plan summary(long planId) {
        return caller.call(request(SUMMARY, planId), Plan.class);
    }

    /**
     * Finds the plan of any type with the given name, without regard to case: {@code GET /Plan?fq=name:eq:...}. The vendor's
     * Terraform provider sends this request; it is not in the reference.
     */
    public Optional<PlanRef> findByName(String name) {
        ApiRequest.Builder request = FIND.request().query("fq", "name:eq:" + Arguments.notBlank("name", name));
        return Fields.call(caller, request)
                .objects("plans")
                .flatMap(row -> PlanResponse.ref(row).stream())
                .filter(plan -> plan.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Lists where a plan stores data: {@code GET /V4/ServerPlan/{id}/BackupDestinations} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the plan does not exist
     */
    public List<BackupDestination> backupDestinations(long planId) {
        return Entity.orEmpty(caller.call(request(DESTINATIONS, planId), DestinationsResponse.class)
                .destinations());
    }

    /**
     * Lists the jobs that wrote to a backup destination, as plain Java values: {@code GET
     * /V4/Plan/BackupDestination/{id}/Jobs} (OpenAPI file of 11.32).
     *
     * @param view the period: {@code last24Hours}, {@code lastWeek}, {@code lastMonth} or {@code last3Months}
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the backup destination does not exist
     */
    public List<Map<String, Object>> jobsIn(long destinationId, String view) {
        ApiRequest.Builder request = request(JOBS, destinationId).query("view", Arguments.notBlank("view", view));
        return Entity.orEmpty(caller.call(request, JobsResponse.class).jobs());
    }

    /**
     * Creates a server plan: {@code POST /V4/ServerPlan} (OpenAPI file of 11.32). The request is not retried after a failure
     * that leaves the outcome unknown: look for the name with {@link #findByName} first.
     *
     * <p>If {@code create} returns, the plan exists. Check {@link PlanCreation#errors()}: the server reports the failure of a
     * later step, such as code 587207454, together with the new plan.
     */
    public PlanCreation create(NewServerPlan plan) {
        return caller.call(CREATE.request().body(plan), PlanResponse.class).creation();
    }

    /** Deletes a server plan: {@code DELETE /V4/ServerPlan/{id}} (OpenAPI file of 11.32). */
    public void delete(long planId) {
        caller.callOptional(request(DELETE, planId), Acknowledgement.class);
    }

    private static ApiRequest.Builder request(Operation operation, long id) {
        return operation.request().path("id", Long.toString(Arguments.atLeast("planId", 1, id)));
    }

    private record DestinationsResponse(
            @JsonProperty("backupdestinations") @Nullable List<BackupDestination> destinations) {}

    private record JobsResponse(@Nullable List<Map<String, Object>> jobs) {}
}

package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans. Which rights these operations need is not documented. */
public final class PlansApi {

    private static final Operation FOR_VAULTS = Operation.get("commvault.plans.forVaults", "/V2/Plan");
    private static final Operation SUMMARIES = Operation.get("commvault.plans.summaries", "/V4/Plan/Summary");

    /** More than a duration can hold is no objective. */
    private static final long LONGEST_MINUTES = Long.MAX_VALUE / 60;

    private final ApiCaller caller;

    /** Made by {@code CommvaultClient.plans()}. */
    public PlansApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public PlansApi with(CallOptions options) {
        return new PlansApi(caller.with(options));
    }

    /**
     * Lists the plans that can back a vault, server plans with storage pools of type 1 or 4: {@code GET /V2/Plan} with
     * a filter, as the vendor's own client sends it; not in the reference. Plans without id or name are left out.
     */
    public List<PlanRef> forVaults() {
        PlansAnswer answer = caller.call(
                FOR_VAULTS
                        .request()
                        .query("subType", "Server")
                        .query("fq", "plans.storage.copy.storagePoolType:in:1,4")
                        .query("fl", "plans.plan.planId,plans.plan.planName"),
                PlansAnswer.class);
        return answer.rows().flatMap(row -> row.ref().stream()).toList();
    }

    /** Finds the plan of this name among {@link #forVaults()}; upper and lower case differ. */
    public Optional<PlanRef> findForVault(String name) {
        Input.name("name", name);
        return forVaults().stream().filter(plan -> plan.name().equals(name)).findFirst();
    }

    /**
     * Lists all plans in short: {@code GET /V4/Plan/Summary} (OpenAPI file of 11.32). Plans without id or name are left
     * out.
     */
    public List<PlanSummary> summaries() {
        PlansAnswer answer = caller.call(SUMMARIES.request(), PlansAnswer.class);
        return answer.rows().flatMap(row -> row.summary().stream()).toList();
    }

    private record PlansAnswer(@Nullable List<Row> plans) {
        Stream<Row> rows() {
            return Entity.orEmpty(plans).stream();
        }
    }

    private record Row(
            @Nullable Entity plan,
            @Nullable String planType,
            @Nullable PlanStatus status,
            @JsonProperty("RPO") @Nullable Long rpo,
            @Nullable Long numberOfCopies) {

        Optional<PlanRef> ref() {
            return Optional.ofNullable(plan).flatMap(entity -> entity.as(PlanRef::of));
        }

        Optional<PlanSummary> summary() {
            return ref().map(ref -> PlanSummary.builder()
                    .ref(ref)
                    .planType(Optional.ofNullable(planType))
                    .status(Optional.ofNullable(status))
                    .rpo(Optional.ofNullable(rpo)
                            .filter(minutes -> minutes >= 0 && minutes <= LONGEST_MINUTES)
                            .map(Duration::ofMinutes))
                    .numberOfCopies(numberOfCopies == null ? OptionalLong.empty() : OptionalLong.of(numberOfCopies))
                    .build());
        }
    }
}

package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Names;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans. The rights that these operations need are not documented. */
public final class PlansApi {

    private static final Operation FOR_VAULTS = Operation.get("commvault.plans.forVaults", "/V2/Plan");
    private static final Operation SUMMARIES = Operation.get("commvault.plans.summaries", "/V4/Plan/Summary");

    /** A duration can't contain more; such an objective counts as absent. */
    private static final long LONGEST_MINUTES = Long.MAX_VALUE / 60;

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.plans()}. */
    public PlansApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public PlansApi with(CallOptions options) {
        return new PlansApi(caller.with(options));
    }

    /**
     * Lists the plans that can back a vault, which are server plans with storage pools of type 1 or 4: {@code GET
     * /V2/Plan} with a filter. The vendor's own client sends this request; it is not in the reference. Plans without id or
     * name are left out.
     */
    public List<PlanRef> forVaults() {
        PlansResponse response = caller.call(
                FOR_VAULTS
                        .request()
                        .query("subType", "Server")
                        .query("fq", "plans.storage.copy.storagePoolType:in:1,4")
                        .query("fl", "plans.plan.planId,plans.plan.planName"),
                PlansResponse.class);
        return response.rows().flatMap(row -> row.ref().stream()).toList();
    }

    /** Finds the plan with the given name in {@link #forVaults()}. An exact match precedes one that differs in case. */
    public Optional<PlanRef> findForVault(String name) {
        Arguments.notBlank("name", name);
        return Names.find(forVaults().stream(), PlanRef::name, name);
    }

    /**
     * Lists summaries of all plans: {@code GET /V4/Plan/Summary} (OpenAPI file of 11.32). Plans without id or name are left
     * out. A 404 that the API reports is an empty list; that servers send it is inferred from the file.
     */
    public List<PlanSummary> summaries() {
        PlansResponse response =
                V4Lists.call(caller, SUMMARIES, SUMMARIES.request(), PlansResponse.class, new PlansResponse(null));
        return response.rows().flatMap(row -> row.summary().stream()).toList();
    }

    private record PlansResponse(@Nullable List<Row> plans) {
        Stream<Row> rows() {
            return Entity.orEmpty(plans).stream();
        }
    }

    private record Row(
            @Nullable Entity plan,
            @Nullable String planType,
            @Nullable PlanStatus status,
            @JsonProperty("RPO") @Nullable Long rpo,
            @Nullable Long numberOfCopies,
            @JsonAnySetter @Nullable Map<String, Object> additionalProperties) {

        Optional<PlanRef> ref() {
            return Optional.ofNullable(plan).flatMap(entity -> entity.as(PlanRef::of));
        }

        Optional<PlanSummary> summary() {
            return ref().map(ref -> {
                PlanSummary.Builder plan = PlanSummary.builder()
                        .ref(ref)
                        .planType(Optional.ofNullable(planType))
                        .status(Optional.ofNullable(status))
                        .rpo(Optional.ofNullable(rpo)
                                .filter(minutes -> minutes >= 0 && minutes <= LONGEST_MINUTES)
                                .map(Duration::ofMinutes))
                        .numberOfCopies(
                                numberOfCopies == null ? OptionalLong.empty() : OptionalLong.of(numberOfCopies));
                if (additionalProperties != null) {
                    additionalProperties.forEach(plan::putAdditionalProperty);
                }
                return plan.build();
            });
        }
    }
}

package dev.gatehouse.sdk.commvault.plans;

import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The response to the creation of a plan. A response without the id of the plan is invalid. */
record PlanResponse(
        @Nullable Object plan,
        @Nullable Object errors,
        @Nullable Object error,
        @Nullable Object errorCode,
        @Nullable Object errorMessage) {

    /** Rejects a response without the id of the plan. */
    PlanResponse {
        if (id(plan).isEmpty()) {
            throw new IllegalArgumentException("no id of the plan");
        }
    }

    /** Returns the error of a creation; null for a response with the id of a plan, which exists whatever failed later. */
    static @Nullable ApiError errorIn(Operation operation, ApiResponse response) {
        boolean exists =
                response.isSuccessful() && response.as(PlanResponse.class).isPresent();
        return exists ? null : CommvaultErrorMapper.GENERAL.map(operation, response);
    }

    /** Returns a plan in a list; empty if it has no id or name. */
    static Optional<PlanRef> ref(Fields row) {
        Fields plan = row.object("plan").orElse(row);
        OptionalLong id = plan.id("planId", "id");
        Optional<String> name = plan.text("planName", "name");
        return id.isEmpty() ? Optional.empty() : name.map(text -> PlanRef.of(id.getAsLong(), text));
    }

    PlanCreation creation() {
        return PlanCreation.builder()
                .plan(IdName.builder()
                        .id(id(plan))
                        .name(Lenient.objects(plan)
                                .findFirst()
                                .flatMap(each -> Fields.of(each).text("name", "planName")))
                        .build())
                .errors(Stream.of(Lenient.objects(errors), Lenient.objects(error), Stream.of(top()))
                        .flatMap(each -> each)
                        .map(Fields::of)
                        .flatMap(each -> error(each).stream())
                        .toList())
                .build();
    }

    /** Returns an error next to the plan, as the general response of writes has it. */
    private Map<?, ?> top() {
        Map<String, @Nullable Object> top = new HashMap<>();
        top.put("errorCode", errorCode);
        top.put("errorMessage", errorMessage);
        return top;
    }

    private static OptionalLong id(@Nullable Object plan) {
        return Lenient.objects(plan)
                .findFirst()
                .map(each -> Fields.of(each).id("id", "planId"))
                .orElse(OptionalLong.empty());
    }

    private static Optional<CommvaultError> error(Fields fields) {
        Optional<ErrorCode> code = fields.scalar("errorCode").map(ErrorCode::of).filter(each -> !each.isSuccess());
        return code.map(each -> CommvaultError.builder()
                .code(each)
                .message(fields.text("errorMessage"))
                .build());
    }
}

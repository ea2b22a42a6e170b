package dev.gatehouse.sdk.tresorit.kicks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import org.immutables.value.Value;

/** A kick that waits for a decision: the vendor's {@code GetKickDetailsResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = KickDetails.Builder.class)
public interface KickDetails extends OperationDetails, WithKickDetails {

    /** User id of the member to remove. */
    String forUserId();

    /** Rejects blank ids. */
    @Override
    @Value.Check
    default void check() {
        OperationDetails.super.check();
        Arguments.notBlank("forUserId", forUserId());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static KickDetails fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds details, for application tests. */
    final class Builder extends ImmutableKickDetails.Builder {
        Builder() {}
    }
}

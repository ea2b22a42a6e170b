package dev.gatehouse.sdk.tresorit.kicks;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import dev.gatehouse.sdk.tresorit.internal.Given;
import org.immutables.value.Value;

/** A kick that waits for a decision: the vendor's {@code GetKickDetailsResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = KickDetails.Builder.class)
public interface KickDetails extends OperationDetails, WithKickDetails {

    /** User id of the member to be kicked. */
    String forUserId();

    /** Refuses blank ids: nothing can be decided by them. */
    @Override
    @Value.Check
    default void check() {
        OperationDetails.super.check();
        Given.id("forUserId", forUserId());
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds details, for tests of applications. */
    final class Builder extends ImmutableKickDetails.Builder {
        Builder() {}
    }
}

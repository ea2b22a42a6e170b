package dev.gatehouse.sdk.tresorit.shares;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import dev.gatehouse.sdk.tresorit.internal.Given;
import dev.gatehouse.sdk.tresorit.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A share that waits for a decision: the vendor's {@code GetShareDetailsResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ShareDetails.Builder.class)
public interface ShareDetails extends OperationDetails, WithShareDetails {

    /** User id of whom the tresor is to be shared with. */
    String forUserId();

    /** When it was started; alone among its siblings, this entity is documented without it. */
    @Override
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    Optional<Instant> timestamp();

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
    final class Builder extends ImmutableShareDetails.Builder {
        Builder() {}
    }
}

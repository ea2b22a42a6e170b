package dev.gatehouse.sdk.tresorit.shares;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import org.immutables.value.Value;

/**
 * A share that waits for a decision: the vendor's {@code GetShareDetailsResponse}. Its documentation does not contain
 * the timestamp.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ShareDetails.Builder.class)
public interface ShareDetails extends OperationDetails, WithShareDetails {

    /** User id of the user to share the tresor with. */
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
    private static ShareDetails fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds details, for application tests. */
    final class Builder extends ImmutableShareDetails.Builder {
        Builder() {}
    }
}

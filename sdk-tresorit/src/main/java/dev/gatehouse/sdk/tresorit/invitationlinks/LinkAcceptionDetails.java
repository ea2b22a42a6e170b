package dev.gatehouse.sdk.tresorit.invitationlinks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import org.immutables.value.Value;

/**
 * An accepted invitation link that waits for a decision: the vendor's {@code GetAcceptInvitationLinkDetailsResponse}.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LinkAcceptionDetails.Builder.class)
public interface LinkAcceptionDetails extends OperationDetails, WithLinkAcceptionDetails {

    /** User id of the user who created the link. */
    @Override
    String byUserId();

    /** User id of the user who accepted the link and becomes a member. This user should have called the backend. */
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
    private static LinkAcceptionDetails fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds details, for application tests. */
    final class Builder extends ImmutableLinkAcceptionDetails.Builder {
        Builder() {}
    }
}

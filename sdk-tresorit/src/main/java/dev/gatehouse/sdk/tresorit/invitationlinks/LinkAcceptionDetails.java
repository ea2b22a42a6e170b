package dev.gatehouse.sdk.tresorit.invitationlinks;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import dev.gatehouse.sdk.tresorit.internal.Given;
import org.immutables.value.Value;

/** An invitation that a user accepted: the vendor's {@code GetAcceptInvitationLinkDetailsResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LinkAcceptionDetails.Builder.class)
public interface LinkAcceptionDetails extends OperationDetails, WithLinkAcceptionDetails {

    /** User id of who created the link. */
    @Override
    String byUserId();

    /** User id of who accepted it, and is to become a member: who should have called the backend. */
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
    final class Builder extends ImmutableLinkAcceptionDetails.Builder {
        Builder() {}
    }
}

package dev.gatehouse.sdk.tresorit.invitationlinks;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import org.immutables.value.Value;

/** An invitation link that is to be revoked: the vendor's {@code GetRevokeInvitationLinkDetailsResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LinkRevocationDetails.Builder.class)
public interface LinkRevocationDetails extends OperationDetails, WithLinkRevocationDetails {

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds details, for tests of applications. */
    final class Builder extends ImmutableLinkRevocationDetails.Builder {
        Builder() {}
    }
}

package dev.gatehouse.sdk.tresorit.invitationlinks;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import org.immutables.value.Value;

/** An invitation link that is to be created: the vendor's {@code GetCreateInvitationLinkDetailsResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LinkCreationDetails.Builder.class)
public interface LinkCreationDetails extends OperationDetails, WithLinkCreationDetails {

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds details, for tests of applications. */
    final class Builder extends ImmutableLinkCreationDetails.Builder {
        Builder() {}
    }
}

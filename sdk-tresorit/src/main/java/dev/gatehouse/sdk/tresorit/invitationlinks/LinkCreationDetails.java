package dev.gatehouse.sdk.tresorit.invitationlinks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import org.immutables.value.Value;

/**
 * The creation of an invitation link that waits for a decision: the vendor's {@code
 * GetCreateInvitationLinkDetailsResponse}.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LinkCreationDetails.Builder.class)
public interface LinkCreationDetails extends OperationDetails, WithLinkCreationDetails {

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LinkCreationDetails fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds details, for application tests. */
    final class Builder extends ImmutableLinkCreationDetails.Builder {
        Builder() {}
    }
}

package dev.gatehouse.sdk.nevis.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The external IDs of a created client and its default entities. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CreatedClient.Builder.class)
public interface CreatedClient {

    /** External ID of the client, from the request or from the header {@code Location} of the response. */
    String extId();

    /** Name of the default template collection. */
    Optional<String> defaultTemplateCollectionName();

    /** External ID of the default unit. */
    Optional<String> defaultUnitExtId();

    /** External ID of the default profile policy. */
    Optional<String> defaultProfilePolicyExtId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CreatedClient fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link CreatedClient}, for example in tests of an application. */
    final class Builder extends ImmutableCreatedClient.Builder {
        Builder() {}
    }
}

package dev.gatehouse.sdk.nevis.clients;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What came of the creation of a client. */
@SdkStyle
@Value.Immutable
public interface CreatedClient {

    /** External ID of the client: the one given, or the one that the header {@code Location} names. */
    String extId();

    /** Name of the template collection made with it. */
    Optional<String> defaultTemplateCollectionName();

    /** External ID of the unit made with it. */
    Optional<String> defaultUnitExtId();

    /** External ID of the profile policy made with it. */
    Optional<String> defaultProfilePolicyExtId();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one, for tests of applications. */
    final class Builder extends ImmutableCreatedClient.Builder {
        Builder() {}
    }
}

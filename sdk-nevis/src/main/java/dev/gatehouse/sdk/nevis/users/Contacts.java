package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** How to reach a user. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Contacts.Builder.class)
public interface Contacts extends WithContacts {

    /** Telephone. */
    Optional<String> telephone();

    /** Fax. */
    Optional<String> telefax();

    /** Mobile phone. */
    Optional<String> mobile();

    /** Email address; protected when users edit themselves. */
    Optional<String> email();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds contacts. */
    final class Builder extends ImmutableContacts.Builder {
        Builder() {}
    }
}

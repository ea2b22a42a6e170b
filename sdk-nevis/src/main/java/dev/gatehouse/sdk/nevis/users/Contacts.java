package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Contact data of a user. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Contacts.Builder.class)
public interface Contacts extends JsonEntity, WithContacts {

    /** Telephone number. */
    Optional<String> telephone();

    /** Fax number. */
    Optional<String> telefax();

    /** Mobile phone number. */
    Optional<String> mobile();

    /** Email address. A protected field if users edit their own account. */
    Optional<String> email();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Contacts fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Contacts}. */
    final class Builder extends ImmutableContacts.Builder {
        Builder() {}
    }
}

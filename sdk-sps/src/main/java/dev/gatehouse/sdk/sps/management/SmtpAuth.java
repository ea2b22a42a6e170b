package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How SPS logs in to the SMTP server. */
@JsonDeserialize(converter = Readers.OfSmtpAuth.class)
public sealed interface SmtpAuth {

    /** Returns the JSON form. */
    @JsonValue
    @Nullable
    Object json();

    /** Returns no login. */
    static SmtpAuth off() {
        return new Off();
    }

    /**
     * Returns a login with a user name and a password.
     *
     * @param password reference from {@code tx.passwords().create(...)}; it can be used only once
     * @throws IllegalArgumentException if the user name is blank
     */
    static SmtpAuth login(String username, Reference password) {
        return new Login(Arguments.notBlank("username", username), password);
    }

    /** Returns the login in a JSON value. An unknown form is kept as it was received. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SmtpAuth fromJson(@Nullable Object json) {
        Object enabled = Json.get(json, "enabled");
        Optional<Reference> password = Reference.in(Json.get(json, "password"));
        if (Boolean.FALSE.equals(enabled)) {
            return new Off();
        }
        return Boolean.TRUE.equals(enabled)
                        && password.isPresent()
                        && Json.get(json, "username") instanceof String username
                ? new Login(username, password.get())
                : new Other(json);
    }

    /** No login. */
    record Off() implements SmtpAuth {
        @Override
        public Object json() {
            return Json.of("enabled", false);
        }
    }

    /**
     * A login with a user name and a password.
     *
     * @param username the user name
     * @param password reference to the password
     */
    record Login(String username, Reference password) implements SmtpAuth {
        @Override
        public Object json() {
            return Json.of("enabled", true, "password", password.key(), "username", username);
        }
    }

    /**
     * A form that the SDK does not know.
     *
     * @param json the JSON value as it was received
     */
    record Other(@Nullable Object json) implements SmtpAuth {
        /** Omits the content, which may contain secrets. */
        @Override
        public String toString() {
            return "Other";
        }
    }
}

package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How SPS logs in to the SMTP server. */
@JsonDeserialize(converter = Readers.OfSmtpAuth.class)
public sealed interface SmtpAuth {

    /** The JSON form. */
    @JsonValue
    @Nullable
    Object json();

    /** Returns: not at all. */
    static SmtpAuth off() {
        return new Off();
    }

    /**
     * Returns: by name and password.
     *
     * @param password made by {@code tx.passwords().create(...)}, for this use alone
     * @throws IllegalArgumentException when the name is blank
     */
    static SmtpAuth login(String username, Reference password) {
        if (username.isBlank()) {
            throw new IllegalArgumentException("username must not be blank");
        }
        return new Login(username, password);
    }

    /** Reads either form; what is neither is kept as it came. */
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

    /** Not at all. */
    record Off() implements SmtpAuth {
        @Override
        public Object json() {
            return Json.of("enabled", false);
        }
    }

    /**
     * By name and password.
     *
     * @param username the name
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
     * @param json as it came
     */
    record Other(@Nullable Object json) implements SmtpAuth {
        /** Without the content, which may hold what should not be logged. */
        @Override
        public String toString() {
            return "Other";
        }
    }
}

package dev.gatehouse.sdk.testkit.cte;

import java.util.List;
import java.util.UUID;

/**
 * {@code password} and {@code password_creation_method} of a client or client group, after "Changing Client Password",
 * CipherTrust Manager 2.18. The statuses for invalid combinations are not documented, except for a missing password.
 */
final class PasswordSettings {

    static final String METHOD = "password_creation_method";
    static final List<String> METHODS = List.of("GENERATE", "MANUAL");

    private static final String SPECIALS = "!@#$%^&*(){}[]";

    private PasswordSettings() {}

    /** Checks a body before anything is changed. */
    static void check(Body body, String current, boolean strict) {
        if (body.text(METHOD).filter("MANUAL"::equals).isPresent()
                && body.filledText("password").isEmpty()) {
            throw DocumentedErrors.passwordRequired();
        }
        if (!strict || !body.has("password")) {
            return;
        }
        if (!body.text(METHOD).orElse(current).equals("MANUAL")) {
            throw Problem.badRequest("password is only taken with password_creation_method MANUAL");
        }
        body.validate()
                .that(
                        strong(body.text("password").orElse("")),
                        "password",
                        "password must have 8 characters or more," + " with a letter, a digit and a special character")
                .check();
    }

    static void apply(Body body, Resource owner) {
        String before = owner.text(METHOD);
        owner.set(METHOD, body.text(METHOD).orElse(before.isEmpty() ? "GENERATE" : before));
        boolean manual = owner.text(METHOD).equals("MANUAL");
        if (manual && body.has("password")) {
            owner.password = body.text("password").orElse("");
        } else if (!manual && !before.equals("GENERATE")) {
            generate(owner);
        }
    }

    static void generate(Resource owner) {
        owner.password = UUID.randomUUID().toString();
    }

    private static boolean strong(String password) {
        return password.length() >= 8
                && password.chars().anyMatch(Character::isLetter)
                && password.chars().anyMatch(Character::isDigit)
                && password.chars().anyMatch(c -> SPECIALS.indexOf(c) >= 0);
    }
}

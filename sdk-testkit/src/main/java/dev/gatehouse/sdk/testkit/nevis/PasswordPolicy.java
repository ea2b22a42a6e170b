package dev.gatehouse.sdk.testkit.nevis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The password policy of the server: a minimum length, and a password that differs from the login ID. All violations
 * are reported in one response, as the vendor documents it.
 */
final class PasswordPolicy {

    private PasswordPolicy() {}

    /** Checks the password of a creation: it is required unless the server generates passwords. */
    static void check(Call call, Body body) {
        if (body.touches("password")) {
            if (call.options().generatedPasswords) {
                throw Problem.unprocessable("errors.invalidParameter", "The policy has resetCodeEnabled");
            }
            check(call, body.text("password").orElse(""));
        } else if (call.request().method().equals("POST") && !call.options().generatedPasswords) {
            body.require("password", "errors.nullParameter");
        }
    }

    static void check(Call call, String password) {
        int minimum = call.options().minPasswordLength;
        List<Map<String, Object>> violations = new ArrayList<>();
        if (password.length() < minimum) {
            violations.add(violation("Minimum length", "minLength", password, minimum, password.length()));
        }
        Resource user = call.tenant("CredentialModify").user(call.secondId());
        if (user.is("loginId", password)) {
            violations.add(violation("Not the login ID", "checkLoginId", password, "false", "true"));
        }
        if (!violations.isEmpty()) {
            throw new Problem(
                    422,
                    "errors.pwdPolicyViolated",
                    "The password violates the password policy",
                    Map.of("policyViolations", violations));
        }
    }

    private static Map<String, Object> violation(
            String name, String config, String supplied, Object limit, Object actual) {
        Map<String, Object> violation = new LinkedHashMap<>();
        violation.put("displayName", name);
        violation.put("configString", config);
        violation.put("suppliedValue", supplied);
        violation.put("limitValue", limit);
        violation.put("actualValue", actual);
        return violation;
    }
}

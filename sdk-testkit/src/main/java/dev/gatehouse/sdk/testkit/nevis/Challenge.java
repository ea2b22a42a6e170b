package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;

/**
 * Thrown for a missing or invalid {@code X-Token}: 401 with a challenge and a readable body, whose format is not
 * documented.
 */
final class Challenge extends Problem {

    Challenge(String code, String message) {
        super(401, code, message);
    }

    FakeResponse response(NevisOptions options) {
        FakeResponse response = options.textChallenge ? FakeResponse.text(401, "text/plain", text()) : coreResponse();
        return response.header("WWW-Authenticate", "Bearer realm=\"nevisidm\", error=\"invalid_token\"");
    }
}

package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.Reply;

/** A missing or bad second proof: 401 with a challenge and a readable body, whose shape is not documented. */
final class Challenge extends Problem {

    Challenge(String code, String message) {
        super(401, code, message);
    }

    Reply reply(NevisOptions options) {
        Reply reply = options.textChallenge ? Reply.text(401, "text/plain", text()) : core();
        return reply.header("WWW-Authenticate", "Bearer realm=\"nevisidm\", error=\"invalid_token\"");
    }
}

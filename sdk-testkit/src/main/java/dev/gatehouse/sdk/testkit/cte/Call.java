package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Instant;
import java.util.List;

/**
 * An authorized request.
 *
 * @param request the request as received
 * @param ids the decoded values of the variables in the path template
 * @param domain the domain of the token
 * @param options the options of the server
 * @param now the time of the server
 */
record Call(ReceivedRequest request, List<String> ids, Domain domain, Options options, Instant now) {

    /** Handles the requests to one operation. */
    interface Handler {
        FakeResponse handle(Call call);
    }

    String id(int index) {
        return ids.get(index);
    }

    /** Reads the body. In a creation an {@code id} is accepted and ignored: the vendor's Terraform provider sends it. */
    Body body(Schema schema) {
        Schema accepted = request.method().equals("POST") ? schema.with(Schema.Type.TEXT, "id") : schema;
        return Body.required(request, accepted, options.strict);
    }

    /** Checks the body of a request without a documented body: there must be none, or an empty object. */
    void noBody() {
        Body.optional(request, Schema.empty(), options.strict);
    }
}

package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Instant;
import java.util.List;

/**
 * An authorised request on its way to the chapter that answers it.
 *
 * @param request as it came
 * @param ids the decoded values of the path template's braces
 * @param domain what the token lets see
 * @param options the server's
 * @param now the server's time
 */
record Call(ReceivedRequest request, List<String> ids, Domain domain, Options options, Instant now) {

    /** Responses a call. */
    interface Handler {
        FakeResponse handle(Call call);
    }

    String id(int index) {
        return ids.get(index);
    }

    Body body(Schema schema) {
        return Body.required(request, schema, options.strict);
    }

    /** For calls without a documented body: none or an empty object. */
    void noBody() {
        Body.optional(request, Schema.empty(), options.strict);
    }
}

package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.internal.RoutedCall;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.time.Instant;
import java.util.List;

/** An authorized request. */
final class Call extends RoutedCall {

    private final Domain domain;
    private final State state;
    private final Options options;
    private final Instant now;

    Call(ReceivedRequest request, List<String> ids, Domain domain, State state, Options options, Instant now) {
        super(request, ids);
        this.domain = domain;
        this.state = state;
        this.options = options;
        this.now = now;
    }

    /** Returns the domain of the token. */
    Domain domain() {
        return domain;
    }

    State state() {
        return state;
    }

    Options options() {
        return options;
    }

    /** Returns the time of the server. */
    Instant now() {
        return now;
    }

    /** Reads the body. In a creation an {@code id} is accepted and ignored: the vendor's Terraform provider sends it. */
    Body body(Schema schema) {
        Schema accepted = request().method().equals("POST") ? schema.text("id") : schema;
        return Body.required(request(), accepted, options.strict);
    }

    /** Checks the body of a request without a documented body: there must be none, or an empty object. */
    void noBody() {
        Body.optional(request(), new Schema(), options.strict);
    }
}

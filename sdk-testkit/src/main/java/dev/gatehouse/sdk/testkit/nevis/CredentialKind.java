package dev.gatehouse.sdk.testkit.nevis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.sdk.testkit.internal.Schema;
import dev.gatehouse.sdk.testkit.nevis.Credentials.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A kind of credentials, as a declaration: its path, fields, limits and secret. The operations are in
 * {@link Credentials}.
 */
final class CredentialKind {

    private static final String USER = "core/v1/{}/users/{}/";

    /** How the response to a creation or reset contains the secret. */
    enum Response {
        /** The response has no body. */
        NONE,
        /** The response has a body with the secret only, if the policy lets the server generate it. */
        GENERATED,
        /** The response is the credential with its secret. */
        CREDENTIAL
    }

    static final String[] STATES = {
        "initial", "active", "tmp-locked", "fail-locked", "reset-code", "admin-changed", "disabled", "archived"
    };

    private record Declaration(String method, String path, Operation operation, String... since) {}

    /** The last segment of the path of the collection; identifies the kind in a saved state. */
    @JsonValue
    final String path;

    /** The display text in the list of all credentials. */
    final String type;

    private final List<Declaration> declarations = new ArrayList<>();
    final List<String> required = new ArrayList<>();
    Schema create = new Schema().text("extId", "policyExtId").oneOf("stateName", STATES);
    Schema update = new Schema().integer("version").text("modificationComment").oneOf("stateName", STATES);
    int limit = Integer.MAX_VALUE;
    String limitCode = "";
    int limitStatus = 422;
    /** A field that is unique among the credentials of a user; empty if none is. */
    String unique = "";

    Response response = Response.NONE;
    BiConsumer<Call, Body> check = (call, body) -> {};
    Function<String, Map<String, Object>> secretFields = secret -> Map.of();

    CredentialKind(String path, String type) {
        this.path = path;
        this.type = type;
    }

    @JsonCreator
    static CredentialKind of(String path) {
        return CredentialKinds.ALL.stream()
                .filter(kind -> kind.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of credentials has the path " + path));
    }

    /** Adds fields of the creation. */
    CredentialKind created(Schema fields, String... requiredFields) {
        create = create.and(fields);
        required.addAll(List.of(requiredFields));
        return this;
    }

    /** Adds fields of the update. */
    CredentialKind updated(Schema fields) {
        update = update.and(fields);
        return this;
    }

    /** Limits the number of credentials of a user. */
    CredentialKind atMost(int number, int status, String code) {
        limit = number;
        limitStatus = status;
        limitCode = code;
        return this;
    }

    /** Sets a field that is unique among the credentials of a user. */
    CredentialKind unique(String field) {
        unique = field;
        return this;
    }

    /** Sets how responses contain the secret. */
    CredentialKind responds(Response how, Function<String, Map<String, Object>> fields) {
        response = how;
        secretFields = fields;
        return this;
    }

    /** Sets a check of the bodies of creations and updates. */
    CredentialKind checked(BiConsumer<Call, Body> bodies) {
        check = bodies;
        return this;
    }

    /**
     * Adds an operation.
     *
     * @param member the rest of the path, empty for the collection
     * @param since the first version of each release line that has it; none if it is not documented
     */
    CredentialKind can(String method, String member, Operation operation, String... since) {
        declarations.add(new Declaration(method, USER + path + member, operation, since));
        return this;
    }

    void addTo(Routes routes) {
        declarations.forEach(
                each -> routes.add(each.method, each.path, call -> each.operation.respond(this, call), each.since));
    }

    boolean isSingle() {
        return limit == 1;
    }
}

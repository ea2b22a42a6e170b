package dev.gatehouse.sdk.testkit.nevis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A credential of a user: its kind, fields and secret. */
final class StoredCredential {

    private static final int FAILED_LOGINS = 5;

    CredentialKind kind;
    Resource resource;

    /** The password, ticket or seed; empty if the kind has none. */
    String secret;

    /** For a saved state. */
    private StoredCredential() {
        this(CredentialKinds.PASSWORD, new Resource(), "");
    }

    StoredCredential(CredentialKind kind, Resource resource, String secret) {
        this.kind = kind;
        this.resource = resource;
        this.secret = secret;
        resource.fields.putIfAbsent("stateName", "active");
        resource.fields.put("successfulLoginCount", 0);
        resource.fields.put("failedLoginCount", 0);
    }

    /** Returns whether the user can log in with the credential. */
    boolean isUsable() {
        return List.of("active", "initial").contains(resource.text("stateName").orElse(""));
    }

    /** Replaces the secret by a generated one. */
    void reset(Instant now) {
        secret = newSecret();
        resource.fields.put("failedLoginCount", 0);
        resource.fields.put("successfulLoginCount", 0);
        resource.set("stateName", "initial", now);
    }

    /** Counts a login. Failed ones lock the credential. */
    void recordLogin(boolean success, Instant now) {
        String count = success ? "successfulLoginCount" : "failedLoginCount";
        int logins = (Integer) resource.fields.getOrDefault(count, 0) + 1;
        resource.fields.put(count, logins);
        if (success) {
            resource.fields.put("failedLoginCount", 0);
        } else if (logins >= FAILED_LOGINS) {
            resource.fields.put("stateName", "fail-locked");
        }
        resource.set(success ? "lastSuccessfulLoginDate" : "lastFailedLoginDate", now.toString(), now);
    }

    /** Returns the credential as in the vendor's responses. Users do not see who changed their own credentials. */
    Map<String, Object> json(boolean self) {
        Map<String, Object> json = resource.json();
        if (!self) {
            json.put("createdBy", "nevisidm");
            json.put("modifiedBy", "nevisidm");
        }
        if (!resource.properties.isEmpty()) {
            json.put("properties", resource.properties);
        }
        return json;
    }

    static String newSecret() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}

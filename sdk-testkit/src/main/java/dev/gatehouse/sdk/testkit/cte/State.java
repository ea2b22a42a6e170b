package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.cte.Tokens.RefreshToken;
import dev.gatehouse.sdk.testkit.cte.Tokens.Session;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the appliance remembers over a restart: domains with their resources, accounts, and tokens. */
final class State {

    static final String ROOT = "root";

    private Map<String, Domain> domains = new LinkedHashMap<>();

    Accounts accounts = new Accounts();

    /** The sessions by their JWT. */
    Map<String, Session> sessions = new LinkedHashMap<>();

    /** The refresh tokens by their text. */
    Map<String, RefreshToken> refreshTokens = new LinkedHashMap<>();

    /** The key that signs JWTs. */
    String signingKey = UUID.randomUUID().toString();

    /** Whether JWTs became invalid before they expired. */
    boolean revokedBefore;

    void addDomain(String name, Instant now) {
        if (domains.putIfAbsent(name, new Domain(name, now)) != null) {
            throw new IllegalArgumentException("the domain already exists: " + name);
        }
    }

    Domain root() {
        return domain(ROOT);
    }

    /**
     * Finds a domain by name or id.
     *
     * @throws Problem with status 400 if it does not exist; documented for shared domains, not for the domain of a
     *     token
     */
    Domain domain(String reference) {
        return findDomain(reference).orElseThrow(() -> DocumentedErrors.unknownDomain(reference));
    }

    Optional<Domain> findDomain(String reference) {
        return domains.values().stream()
                .filter(domain -> domain.name.equals(reference) || domain.id.equals(reference))
                .findFirst();
    }
}

package dev.gatehouse.sdk.testkit.cte;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The domains of the appliance. */
final class Domains {

    static final String ROOT = "root";

    private final Map<String, Domain> byName = new LinkedHashMap<>();
    private final Clock clock;

    Domains(Clock clock) {
        this.clock = clock;
        add(ROOT);
    }

    void add(String name) {
        if (byName.putIfAbsent(name, new Domain(name, clock.instant())) != null) {
            throw new IllegalArgumentException("the domain already exists: " + name);
        }
    }

    Domain root() {
        return get(ROOT);
    }

    /**
     * Finds a domain by name or id.
     *
     * @throws Problem with status 400 if it does not exist; documented for shared domains, not for the domain of a
     *     token
     */
    Domain get(String reference) {
        return find(reference).orElseThrow(() -> DocumentedErrors.unknownDomain(reference));
    }

    Optional<Domain> find(String reference) {
        return byName.values().stream()
                .filter(domain -> domain.name.equals(reference) || domain.id.equals(reference))
                .findFirst();
    }
}

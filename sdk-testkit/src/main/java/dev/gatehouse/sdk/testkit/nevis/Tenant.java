package dev.gatehouse.sdk.testkit.nevis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A nevisIDM client with all that it holds. */
final class Tenant {

    final Row row;
    final Map<String, Row> users = new HashMap<>();
    final Map<String, Row> units = new HashMap<>();
    final Map<String, Row> profiles = new HashMap<>();
    final Map<String, String> passwords = new HashMap<>();
    final Set<String> applications = new HashSet<>();
    final String defaultUnit;

    /** Changes by others that come in between the next updates of the client, one for each. */
    final Deque<Body> meanwhile = new ArrayDeque<>();

    Tenant(Row row, Row defaultUnit) {
        this.row = row;
        this.defaultUnit = defaultUnit.extId;
        units.put(defaultUnit.extId, defaultUnit);
    }

    String extId() {
        return row.extId;
    }

    Row user(String extId) {
        return find(users, "User", extId);
    }

    Row unit(String extId) {
        return find(units, "Unit", extId);
    }

    Row profile(String extId) {
        return find(profiles, "Profile", extId);
    }

    static Row find(Map<String, Row> rows, String entity, String extId) {
        return Optional.ofNullable(rows.get(extId)).orElseThrow(() -> Problem.noRecord(entity, extId));
    }
}

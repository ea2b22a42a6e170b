package dev.gatehouse.sdk.tresorit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Determines the tenant of a client. */
final class Tenant {

    private static final Pattern PRODUCTION =
            Pattern.compile("https?://([a-z][a-z0-9]{7,9})\\.api\\.tresorit\\.io(:\\d+)?");
    private static final Pattern HOSTED = Pattern.compile("https?://[^/]+/tenant-([a-z][a-z0-9]{7,9})");

    private Tenant() {}

    /**
     * Returns the user id of the tenant's administrator. The given tenant id takes precedence over the base URL.
     *
     * @throws IllegalArgumentException if no tenant id is given and the base URL has neither documented form
     */
    static String adminUserId(String baseUrl, Optional<String> tenantId) {
        String id = tenantId.or(() -> find(PRODUCTION, baseUrl))
                .or(() -> find(HOSTED, baseUrl))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the base URL does not contain the tenant id: specify tenantId in TresoritCredentials"));
        return "admin@" + id + ".tresorit.io";
    }

    private static Optional<String> find(Pattern form, String baseUrl) {
        Matcher matcher = form.matcher(baseUrl);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

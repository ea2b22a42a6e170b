package dev.gatehouse.sdk.tresorit.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which tenant a client speaks for. */
public final class Tenant {

    private static final Pattern PRODUCTION =
            Pattern.compile("https?://([a-z][a-z0-9]{7,9})\\.api\\.tresorit\\.io(:\\d+)?");
    private static final Pattern HOSTED = Pattern.compile("https?://[^/]+/tenant-([a-z][a-z0-9]{7,9})");

    private Tenant() {}

    /**
     * Returns the user id of the tenant's administrator. A given id wins: an address under another name does not tell.
     *
     * @throws IllegalArgumentException when there is none, and the address has neither documented form
     */
    public static String adminUserId(String baseUrl, Optional<String> tenantId) {
        String id = tenantId.or(() -> find(PRODUCTION, baseUrl))
                .or(() -> find(HOSTED, baseUrl))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the address does not name the tenant: give the tenantId in TresoritCredentials"));
        return "admin@" + id + ".tresorit.io";
    }

    private static Optional<String> find(Pattern form, String baseUrl) {
        Matcher matcher = form.matcher(baseUrl);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.IdmClient;
import dev.gatehouse.sdk.nevis.clients.NewClient;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.PolicyViolation;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Renames a tenant (a "client" of nevisIDM) in four languages. The first name is too long for the naming policy of the
 * server, and another transaction changes the tenant at the same time.
 */
public final class NevisExample {

    /** External ID of the tenant to rename. If it does not exist, it is created first and deleted at the end. */
    public static final String TENANT = "gatehouse-example";

    private static final String SHORT_NAME = "helvetia-trust";
    private static final Map<String, String> NAMES = Map.of(
            Language.EN, "Helvetia Trust Ltd",
            Language.DE, "Helvetia Treuhand AG",
            Language.FR, "Helvetia Fiduciaire SA",
            Language.IT, "Helvetia Fiduciaria SA");

    private NevisExample() {}

    /** Runs the example, then closes the client. */
    public static void run(NevisClient nevis, Consumer<String> say) {
        try (nevis) {
            say.accept("Listed the tenants: " + nevis.clients().list().stream().count() + ".");
            boolean created = create(nevis, say);
            rename(nevis, SHORT_NAME.repeat(10), say);
            IdmClient renamed = nevis.clients().get(TENANT);
            say.accept("Its name is now " + renamed.name().orElse("?") + ". It has display names in "
                    + renamed.displayName().size() + " languages, including that of the other transaction: "
                    + new TreeMap<>(renamed.displayName()));
            if (created) {
                nevis.clients().deleteCascading(TENANT);
                say.accept("Deleted the tenant and everything in it.");
            }
        }
    }

    private static boolean create(NevisClient nevis, Consumer<String> say) {
        try {
            nevis.clients().create(NewClient.of(TENANT).withExtId(TENANT));
            say.accept("Created the tenant " + TENANT + ".");
            return true;
        } catch (ConflictException e) {
            say.accept("The tenant " + TENANT + " already exists.");
            return false;
        }
    }

    private static void rename(NevisClient nevis, String name, Consumer<String> say) {
        try {
            AtomicInteger reads = new AtomicInteger();
            // At most three updates. Each reads the tenant first and changes its current state.
            nevis.clients().update(TENANT, 3, tenant -> {
                say.accept((reads.getAndIncrement() == 0 ? "Read it" : "Another transaction changed it. Read it again")
                        + " (version " + tenant.version().orElse(0) + ") and update it: a name of "
                        + name.length() + " characters, and display names in four languages.");
                Map<String, String> all = new TreeMap<>(tenant.displayName());
                all.putAll(NAMES);
                return ClientPatch.builder().name(name).displayName(all).build();
            });
        } catch (InvalidRequestException e) {
            if (name.equals(SHORT_NAME) || !NevisErrorCode.IDENTIFIER_POLICY_VIOLATED.isIn(e)) {
                throw e;
            }
            say.accept("The server rejected the name. It violates the naming policy" + limit(e)
                    + ". Corrective action: " + e.correctiveAction().orElse(""));
            rename(nevis, SHORT_NAME, say);
        }
    }

    private static String limit(InvalidRequestException e) {
        return e.details(NevisError.class).stream()
                .flatMap(error -> error.violations().stream())
                .map(PolicyViolation::limitValue)
                .flatMap(value -> value.stream())
                .map(value -> ", whose limit is " + value)
                .findFirst()
                .orElse("");
    }
}

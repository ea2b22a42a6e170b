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
 * nevisIDM: a tenant (a "client" in the vendor's words) gets a new name in four languages. The first name is too long
 * for the server's naming policy, and somebody else changes the tenant at the same moment.
 */
public final class NevisExample {

    /** External ID of the tenant that is renamed; it is made, and deleted in the end, if it is not there. */
    public static final String TENANT = "gatehouse-example";

    private static final String SHORT_NAME = "helvetia-trust";
    private static final Map<String, String> NAMES = Map.of(
            Language.EN, "Helvetia Trust Ltd",
            Language.DE, "Helvetia Treuhand AG",
            Language.FR, "Helvetia Fiduciaire SA",
            Language.IT, "Helvetia Fiduciaria SA");

    private NevisExample() {}

    /** Runs the example, and closes the client. */
    public static void run(NevisClient nevis, Consumer<String> say) {
        try (nevis) {
            say.accept("We may see " + nevis.clients().list().stream().count() + " tenants.");
            boolean made = make(nevis, say);
            rename(nevis, SHORT_NAME.repeat(10), say);
            IdmClient renamed = nevis.clients().get(TENANT);
            say.accept("Now it is called " + renamed.name().orElse("?") + ", and is shown in "
                    + renamed.displayName().size() + " languages, that of the other change too: "
                    + new TreeMap<>(renamed.displayName()));
            if (made) {
                nevis.clients().deleteCascading(TENANT);
                say.accept("Deleted the tenant again, with all that it held.");
            }
        }
    }

    private static boolean make(NevisClient nevis, Consumer<String> say) {
        try {
            nevis.clients().create(NewClient.of(TENANT).withExtId(TENANT));
            say.accept("Made a tenant of our own, " + TENANT + ".");
            return true;
        } catch (ConflictException e) {
            say.accept("The tenant " + TENANT + " is there already.");
            return false;
        }
    }

    private static void rename(NevisClient nevis, String name, Consumer<String> say) {
        try {
            AtomicInteger reads = new AtomicInteger();
            // At most three updates: each reads the tenant first, and changes what is there now
            nevis.clients().update(TENANT, 3, tenant -> {
                say.accept(
                        (reads.getAndIncrement() == 0 ? "Read it" : "Somebody else changed it meanwhile! Read it again")
                                + ", version " + tenant.version().orElse(0) + ": give it a name of " + name.length()
                                + " characters, and one to show in each of four languages.");
                Map<String, String> all = new TreeMap<>(tenant.displayName());
                all.putAll(NAMES);
                return ClientPatch.builder().name(name).displayName(all).build();
            });
        } catch (InvalidRequestException e) {
            if (name.equals(SHORT_NAME) || !NevisErrorCode.IDENTIFIER_POLICY_VIOLATED.isIn(e)) {
                throw e;
            }
            say.accept("Refused by the server's rule for names" + limit(e) + ": "
                    + e.correctiveAction().orElse(""));
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

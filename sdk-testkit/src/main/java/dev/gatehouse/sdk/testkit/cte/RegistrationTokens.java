package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.internal.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /client-management/regtokens}: tokens with which agents register. A token has a lifetime and a maximum number of clients. */
final class RegistrationTokens {

    private static final String KIND = "regtokens";
    private static final Pattern LIFETIME = Pattern.compile("(\\d{1,6})([mhd])");
    private static final Schema FIELDS = new Schema()
            .text("name_prefix", "lifetime", "ca_id", "client_management_profile_id")
            .number("max_clients", "cert_duration")
            .object("label", "labels");

    private RegistrationTokens() {}

    static void addTo(Routes routes) {
        PlainResource.of(
                        KIND,
                        "/client-management/regtokens",
                        call -> call.domain().table(KIND))
                .create(FIELDS)
                .update(FIELDS)
                .sparse("id", "token")
                .notTaking(new Schema().text("id"))
                .whenCreated(RegistrationTokens::complete)
                .whenUpdated((call, token, body) -> setLifetime(call, token, body))
                .addTo(routes, Set.of("LIST", "POST", "PATCH", "DELETE"));
    }

    private static void complete(Call call, Resource token, Body body) {
        token.set("token", UUID.randomUUID().toString().replace("-", "")).set("clients_registered", 0);
        setLifetime(call, token, body);
    }

    private static void setLifetime(Call call, Resource token, Body body) {
        body.filledText("lifetime").ifPresent(text -> {
            Matcher matcher = LIFETIME.matcher(text);
            if (!matcher.matches()) {
                throw Problem.badRequest("lifetime must be a number and one of m, h, d");
            }
            long number = Long.parseLong(matcher.group(1));
            Duration lifetime = switch (matcher.group(2)) {
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            token.set("valid_until", call.now().plus(lifetime).toString());
        });
    }

    /**
     * Uses a token for the registration of one client.
     *
     * @throws IllegalStateException if the token is unknown, expired or used up
     */
    static void use(Domain domain, String value, Instant now) {
        Resource token = domain.table(KIND).all().stream()
                .filter(each -> each.text("token").equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the registration token does not exist"));
        String end = token.text("valid_until");
        if (!end.isEmpty() && !now.isBefore(Instant.parse(end))) {
            throw new IllegalStateException("the registration token has expired");
        }
        int used = ((Number) token.fields().getOrDefault("clients_registered", 0)).intValue();
        Object most = token.fields().get("max_clients");
        if (most instanceof Number limit && used >= limit.longValue()) {
            throw new IllegalStateException("the registration token is used up");
        }
        token.set("clients_registered", used + 1);
    }
}

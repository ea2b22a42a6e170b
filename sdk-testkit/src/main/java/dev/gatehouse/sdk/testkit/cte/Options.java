package dev.gatehouse.sdk.testkit.cte;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** The options of the server, see {@link FakeCteServer}. */
final class Options {
    final Set<CteBehaviour> behaviours = EnumSet.noneOf(CteBehaviour.class);
    boolean strict = true;
    boolean licensed = true;
    int maxLimit = 2000;
    Duration jwtLifetime = Duration.ofMinutes(5);

    boolean has(CteBehaviour behaviour) {
        return behaviours.contains(behaviour);
    }
}

package dev.gatehouse.sdk.testkit.cte;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of the server, see {@link FakeCteServer}. */
final class Options {
    final Set<CteBehaviour> behaviours = EnumSet.noneOf(CteBehaviour.class);
    boolean strict = true;
    boolean licensed = true;
    int maxLimit = 2000;
    Duration jwtLifetime = Duration.ofMinutes(5);

    @Nullable
    String certificateOwner;

    boolean has(CteBehaviour behaviour) {
        return behaviours.contains(behaviour);
    }
}

package dev.gatehouse.sdk.tresorit.tresors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's {@code ListTresorsResponse}.
 *
 * @param nextTresor first tresor of the next page; what it is on the last page is not documented
 */
record TresorsResponse(List<String> tresors, @Nullable String nextTresor) {

    TresorsResponse(@Nullable List<String> tresors, @Nullable String nextTresor) {
        this.tresors = tresors == null ? List.of() : tresors;
        this.nextTresor = nextTresor;
        // With what no address can hold it is none of this server's
        if (nextTresor != null && !nextTresor.matches("[^\\p{Cc}\\p{Cs}]*")) {
            throw new IllegalArgumentException("the marker of the next page can't be sent");
        }
    }
}

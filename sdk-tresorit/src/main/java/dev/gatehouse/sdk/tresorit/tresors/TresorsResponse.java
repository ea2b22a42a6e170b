package dev.gatehouse.sdk.tresorit.tresors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's {@code ListTresorsResponse}.
 *
 * @param nextTresor first tresor of the next page; its value on the last page is not documented
 */
record TresorsResponse(List<String> tresors, @Nullable String nextTresor) {

    TresorsResponse(@Nullable List<String> tresors, @Nullable String nextTresor) {
        this.tresors = tresors == null ? List.of() : tresors;
        this.nextTresor = nextTresor;
        // A URL can't contain these characters.
        if (nextTresor != null && !nextTresor.matches("[^\\p{Cc}\\p{Cs}]*")) {
            throw new IllegalArgumentException("NextTresor contains characters that can't be sent");
        }
    }
}

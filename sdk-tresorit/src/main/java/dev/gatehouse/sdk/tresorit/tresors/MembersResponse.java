package dev.gatehouse.sdk.tresorit.tresors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vendor's {@code ListMembersResponse}. */
record MembersResponse(List<String> members) {

    MembersResponse(@Nullable List<String> members) {
        this.members = members == null ? List.of() : members;
    }
}

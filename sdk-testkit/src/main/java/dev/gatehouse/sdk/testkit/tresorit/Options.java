package dev.gatehouse.sdk.testkit.tresorit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The options of the server, for what the vendor's documents leave open. See {@link FakeTresoritServer}. */
final class Options {

    boolean strict = true;
    boolean trace;
    boolean approvalsOutdate = true;
    boolean decidedStayReadable;
    boolean shareTimestamp;
    boolean separateUserLists;
    Optional<String> serviceUrl = Optional.empty();
    LastPage lastPage = LastPage.NULL;
    final Map<Undocumented, String> codes = new EnumMap<>(Undocumented.class);

    Problem problem(Undocumented what, String reason) {
        return new Problem(codes.getOrDefault(what, what.likelyCode), reason);
    }
}

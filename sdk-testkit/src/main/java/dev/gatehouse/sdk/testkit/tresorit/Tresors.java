package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tresors: creation, deletion, list and members. */
final class Tresors {

    static final class Tresor {
        TresorState state = TresorState.CREATED;
        Set<String> members = new LinkedHashSet<>();
    }

    private static final int LARGEST_PAGE = 100;

    private final State state;
    private final Options options;
    private final Ids ids;
    private final Users users;

    Tresors(State state, Options options, Ids ids, Users users) {
        this.state = state;
        this.options = options;
        this.ids = ids;
        this.users = users;
    }

    // Called by tests, also on behalf of the client of an end user

    String create(String byUserId) {
        users.requireLogin(byUserId);
        users.requireTresorCreation(byUserId);
        String tresorId = ids.tresor();
        Tresor tresor = new Tresor();
        tresor.members.add(byUserId);
        state.tresors.put(tresorId, tresor);
        return tresorId;
    }

    String add(String ownerId, List<String> memberIds) {
        memberIds.forEach(users::requireRegistered);
        String tresorId = create(ownerId);
        Tresor tresor = existing(tresorId);
        tresor.state = TresorState.APPROVED;
        tresor.members.addAll(memberIds);
        return tresorId;
    }

    TresorState state(String tresorId) {
        return find(tresorId).state;
    }

    /** Returns the members. Operations modify the returned set. */
    Set<String> members(String tresorId) {
        return find(tresorId).members;
    }

    /** Rejects operations on a tresor that is not approved. */
    void requireApproved(String tresorId) {
        if (existing(tresorId).state != TresorState.APPROVED) {
            throw new Problem("TresorIsNotApproved", tresorId);
        }
    }

    // Operations of the API

    FakeResponse approveCreation(Call call) {
        return decide(call, TresorState.APPROVED);
    }

    FakeResponse rejectCreation(Call call) {
        return decide(call, TresorState.REJECTED);
    }

    FakeResponse delete(Call call) {
        String tresorId = tresorId(call);
        requireApproved(tresorId);
        existing(tresorId).state = TresorState.DELETED;
        return FakeResponse.empty(200);
    }

    FakeResponse listMembers(Call call) {
        return FakeResponse.json(200, Map.of("Members", List.copyOf(existing(call.requireQuery("tresorid")).members)));
    }

    FakeResponse list(Call call) {
        int size = call.query("pagesize").map(this::pageSize).orElse(LARGEST_PAGE);
        List<String> rest = state.tresors.tailMap(call.query("continuefrom").orElse(""), true).entrySet().stream()
                .filter(entry ->
                        entry.getValue().state == TresorState.CREATED || entry.getValue().state == TresorState.APPROVED)
                .map(Map.Entry::getKey)
                .limit(size + 1L)
                .toList();
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("Tresors", rest.subList(0, Math.min(size, rest.size())));
        if (rest.size() > size) {
            response.put("NextTresor", rest.get(size));
        } else if (options.lastPage != LastPage.ABSENT) {
            response.put("NextTresor", options.lastPage == LastPage.EMPTY ? "" : null);
        }
        return FakeResponse.json(200, response);
    }

    private int pageSize(String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= LARGEST_PAGE) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            throw options.problem(Undocumented.PAGE_SIZE, "pagesize is not a number: " + text);
        }
        throw options.problem(Undocumented.PAGE_SIZE, "pagesize is not from 1 to 100: " + text);
    }

    private FakeResponse decide(Call call, TresorState decision) {
        String tresorId = tresorId(call);
        Tresor tresor = existing(tresorId);
        if (tresor.state == TresorState.APPROVED) {
            throw new Problem("TresorIsAlreadyApproved", tresorId);
        }
        tresor.state = decision;
        return FakeResponse.empty(200);
    }

    private static String tresorId(Call call) {
        Body body = call.body();
        String tresorId = body.text("TresorId");
        body.rejectUnknown();
        return tresorId;
    }

    private Tresor existing(String tresorId) {
        Tresor tresor = find(tresorId);
        if (tresor.state == TresorState.DELETED) {
            throw new Problem("TresorAlreadyDeleted", tresorId);
        }
        if (tresor.state == TresorState.REJECTED) {
            throw options.problem(Undocumented.REJECTED_TRESOR, tresorId + " was rejected");
        }
        return tresor;
    }

    private Tresor find(String tresorId) {
        @Nullable Tresor tresor = state.tresors.get(tresorId);
        if (tresor == null) {
            throw new Problem("TresorNotExists", tresorId);
        }
        return tresor;
    }
}

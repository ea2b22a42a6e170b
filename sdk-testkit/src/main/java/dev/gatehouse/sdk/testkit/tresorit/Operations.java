package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.tresorit.OperationState.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares, kicks and invitation links. A client starts an operation; the backend reads its details and approves or
 * rejects it.
 */
final class Operations {

    static final class Operation {
        String operationId = Ids.secret();
        OperationKind kind = OperationKind.SHARE;
        String tresorId = "";
        String byUserId = "";

        @Nullable
        String forUserId;

        String link = "";
        Instant timestamp = Instant.EPOCH;
        Progress progress = Progress.OPEN;

        @Nullable
        String additionalInfo;

        /** For a saved state. */
        private Operation() {}

        /**
         * Creates an operation.
         *
         * @param link the id of the link; null if this operation creates the link, whose id is then the id of the
         *     operation
         */
        Operation(
                OperationKind kind,
                String tresorId,
                String byUserId,
                @Nullable String forUserId,
                @Nullable String link,
                Instant timestamp) {
            this.kind = kind;
            this.tresorId = tresorId;
            this.byUserId = byUserId;
            this.forUserId = forUserId;
            this.link = link == null ? operationId : link;
            this.timestamp = timestamp;
        }

        /** Returns the user whose client started the operation. */
        String caller() {
            return kind == OperationKind.INVITATION_LINK_ACCEPTION && forUserId != null ? forUserId : byUserId;
        }

        boolean isDecided() {
            return progress == Progress.APPROVED || progress == Progress.REJECTED;
        }
    }

    private final State state;
    private final Options options;
    private final Clock clock;
    private final Users users;
    private final Tresors tresors;

    Operations(State state, Options options, Clock clock, Users users, Tresors tresors) {
        this.state = state;
        this.options = options;
        this.clock = clock;
        this.users = users;
        this.tresors = tresors;
    }

    // Called by tests, also on behalf of the client of an end user

    String propose(OperationKind kind, String tresorId, String byUserId, @Nullable String forUserId) {
        return propose(new Operation(kind, tresorId, byUserId, forUserId, null, now()));
    }

    String proposeForLink(OperationKind kind, String link, String userId) {
        Operation creation = find(link, OperationKind.INVITATION_LINK_CREATION);
        boolean acception = kind == OperationKind.INVITATION_LINK_ACCEPTION;
        return propose(new Operation(
                kind,
                creation.tresorId,
                acception ? creation.byUserId : userId,
                acception ? userId : null,
                link,
                now()));
    }

    boolean isUsable(String link) {
        return state.usableLinks.contains(find(link, OperationKind.INVITATION_LINK_CREATION).operationId);
    }

    void approve(String operationId) {
        takeEffect(find(operationId, null));
    }

    OperationState state(String operationId) {
        Operation operation = find(operationId, null);
        return new OperationState(
                operationId,
                operation.kind,
                operation.tresorId,
                operation.byUserId,
                Optional.ofNullable(operation.forUserId),
                operation.timestamp,
                operation.progress,
                Optional.ofNullable(operation.additionalInfo));
    }

    // Operations of the API

    FakeResponse details(Call call, OperationKind kind) {
        Operation operation = find(call.requireQuery("operationid"), kind);
        if (operation.isDecided() && !options.decidedStayReadable) {
            throw options.problem(Undocumented.UNKNOWN_OPERATION, operation.operationId + " is not pending any more");
        }
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("ByUserId", operation.byUserId);
        if (operation.forUserId != null) {
            response.put("ForUserId", operation.forUserId);
        }
        response.put("TresorId", operation.tresorId);
        if (kind != OperationKind.SHARE || options.shareTimestamp) {
            response.put("Timestamp", operation.timestamp.toString());
        }
        return FakeResponse.json(200, response);
    }

    FakeResponse approve(Call call, OperationKind kind) {
        Body body = call.body();
        String operationId = body.text("OperationId");
        Optional<String> additionalInfo =
                kind == OperationKind.INVITATION_LINK_CREATION ? body.optionalText("AdditionalInfo") : Optional.empty();
        body.rejectUnknown();
        Operation operation = undecided(operationId, kind);
        tresors.requireApproved(operation.tresorId);
        if (operation.progress == Progress.OUTDATED) {
            throw options.problem(
                    Undocumented.LOST_RACE, "another operation on " + operation.tresorId + " was approved");
        }
        check(operation);
        operation.additionalInfo = additionalInfo.orElse(null);
        takeEffect(operation);
        return FakeResponse.empty(200);
    }

    /** Rejects an operation. Other operations and changes of the tresor do not prevent it. */
    FakeResponse reject(Call call, OperationKind kind) {
        Body body = call.body();
        String operationId = body.text("OperationId");
        body.rejectUnknown();
        undecided(operationId, kind).progress = Progress.REJECTED;
        return FakeResponse.empty(200);
    }

    private String propose(Operation operation) {
        tresors.requireApproved(operation.tresorId);
        users.requireLogin(operation.caller());
        if (operation.kind == OperationKind.SHARE || operation.kind == OperationKind.INVITATION_LINK_CREATION) {
            users.requireTresorSharing(operation.byUserId);
        }
        if (operation.forUserId != null) {
            users.requireRegistered(operation.forUserId);
            if (operation.forUserId.equals(operation.byUserId)) {
                throw new Problem("CallerAndTargetUserIsTheSame", operation.byUserId);
            }
        }
        check(operation);
        state.operations.put(operation.operationId, operation);
        return operation.operationId;
    }

    /** Checks the conditions for starting an operation, and again for its approval. */
    private void check(Operation operation) {
        boolean acception = operation.kind == OperationKind.INVITATION_LINK_ACCEPTION;
        Set<String> members = tresors.members(operation.tresorId);
        if (!acception && !members.contains(operation.byUserId)) {
            throw new Problem("CallerUserIsNotMemberOfTresor", operation.byUserId);
        }
        boolean targetIsMember = operation.forUserId != null && members.contains(operation.forUserId);
        if (operation.kind == OperationKind.SHARE && targetIsMember) {
            throw new Problem("TargetUserAlreadyTresorMember", operation.forUserId + " is a member");
        }
        if (operation.kind == OperationKind.KICK && !targetIsMember) {
            throw new Problem("TargetUserIsNotMemberOfTresor", operation.forUserId + " is not a member");
        }
        if (acception && targetIsMember) {
            throw new Problem("CallerUserAlreadyTresorMember", operation.forUserId + " is a member");
        }
        boolean needsLink = acception || operation.kind == OperationKind.INVITATION_LINK_REVOCATION;
        if (needsLink && !state.usableLinks.contains(operation.link)) {
            throw new Problem("InvalidInvitationLink", operation.link + " is not approved or revoked");
        }
    }

    private void takeEffect(Operation operation) {
        Set<String> members = tresors.members(operation.tresorId);
        switch (operation.kind) {
            case SHARE, INVITATION_LINK_ACCEPTION -> members.add(forUser(operation));
            case KICK -> members.remove(forUser(operation));
            case INVITATION_LINK_CREATION -> state.usableLinks.add(operation.link);
            case INVITATION_LINK_REVOCATION -> state.usableLinks.remove(operation.link);
        }
        operation.progress = Progress.APPROVED;
        if (options.approvalsOutdate) {
            state.operations.values().stream()
                    .filter(other -> other.progress == Progress.OPEN && other.tresorId.equals(operation.tresorId))
                    .forEach(other -> other.progress = Progress.OUTDATED);
        }
    }

    private static String forUser(Operation operation) {
        return Objects.requireNonNull(operation.forUserId);
    }

    private Operation undecided(String operationId, OperationKind kind) {
        Operation operation = find(operationId, kind);
        if (operation.isDecided()) {
            throw options.problem(Undocumented.DECIDED_OPERATION, operationId + " is " + operation.progress);
        }
        return operation;
    }

    private Operation find(String operationId, @Nullable OperationKind kind) {
        @Nullable Operation operation = state.operations.get(operationId);
        if (operation == null || (kind != null && operation.kind != kind)) {
            throw options.problem(Undocumented.UNKNOWN_OPERATION, operationId);
        }
        return operation;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

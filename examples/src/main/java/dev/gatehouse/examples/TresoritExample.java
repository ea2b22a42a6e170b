package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.users.UserRegistration;
import dev.gatehouse.sdk.tresorit.users.UserValidation;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The backend's part in ZeroKit: end users' clients encrypt and begin everything, the backend registers users and decides
 * what takes effect.
 */
public final class TresoritExample {

    /** The end users' clients, which are no part of the SDK. */
    public interface EndUsers {
        /** A client registers in the session that the backend began, and brings a verifier back. */
        Secret register(String userId, String regSessionId);

        /** A client creates a tresor; it is of no use before the backend approves. */
        String createTresor(String byUserId);

        /** A client shares a tresor; nothing happens before the backend approves. */
        String share(String tresorId, String byUserId, String forUserId);
    }

    private TresoritExample() {}

    /** Tells step by step what it does, and closes the client. */
    public static void run(TresoritClient tresorit, EndUsers clients, Consumer<String> say) {
        try (tresorit) {
            say.accept("Registered Ann, Bob, Cid and Dan: we begin, the user's device makes the keys, we confirm.");
            String ann = register(tresorit, clients);
            String bob = register(tresorit, clients);
            String cid = register(tresorit, clients);
            String dan = register(tresorit, clients);

            String tresor = clients.createTresor(ann);
            tresorit.tresors().approveCreation(tresor);
            say.accept("Ann's device created a tresor, and we approved it. Members: "
                    + tresorit.tresors().listMembers(tresor).size());

            Set<String> colleagues = Set.of(ann, bob, cid);
            ApprovalExample approvals = new ApprovalExample(tresorit, share -> colleagues.contains(share.forUserId()));
            String withBob = clients.share(tresor, ann, bob);
            String withCid = clients.share(tresor, ann, cid);
            say.accept("Ann shares it with Bob and at once with Cid, too. Our rule: colleagues only.");
            say.accept("Bob, a colleague: " + approvals.decide(withBob, ann));
            say.accept("Cid: " + approvals.decide(withCid, ann)
                    + ", since the tresor changed when Bob came in; Ann's device must share it anew");
            say.accept("Cid, shared anew: " + approvals.decide(clients.share(tresor, ann, cid), ann));
            say.accept("Dan, no colleague: " + approvals.decide(clients.share(tresor, ann, dan), ann));
            say.accept("Members now: " + tresorit.tresors().listMembers(tresor).size());

            tresorit.users().setState(dan, false);
            say.accept("Switched Dan off: he can't log in any more; what was shared with him is untouched.");
        }
    }

    private static String register(TresoritClient tresorit, EndUsers clients) {
        UserRegistration begun = tresorit.users().initRegistration();
        Secret verifier = clients.register(begun.userId(), begun.regSessionId());
        // Here an application would check the user's e-mail address.
        tresorit.users().validate(UserValidation.of(begun, verifier));
        return begun.userId();
    }
}

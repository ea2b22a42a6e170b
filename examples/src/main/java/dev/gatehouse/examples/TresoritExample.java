package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.users.UserRegistration;
import dev.gatehouse.sdk.tresorit.users.UserValidation;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The backend of a ZeroKit application. The end users' clients encrypt data and propose changes; the backend registers
 * users and approves or rejects the changes.
 */
public final class TresoritExample {

    /** The end users' clients. They are not part of the SDK. */
    public interface EndUsers {
        /** Registers a user in the session that the backend created, and returns the validation verifier. */
        Secret register(String userId, String regSessionId);

        /** Creates a tresor. It can't be used until the backend approves it. */
        String createTresor(String byUserId);

        /** Proposes to share a tresor. The share takes effect when the backend approves it. */
        String share(String tresorId, String byUserId, String forUserId);
    }

    private TresoritExample() {}

    /** Runs the example, then closes the client. */
    public static void run(TresoritClient tresorit, EndUsers clients, Consumer<String> say) {
        try (tresorit) {
            say.accept(
                    "Registered Ann, Bob, Cid and Dan: the device of each user created the keys, and we validated the user.");
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
            say.accept("Ann shares the tresor with Bob and, at the same time, with Cid. Our rule: colleagues only.");
            say.accept("Bob, a colleague: " + approvals.decide(withBob, ann));
            say.accept("Cid: " + approvals.decide(withCid, ann)
                    + ", because the tresor changed when Bob joined. Ann's device must share it again");
            say.accept("Cid, shared again: " + approvals.decide(clients.share(tresor, ann, cid), ann));
            say.accept("Dan, not a colleague: " + approvals.decide(clients.share(tresor, ann, dan), ann));
            say.accept("Members now: " + tresorit.tresors().listMembers(tresor).size());

            tresorit.users().setState(dan, false);
            say.accept("Disabled Dan. Dan can't log in; existing shares are not changed.");
        }
    }

    private static String register(TresoritClient tresorit, EndUsers clients) {
        UserRegistration registration = tresorit.users().initRegistration();
        Secret verifier = clients.register(registration.userId(), registration.regSessionId());
        // An application would check the user's e-mail address here.
        tresorit.users().validate(UserValidation.of(registration, verifier));
        return registration.userId();
    }
}

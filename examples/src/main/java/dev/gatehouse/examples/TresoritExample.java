package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
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

    /** Tells step by step what it does. */
    public static void run(SdkConfig config, TresoritCredentials credentials, EndUsers clients, Consumer<String> say) {
        try (TresoritClient tresorit = TresoritClient.create(config, credentials)) {
            say.accept("Registering Ann, Bob, Cid and Dan: begin, let the client register, validate.");
            String ann = register(tresorit, clients);
            String bob = register(tresorit, clients);
            String cid = register(tresorit, clients);
            String dan = register(tresorit, clients);

            String tresor = clients.createTresor(ann);
            tresorit.tresors().approveCreation(tresor);
            say.accept("Ann's client created a tresor, an encrypted folder; we approved it. Members: "
                    + tresorit.tresors().listMembers(tresor).size());

            Set<String> colleagues = Set.of(ann, bob, cid);
            ApprovalExample approvals = new ApprovalExample(tresorit, share -> colleagues.contains(share.forUserId()));
            String withBob = clients.share(tresor, ann, bob);
            String withCid = clients.share(tresor, ann, cid);
            say.accept("Ann shares it with Bob and at once with Cid, too. Our rule: colleagues only.");
            say.accept("Bob: " + approvals.decide(withBob, ann));
            say.accept("Cid: " + approvals.decide(withCid, ann)
                    + ", since Bob's approval changed the keys under it; Ann's client must share anew");
            say.accept("Cid, shared anew: " + approvals.decide(clients.share(tresor, ann, cid), ann));
            say.accept("Dan, no colleague: " + approvals.decide(clients.share(tresor, ann, dan), ann));
            say.accept("Members now: " + tresorit.tresors().listMembers(tresor).size());

            tresorit.users().setState(dan, false);
            say.accept("Dan left the company: he can't log in any more; what was shared with him is untouched.");
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

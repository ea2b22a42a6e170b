package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.customcontents.CustomContentList;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.invitationlinks.LinkAcceptionDetails;
import dev.gatehouse.sdk.tresorit.kicks.KickDetails;
import dev.gatehouse.sdk.tresorit.shares.ShareDetails;
import dev.gatehouse.sdk.tresorit.users.UserRegistration;
import dev.gatehouse.sdk.tresorit.users.UserValidation;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Code on the package pages of Tresorit ZeroKit. */
final class TresoritSnippets {

    private TresoritSnippets() {}

    static String users(TresoritClient tresorit, Function<UserRegistration, Secret> endUsersClient) {
        // @start region="tresorit-users"
        UserRegistration registration = tresorit.users().initRegistration();
        Secret verifier = endUsersClient.apply(registration); // registers with user id and session id
        tresorit.users().validate(UserValidation.of(registration, verifier));
        // @end
        return registration.userId();
    }

    static void tresors(TresoritClient tresorit, String tresorId) {
        // @start region="tresorit-tresors"
        tresorit.tresors().approveCreation(tresorId);
        System.out.println(tresorit.tresors().listMembers(tresorId));
        // @end
    }

    static void shares(TresoritClient tresorit, String operationId, BiPredicate<String, String> mayShare) {
        // @start region="tresorit-shares"
        ShareDetails share = tresorit.shares().details(operationId);
        if (!mayShare.test(share.byUserId(), share.forUserId())) {
            tresorit.shares().reject(operationId);
            return;
        }
        try {
            tresorit.shares().approve(operationId);
        } catch (OperationOutdatedException e) {
            System.out.println(
                    "another operation was approved first; the end user's client must propose the share again");
        }
        // @end
    }

    static void kicks(TresoritClient tresorit, String operationId) {
        // @start region="tresorit-kicks"
        KickDetails kick = tresorit.kicks().details(operationId);
        System.out.println(kick.byUserId() + " proposes to remove " + kick.forUserId());
        tresorit.kicks().approve(operationId);
        // @end
    }

    static void invitationLinks(TresoritClient tresorit, String operationId) {
        // @start region="tresorit-invitationlinks"
        LinkAcceptionDetails guest = tresorit.invitationLinks().acceptionDetails(operationId);
        System.out.println(guest.forUserId() + " accepts an invitation link");
        tresorit.invitationLinks().approveAcception(operationId);
        // @end
    }

    static void progress(TresoritClient tresorit, Path file) {
        // @start region="tresorit-progress"
        NewCustomContent upload = NewCustomContent.of("downloads/setup.zip", file)
                .withProgress(bytes -> System.out.println(bytes + " bytes sent"));
        tresorit.customContents().upload(upload);
        // @end
    }

    static CustomContentList customContents(TresoritClient tresorit, Path file) {
        // @start region="tresorit-customcontents"
        // Overwrites an existing file with this name
        tresorit.customContents().upload(NewCustomContent.of("css/login.css", file));
        CustomContentList files = tresorit.customContents().list();
        // @end
        return files;
    }
}

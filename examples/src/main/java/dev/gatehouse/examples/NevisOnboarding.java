package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.credentials.IssuedCredential;
import dev.gatehouse.sdk.nevis.credentials.NewMtan;
import dev.gatehouse.sdk.nevis.credentials.NewPassword;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.identities.NewIdentity;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.profiles.Profile;
import dev.gatehouse.sdk.nevis.roles.Authorization;
import dev.gatehouse.sdk.nevis.roles.NewAuthorization;
import dev.gatehouse.sdk.nevis.users.Contacts;
import dev.gatehouse.sdk.nevis.users.NewUser;
import dev.gatehouse.sdk.nevis.users.UserName;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UserState;
import java.util.List;
import java.util.Optional;

/**
 * Onboarding of a user, from nothing to a working login, and off-boarding. The application chooses the external IDs.
 * After a failure, for example without a response, call the same method again: it continues where it stopped.
 */
public final class NevisOnboarding {

    /** A person who joins. The key identifies them in the system that the application gets them from. */
    public record Person(String key, String firstName, String familyName, String email, String mobile) {}

    private static final UserPatch DISABLED =
            UserPatch.builder().userState(UserState.DISABLED).build();

    private final NevisClient nevis;
    private final String tenant;

    /** Creates an example for the users of a tenant (a "client" of nevisIDM). */
    public NevisOnboarding(NevisClient nevis, String tenant) {
        this.nevis = nevis;
        this.tenant = tenant;
    }

    /**
     * Creates a user with a profile in a unit, a role, an mTAN and a password.
     *
     * @return the generated password or a fragment of it, to be delivered to the person; empty if the server delivers it
     */
    public Optional<Secret> onboard(Person person, String unit, String role) {
        NewUser user = NewUser.of(person.key)
                .withExtId(person.key)
                .withName(UserName.builder()
                        .firstName(person.firstName)
                        .familyName(person.familyName)
                        .build())
                .withContacts(Contacts.builder()
                        .email(person.email)
                        .mobile(person.mobile)
                        .build());
        String profileId = person.key + "-profile";
        NewProfile profile =
                NewProfile.builder().extId(profileId).unitExtId(unit).build();
        try {
            nevis.identities().create(tenant, NewIdentity.of(user, profile));
        } catch (ConflictException e) {
            // Created by an earlier attempt, or the login ID belongs to somebody else: then this throws.
            nevis.profiles().get(tenant, profileId);
        }
        if (authorizations(profileId).stream()
                .noneMatch(each -> each.roleExtId().equals(Optional.of(role)))) {
            nevis.authorizations().create(tenant, profileId, NewAuthorization.of(role));
        }
        NewMtan mtan = NewMtan.of(person.mobile).withExtId(person.key + "-mtan");
        try {
            nevis.credentials().mtans().create(tenant, person.key, mtan);
        } catch (ConflictException e) {
            nevis.credentials().mtans().get(tenant, person.key, person.key + "-mtan");
        }
        return password(person.key).secret();
    }

    /** Prevents logins, then takes away the roles, and archives the user, which deletes the credentials. */
    public void offboard(String key) {
        if (nevis.users().get(tenant, key).userState().equals(Optional.of(UserState.ARCHIVED))) {
            return;
        }
        nevis.users().update(tenant, key, DISABLED);
        for (Profile profile : nevis.profiles().list(tenant, key, ListOptions.defaults())) {
            String extId = profile.extId().orElseThrow();
            for (Authorization each : authorizations(extId)) {
                nevis.authorizations().delete(tenant, extId, each.extId().orElseThrow());
            }
        }
        nevis.users().archive(tenant, key);
    }

    private List<Authorization> authorizations(String profile) {
        return nevis.authorizations().list(tenant, profile, ListOptions.defaults()).stream()
                .toList();
    }

    /** Nobody has received the password of an earlier attempt, so it is replaced. */
    private IssuedCredential password(String key) {
        try {
            return nevis.credentials().passwords().create(tenant, key, NewPassword.generated());
        } catch (ApiException e) {
            if (!NevisErrorCode.PASSWORD_EXISTS.isIn(e)) {
                throw e;
            }
            return nevis.credentials().passwords().reset(tenant, key);
        }
    }
}

package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.common.ValidityPatch;
import dev.gatehouse.sdk.nevis.credentials.CredentialPatch;
import dev.gatehouse.sdk.nevis.credentials.CredentialState;
import dev.gatehouse.sdk.nevis.credentials.CredentialsApi;
import dev.gatehouse.sdk.nevis.credentials.NewMtan;
import dev.gatehouse.sdk.nevis.users.ContactsPatch;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import java.util.function.Consumer;

/** Code about credentials and partial updates on the documentation page of nevisIDM. */
final class NevisCredentialSnippets {

    private NevisCredentialSnippets() {}

    static void credentials(NevisClient nevis, Consumer<Secret> letter) {
        // @start region="nevis-credentials"
        CredentialsApi credentials = nevis.credentials();
        credentials.mtans().create("200", "anna", NewMtan.of("+41791234567"));
        // The server generates a new password. Depending on the policy, the response contains it.
        credentials.passwords().reset("200", "anna").secret().ifPresent(letter);

        CredentialPatch disabled =
                CredentialPatch.builder().stateName(CredentialState.DISABLED).build();
        credentials.passwords().update("200", "anna", disabled);
        // @end
    }

    static void ownCredentials(NevisClient nevis, Secret password, String mtan) {
        // @start region="nevis-own-credentials"
        // Users who manage their own credentials prove their password a second time
        Secret proof = nevis.principal().protectedFieldToken("anna", password);
        nevis.credentials().withProtectedFieldToken(proof).mtans().delete("200", "anna", mtan);
        // @end
    }

    static void fields(NevisClient nevis) {
        // @start region="nevis-fields"
        UserPatch patch = UserPatch.builder()
                .contacts(ContactsPatch.builder()
                        .mobile(PatchField.clear())
                        .telephone("+41441234567")
                        .build())
                .validity(ValidityPatch.builder().validTo(PatchField.clear()).build())
                .build();
        nevis.users().update("200", "anna", patch);
        // @end
    }
}

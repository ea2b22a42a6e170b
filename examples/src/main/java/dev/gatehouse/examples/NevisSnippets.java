package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.applications.ApplicationPatch;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.ConcurrentUpdateException;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.error.MissingRightException;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.OutsideDataRoomException;
import dev.gatehouse.sdk.nevis.identities.NewIdentity;
import dev.gatehouse.sdk.nevis.policies.PolicyPatch;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.properties.NewPropertyDefinition;
import dev.gatehouse.sdk.nevis.properties.PropertyFilter;
import dev.gatehouse.sdk.nevis.properties.PropertyScope;
import dev.gatehouse.sdk.nevis.properties.PropertyType;
import dev.gatehouse.sdk.nevis.roles.NewAuthorization;
import dev.gatehouse.sdk.nevis.roles.NewRole;
import dev.gatehouse.sdk.nevis.search.SearchQuery;
import dev.gatehouse.sdk.nevis.search.SearchResult;
import dev.gatehouse.sdk.nevis.units.NewUnit;
import dev.gatehouse.sdk.nevis.users.NewUser;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UserState;
import java.util.HashMap;
import java.util.Map;

/** Code on the package pages and the documentation page of nevisIDM. */
final class NevisSnippets {

    private NevisSnippets() {}

    static void clients(NevisClient nevis) {
        // @start region="nevis-clients"
        // Reads the tenant first. If another transaction changes it, reads and updates it again, at most three times.
        nevis.clients()
                .update(
                        "200",
                        3,
                        tenant -> ClientPatch.builder()
                                .displayName(PatchField.of(tenant.displayName()))
                                .remarks(PatchField.clear())
                                .build());
        // @end
    }

    static void errors(NevisClient nevis, ClientPatch patch) {
        // @start region="nevis-errors"
        try {
            nevis.clients().update("200", patch);
        } catch (MissingRightException e) {
            System.out.println("missing right: " + e.right().orElse("unknown")); // AccessControl.ClientModify
        } catch (OutsideDataRoomException e) {
            System.out.println(
                    "the right does not cover this tenant: " + e.right().orElse("unknown"));
        } catch (ApiException e) {
            if (!NevisErrorCode.IDENTIFIER_POLICY_VIOLATED.isIn(e)) {
                throw e;
            }
            e.details(NevisError.class).ifPresent(error -> System.out.println(error.violations()));
        }
        // @end
    }

    static void users(NevisClient nevis) {
        // @start region="nevis-users"
        String anna = nevis.users().create("200", NewUser.of("anna"));
        UserPatch disabled = UserPatch.builder().userState(UserState.DISABLED).build();
        nevis.users().update("200", anna, disabled);
        // @end
    }

    static void units(NevisClient nevis) {
        // @start region="nevis-units"
        NewUnit sales = NewUnit.builder()
                .extId("sales")
                .name("Sales")
                .profileless(false)
                .build();
        String unit = nevis.units().create("200", sales);
        System.out.println(nevis.units().get("200", unit).name());
        // @end
    }

    static void profiles(NevisClient nevis) {
        // @start region="nevis-profiles"
        NewProfile profile = NewProfile.builder().unitExtId("sales").build();
        String extId = nevis.profiles().create("200", "anna", profile);
        nevis.profiles().changeUnit("200", extId, "marketing");
        // @end
    }

    static void applications(NevisClient nevis) {
        // @start region="nevis-applications"
        nevis.applications()
                .list(ListOptions.defaults())
                .forEach(application -> System.out.println(application.extId()));
        ApplicationPatch moved =
                ApplicationPatch.builder().url("https://portal.example.com").build();
        nevis.applications().update("portal", moved);
        // @end
    }

    static void identities(NevisClient nevis) {
        // @start region="nevis-identities"
        NewProfile profile =
                NewProfile.builder().extId("beate-sales").unitExtId("sales").build();
        String user = nevis.identities().create("200", NewIdentity.of(NewUser.of("beate"), profile));
        System.out.println(user);
        // @end
    }

    static void roles(NevisClient nevis) {
        // @start region="nevis-roles"
        String teller = nevis.roles().create("portal", NewRole.of("Teller"));
        String authorization = nevis.authorizations().create("200", "beate-sales", NewAuthorization.of(teller));
        nevis.roles()
                .ofProfile("200", "beate-sales", ListOptions.defaults())
                .forEach(role -> System.out.println(role.name()));
        nevis.authorizations().delete("200", "beate-sales", authorization);
        // @end
    }

    static void search(NevisClient nevis) {
        // @start region="nevis-search"
        SearchResult found = nevis.search().users(SearchQuery.of("city:Bern AND state:active"));
        found.hits().forEach(hit -> System.out.println(hit.extId() + " " + hit.client()));
        // @end
    }

    static void policies(NevisClient nevis, String extId) {
        // @start region="nevis-policies"
        // An update replaces all parameters: change a copy of the present ones. The version is sent with them.
        nevis.policies().update("200", extId, 3, policy -> {
            Map<String, String> parameters = new HashMap<>(policy.parameters());
            parameters.put("minLength", "12");
            return PolicyPatch.builder().parameters(parameters).build();
        });
        // @end
    }

    static void properties(NevisClient nevis) {
        // @start region="nevis-properties"
        nevis.propertyDefinitions()
                .create(NewPropertyDefinition.builder()
                        .name("costCenter")
                        .type(PropertyType.STRING)
                        .scope(PropertyScope.USER_GLOBAL)
                        .build());
        PropertyFilter ofUsers =
                PropertyFilter.builder().scope(PropertyScope.USER_GLOBAL).build();
        nevis.propertyDefinitions().list(ofUsers).forEach(property -> System.out.println(property.name()));
        // @end
    }

    static void terms(NevisClient nevis) {
        // @start region="nevis-terms"
        nevis.terms()
                .pending("200", "anna", ListOptions.defaults())
                .forEach(terms ->
                        nevis.terms().accept("200", "anna", terms.extId().orElseThrow()));
        System.out.println(nevis.terms().consents("200", "anna"));
        // @end
    }

    static void concurrentUpdate(NevisClient nevis) {
        // @start region="nevis-concurrent-update"
        try {
            nevis.clients()
                    .update(
                            "200",
                            3,
                            tenant -> ClientPatch.builder()
                                    .displayName(Map.of("EN", "Acme Bank"))
                                    .build());
        } catch (ConcurrentUpdateException e) {
            // The update was applied. Another change between reading and updating may have been overwritten.
            System.out.println("before: " + e.before() + ", after: " + e.after());
        }
        // @end
    }

    static void storedPage(NevisClient nevis, String pageToken) {
        // @start region="nevis-page-token"
        ListOptions options =
                ListOptions.builder().limit(100).pageToken(pageToken).build();
        nevis.clients().list(options).forEach(tenant -> System.out.println(tenant.name()));
        // @end
    }

    static void principal(NevisClient nevis, String extId, UserPatch newAddress, Secret password) {
        // @start region="nevis-principal"
        // A user who changes their own protected fields proves the password a second time
        Secret proof = nevis.principal().protectedFieldToken("anna", password);
        nevis.users().withProtectedFieldToken(proof).update("200", extId, newAddress);
        // @end
    }
}

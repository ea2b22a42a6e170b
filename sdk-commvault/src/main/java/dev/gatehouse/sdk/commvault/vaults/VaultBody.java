package dev.gatehouse.sdk.commvault.vaults;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documented body. The bucket has the field of a client name, and the entity types are constants. */
record VaultBody(
        Bucket bucket,
        PlanRef plan,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Endpoint> cvs3Endpoints,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Owner> owners,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Group> userGroups,
        // Always sent, because the server's default is not documented and true ends keys.
        boolean rotateKeys,
        @JsonAnyGetter Map<String, Object> additionalProperties) {

    record Bucket(String clientName) {}

    record Endpoint(long clientId, Optional<String> clientName) {}

    record Owner(long userId, @JsonProperty("__type__") int type) {}

    record Group(long userGroupId, @JsonProperty("__type__") int type) {}

    static VaultBody of(NewVault vault) {
        return new VaultBody(
                new Bucket(vault.name()),
                vault.plan(),
                vault.endpoints().stream()
                        .map(client -> new Endpoint(client.id(), client.name()))
                        .toList(),
                vault.owners().stream()
                        .map(user -> new Owner(user.id(), Entity.USER))
                        .toList(),
                vault.userGroups().stream()
                        .map(group -> new Group(group.id(), Entity.USER_GROUP))
                        .toList(),
                vault.rotateKeys(),
                vault.additionalProperties());
    }
}

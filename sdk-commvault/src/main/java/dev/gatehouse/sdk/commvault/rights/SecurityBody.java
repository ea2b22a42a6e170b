package dev.gatehouse.sdk.commvault.rights;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.internal.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The body of {@code POST /Security}, with the operation types as numbers, as cvpysdk sends them. */
record SecurityBody(Entities entityAssociated, Associations securityAssociations) {

    static final int OVERWRITE = 1;
    static final int ADD = 2;
    static final int DELETE = 3;

    private static final int ROLE = 120;

    record Entities(List<Client> entity) {}

    record Client(long clientId, @JsonProperty("_type_") int type) {}

    record Associations(int associationsOperationType, List<One> associations) {}

    record One(List<Map<String, Object>> userOrGroup, Properties properties) {}

    record Properties(RoleEntity role) {}

    record RoleEntity(
            OptionalLong roleId,
            Optional<String> roleName,
            @JsonProperty("_type_") int type) {}

    static SecurityBody of(int operationType, long clientId, List<Grantee> grantees, IdName role) {
        Properties properties = new Properties(new RoleEntity(role.id(), role.name(), ROLE));
        List<One> associations = grantees.stream()
                .map(grantee -> new One(List.of(Map.of(grantee.field(), grantee.value())), properties))
                .toList();
        return new SecurityBody(
                new Entities(List.of(new Client(clientId, Entity.CLIENT))),
                new Associations(operationType, associations));
    }
}

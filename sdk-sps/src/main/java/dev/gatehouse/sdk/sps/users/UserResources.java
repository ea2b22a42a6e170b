package dev.gatehouse.sdk.sps.users;

import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.resource.CollectionResource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resources of this package. */
final class UserResources {

    static final CollectionResource<LocalGroup> GROUPS =
            CollectionResource.of("localGroups", "aaa/local_database/groups", TypeRef.of(LocalGroup.class));
    static final CollectionResource<Map<String, @Nullable Object>> USERS =
            CollectionResource.of("localUsers", "aaa/local_database/users", new TypeRef<>() {});
    static final Operation ACCESS_RULES = Operation.get("sps.accessRules.get", "/api/configuration/aaa/acls");

    private UserResources() {}
}

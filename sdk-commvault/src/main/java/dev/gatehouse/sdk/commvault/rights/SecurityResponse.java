package dev.gatehouse.sdk.commvault.rights;

import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.commvault.internal.Results;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response to a change of rights. cvpysdk reads a list of results, the vendor's Terraform provider one result, and an
 * error code at the top level. A response without any is invalid.
 */
record SecurityResponse(@Nullable Object response, @Nullable ErrorCode errorCode) {

    /** Rejects a response without a result. */
    SecurityResponse {
        if (!Results.isPresent(response) && Lenient.code(errorCode) == null) {
            throw new IllegalArgumentException("no result of the change");
        }
    }

    Optional<CommvaultError> warning() {
        return Results.warning(response);
    }

    /** Returns an association of a list. */
    static Association association(Fields fields) {
        Optional<Fields> properties = fields.object("properties");
        return Association.builder()
                .role(properties.flatMap(all -> all.object("role")).map(role -> named(role, "role")))
                .creator(fields.flag("isCreatorAssociation")
                        .or(() -> properties.flatMap(all -> all.flag("isCreatorAssociation"))))
                .clientIds(fields.objects("entities")
                        .flatMap(entities -> entities.objects("entity"))
                        .flatMap(entity -> entity.id("clientId").stream().boxed())
                        .toList())
                .permissions(properties.stream()
                        .flatMap(all -> all.objects("categoryPermission"))
                        .flatMap(all -> all.objects("categoriesPermissionList"))
                        .map(permission -> named(permission, "permission"))
                        .toList())
                .fields(fields.all())
                .build();
    }

    private static IdName named(Fields fields, String kind) {
        return IdName.builder()
                .id(fields.id(kind + "Id"))
                .name(fields.text(kind + "Name"))
                .build();
    }
}

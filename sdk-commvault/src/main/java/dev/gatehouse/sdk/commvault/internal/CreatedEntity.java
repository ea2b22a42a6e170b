package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.common.IdName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The id and name of what a request created. A response without an id is invalid. */
public record CreatedEntity(@Nullable Long id, @Nullable String name) {

    /** Rejects a response without an id. */
    public CreatedEntity {
        if (id == null || id <= 0) {
            throw new IllegalArgumentException("no id");
        }
    }

    /** Returns a reference. */
    public IdName ref() {
        return IdName.builder()
                .id(id == null ? 0 : id)
                .name(Optional.ofNullable(name))
                .build();
    }
}

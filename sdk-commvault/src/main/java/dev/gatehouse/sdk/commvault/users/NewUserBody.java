package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.internal.CreatedEntity;
import dev.gatehouse.sdk.commvault.internal.EncodedSecret;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.core.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /V4/user}: a list with one user. */
record NewUserBody(List<One> users) {

    record One(
            Optional<String> name,
            String email,
            Optional<String> fullName,
            Optional<Secret> password,
            Optional<Boolean> useSystemGeneratePassword,
            Optional<Boolean> inviteUser,
            Optional<IdName> company,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<IdName> userGroups,
            @JsonAnyGetter Map<String, Object> additionalProperties) {}

    /** The response: a list with one user. */
    record Response(@Nullable List<CreatedEntity> users) {

        /** Rejects a response without a user. */
        Response {
            if (Entity.orEmpty(users).isEmpty()) {
                throw new IllegalArgumentException("no user");
            }
        }

        IdName ref() {
            return Entity.orEmpty(users).get(0).ref();
        }
    }

    static NewUserBody of(NewUser user) {
        return new NewUserBody(List.of(new One(
                user.name(),
                user.email(),
                user.fullName(),
                user.password().map(EncodedSecret::base64),
                user.useSystemGeneratePassword(),
                user.inviteUser(),
                user.company(),
                user.userGroups(),
                user.additionalProperties())));
    }
}

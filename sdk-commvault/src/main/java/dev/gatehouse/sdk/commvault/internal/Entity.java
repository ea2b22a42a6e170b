package dev.gatehouse.sdk.commvault.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entity as responses refer to it. V4 uses the fields {@code id} and {@code name}; v1 and the vault body use names
 * such as {@code userId} and {@code userName}. The type is {@code __type__} in the vault's reference and {@code _type_}
 * elsewhere.
 */
public record Entity(
        @JsonAlias({"clientId", "planId", "userId", "userGroupId"}) @Nullable
        Long id,

        @JsonAlias({"clientName", "planName", "userName", "userGroupName"}) @Nullable
        String name,

        @JsonProperty("__type__") @JsonAlias("_type_") @Nullable
        Long type) {

    /** Type of clients. */
    public static final int CLIENT = 3;

    /** Type of users. */
    public static final int USER = 13;

    /** Type of user groups. */
    public static final int USER_GROUP = 15;

    /** Returns the entities that have the given type or none, an id above 0 and a name. */
    public static <T> Stream<T> ofType(int type, Stream<@Nullable Entity> all, BiFunction<Long, String, T> factory) {
        return all.flatMap(entity -> entity == null || (entity.type != null && entity.type != type)
                ? Stream.empty()
                : entity.as(factory).stream());
    }

    /** Returns a value created from id and name; empty if one of them is missing. */
    public <T> Optional<T> as(BiFunction<Long, String, T> factory) {
        return id == null || id <= 0 || name == null || name.isBlank()
                ? Optional.empty()
                : Optional.of(factory.apply(id, name));
    }

    /** Returns the list, or an empty one for null. It contains no nulls, because the codec drops them. */
    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

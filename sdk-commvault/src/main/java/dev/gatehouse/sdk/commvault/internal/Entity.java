package dev.gatehouse.sdk.commvault.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entity as answers name it: V4 says {@code id} and {@code name}, v1 and the vault body say {@code userId} and
 * {@code userName}. The type is written {@code __type__} in the vault's reference and {@code _type_} elsewhere.
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

    /** Those that have this type or do not tell one, an id above 0 and a name. */
    public static <T> Stream<T> ofType(int type, Stream<@Nullable Entity> all, BiFunction<Long, String, T> make) {
        return all.flatMap(entity -> entity == null || (entity.type != null && entity.type != type)
                ? Stream.empty()
                : entity.as(make).stream());
    }

    /** The value of id and name; empty when one is missing. */
    public <T> Optional<T> as(BiFunction<Long, String, T> make) {
        return id == null || id <= 0 || name == null || name.isBlank()
                ? Optional.empty()
                : Optional.of(make.apply(id, name));
    }

    /** A list that may be null or absent; in it there are no nulls, since the codec leaves them out. */
    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

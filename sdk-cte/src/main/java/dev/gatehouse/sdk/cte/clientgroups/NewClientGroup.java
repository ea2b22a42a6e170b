package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.PasswordRule;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** Request to create a client group. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewClientGroup.Builder.class)
public interface NewClientGroup extends JsonEntity, WithNewClientGroup {

    /** Name. Must start with a letter and contain only letters, digits, {@code _} and {@code -}. */
    String name();

    /** Type of the group, {@link ClusterType#NON_CLUSTER} or {@link ClusterType#HDFS}. */
    ClusterType clusterType();

    /** Description. */
    Optional<String> description();

    /** Whether communication with the agents is enabled. Default of the server: false. */
    Optional<Boolean> communicationEnabled();

    /** Designated primary set, for older servers. */
    Optional<String> ldtDesignatedPrimarySet();

    /** How its password is created. Default of the server: {@code GENERATE}. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Password, for {@code MANUAL} only. See {@link #withManualPassword}. */
    Optional<Secret> password();

    /** Id of its profile. Default: the default profile. */
    Optional<String> profileId();

    /** Rejects values that the server is documented to reject. */
    @Value.Check
    default void check() {
        if (!Builder.NAME.matcher(name()).matches()) {
            throw new IllegalArgumentException(
                    "name must start with a letter and contain only letters, digits, '_' and '-'");
        }
        if (!clusterType().equals(ClusterType.NON_CLUSTER) && !clusterType().equals(ClusterType.HDFS)) {
            throw new IllegalArgumentException("clusterType must be NON_CLUSTER or HDFS");
        }
        PasswordRule.check(passwordCreationMethod(), password());
    }

    /** Returns a request with only a name and a type. */
    static NewClientGroup of(String name, ClusterType clusterType) {
        return builder().name(name).clusterType(clusterType).build();
    }

    /** Returns a copy with the method MANUAL and the given password. */
    default NewClientGroup withManualPassword(Secret password) {
        return builder()
                .from(this)
                .passwordCreationMethod(PasswordCreationMethod.MANUAL)
                .password(password)
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewClientGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new group. */
    final class Builder extends ImmutableNewClientGroup.Builder {
        private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

        Builder() {}
    }
}

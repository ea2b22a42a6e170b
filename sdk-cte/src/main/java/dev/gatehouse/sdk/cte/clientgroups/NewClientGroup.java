package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.PasswordRule;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** A client group to be made. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewClientGroup extends WithNewClientGroup {

    /** Name: a letter, then letters, digits, {@code _} and {@code -}. */
    String name();

    /** {@link ClusterType#NON_CLUSTER} or {@link ClusterType#HDFS}. */
    ClusterType clusterType();

    /** Free text. */
    Optional<String> description();

    /** Whether communication with the agents is enabled; off by default on the server. */
    Optional<Boolean> communicationEnabled();

    /** Designated primary set, for older servers. */
    Optional<String> ldtDesignatedPrimarySet();

    /** Who makes its password; {@code GENERATE} by default on the server. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Password, for {@code MANUAL} alone; see {@link #withManualPassword}. */
    Optional<Secret> password();

    /** Id of its profile; the default profile if absent. */
    Optional<String> profileId();

    /** Refuses what the server is documented to refuse. */
    @Value.Check
    default void check() {
        if (!Builder.NAME.matcher(name()).matches()) {
            throw new IllegalArgumentException("name must be a letter, then letters, digits, '_' and '-'");
        }
        if (!clusterType().equals(ClusterType.NON_CLUSTER) && !clusterType().equals(ClusterType.HDFS)) {
            throw new IllegalArgumentException("clusterType must be NON_CLUSTER or HDFS to create a group");
        }
        PasswordRule.check(passwordCreationMethod(), password());
    }

    /** Returns a group with nothing but name and type. */
    static NewClientGroup of(String name, ClusterType clusterType) {
        return builder().name(name).clusterType(clusterType).build();
    }

    /** Returns a copy whose password is set by hand: the method MANUAL and this password. */
    default NewClientGroup withManualPassword(Secret password) {
        return builder()
                .from(this)
                .passwordCreationMethod(PasswordCreationMethod.MANUAL)
                .password(password)
                .build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new group. */
    final class Builder extends ImmutableNewClientGroup.Builder {
        private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

        Builder() {}
    }
}

package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/**
 * Type of a client group. Servers may return legacy values such as {@code HDLM}. Groups can be created only with the
 * two constants.
 */
public final class ClusterType extends ExtensibleEnum {

    /** Hosts without cluster software. */
    public static final ClusterType NON_CLUSTER = of("NON-CLUSTER");

    /** Nodes of a Hadoop cluster. */
    public static final ClusterType HDFS = of("HDFS");

    private ClusterType(String value) {
        super(value);
    }

    /** Returns the type with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClusterType of(String value) {
        return new ClusterType(value);
    }
}

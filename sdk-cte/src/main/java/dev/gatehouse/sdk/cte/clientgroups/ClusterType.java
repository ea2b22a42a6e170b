package dev.gatehouse.sdk.cte.clientgroups;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/**
 * Kind of a client group. Servers may show legacy words such as {@code HDLM}; only the two constants can be created.
 */
public final class ClusterType extends ExtensibleEnum {

    /** Hosts without cluster software. */
    public static final ClusterType NON_CLUSTER = of("NON-CLUSTER");

    /** Nodes of a Hadoop cluster. */
    public static final ClusterType HDFS = of("HDFS");

    private ClusterType(String value) {
        super(value);
    }

    /** Returns the type of this word. */
    public static ClusterType of(String value) {
        return new ClusterType(value);
    }
}

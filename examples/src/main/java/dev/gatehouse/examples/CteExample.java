package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import java.util.function.Consumer;

/** Placeholder of the tour until the whole of CTE is here. */
public final class CteExample {

    private CteExample() {}

    /** Runs the example. */
    public static void run(SdkConfig config, CteCredentials credentials, Consumer<String> say) {
        try (CteClient cte = CteClient.create(config, credentials)) {
            ClientGroup group = cte.clientGroups().create(NewClientGroup.of("web-tier", ClusterType.NON_CLUSTER));
            say.accept("created the client group web-tier, id " + group.id());
        }
    }
}

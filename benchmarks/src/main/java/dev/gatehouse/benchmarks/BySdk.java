package dev.gatehouse.benchmarks;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;

/** The same through the SDK. */
final class BySdk implements Way {

    private final CteClient cte;

    BySdk(String url) {
        cte = CteClient.create(SdkConfig.of(url), CteCredentials.password("admin", Secret.of("secret")));
    }

    @Override
    public String get() {
        return cte.clientGroups().get("web-tier-01").name().orElse("");
    }

    @Override
    public String post() {
        return create("front servers");
    }

    @Override
    public String postLarge() {
        return create(ByHand.LARGE);
    }

    @Override
    public void close() {
        cte.close();
    }

    private String create(String description) {
        return cte.clientGroups()
                .create(NewClientGroup.builder()
                        .name("web-tier-01")
                        .clusterType(ClusterType.NON_CLUSTER)
                        .description(description)
                        .build())
                .name()
                .orElse("");
    }
}

package dev.gatehouse.benchmarks;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import java.util.List;

/** The same through the SDK. */
final class GatehouseClient implements ClientUnderTest {

    final CteClient cte;

    GatehouseClient(Target target) {
        cte = CteClient.create(config(target), CteCredentials.password("admin", Secret.of("secret")));
    }

    static SdkConfig config(Target target) {
        SdkConfig config = SdkConfig.of(target.url());
        return target.isTls() ? config.withTls(Tls.system().alsoTrusting(target.pem())) : config;
    }

    @Override
    public String get() {
        return cte.clientGroups().get(Wire.NAME).name().orElse("");
    }

    @Override
    public String create(String description) {
        return cte.clientGroups()
                .create(NewClientGroup.builder()
                        .name(Wire.NAME)
                        .clusterType(ClusterType.NON_CLUSTER)
                        .description(description)
                        .build())
                .name()
                .orElse("");
    }

    @Override
    public String page() {
        List<ClientGroup> first =
                cte.clientGroups().list().pages().iterator().next().items();
        return first.get(first.size() - 1).name().orElse("");
    }

    @Override
    public void close() {
        cte.close();
    }
}

package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.testkit.StandInExtension;
import dev.gatehouse.sdk.testkit.cte.CteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClientGroupsTest {

    @RegisterExtension
    final StandInExtension<CteServer> server = new StandInExtension<>(CteServer::start);

    @Test
    void create_sendsTheDocumentedBodyAndReadsTheGroup() {
        try (CteClient cte = client()) {
            ClientGroup group = cte.clientGroups()
                    .create(NewClientGroup.of("web-tier", ClusterType.NON_CLUSTER)
                            .withDescription("front"));

            assertThat(group.name()).contains("web-tier");
            assertThat(server.server().received().get(1).text())
                    .isEqualTo("{\"name\":\"web-tier\",\"cluster_type\":\"NON-CLUSTER\",\"description\":\"front\"}");
            assertThat(cte.clientGroups().list()).extracting(ClientGroup::id).containsExactly(group.id());
        }
    }

    @Test
    void create_nameInUse_saysWhatToDo() {
        server.server().addClientGroup("web-tier");
        try (CteClient cte = client()) {
            assertThatThrownBy(() -> cte.clientGroups().create(NewClientGroup.of("web-tier", ClusterType.HDFS)))
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            e -> assertThat(e.correctiveAction())
                                    .contains("Give another name: a group of this name exists."));
        }
    }

    private CteClient client() {
        return CteClient.create(
                SdkConfig.of(server.server().url()),
                CteCredentials.password(CteServer.USER, Secret.of(CteServer.PASSWORD)));
    }
}

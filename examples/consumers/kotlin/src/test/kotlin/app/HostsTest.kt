package app

import dev.gatehouse.sdk.core.SdkConfig
import dev.gatehouse.sdk.core.Secret
import dev.gatehouse.sdk.cte.CteClient
import dev.gatehouse.sdk.cte.CteCredentials
import dev.gatehouse.sdk.cte.clients.NewClient
import dev.gatehouse.sdk.testkit.cte.FakeCteServer
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test

class HostsTest {

    @Test
    fun `a host is found, a missing one is null`() {
        FakeCteServer.start().use { server ->
            val admin = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD))
            CteClient.create(SdkConfig.of(server.url()), admin).use { cte ->
                cte.clients().create(NewClient.of("host-1").withDescription("Front server"))
                val hosts = Hosts(cte)
                assertEquals("Front server", hosts.description("host-1"))
                assertNull(hosts.find("host-2"))
            }
        }
    }
}

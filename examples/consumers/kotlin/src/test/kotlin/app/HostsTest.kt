package app

import dev.gatehouse.sdk.core.SdkConfig
import dev.gatehouse.sdk.core.Secret
import dev.gatehouse.sdk.core.observe.CallEvent
import dev.gatehouse.sdk.core.observe.CallListener
import dev.gatehouse.sdk.cte.CteClient
import dev.gatehouse.sdk.cte.CteCredentials
import dev.gatehouse.sdk.cte.clients.NewClient
import dev.gatehouse.sdk.testkit.Fault
import dev.gatehouse.sdk.testkit.FakeResponse
import dev.gatehouse.sdk.testkit.cte.FakeCteServer
import java.time.Duration
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import kotlin.jvm.optionals.getOrNull
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
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
                assertEquals("host-1", runBlocking { clientOf(cte, "host-1") }.name().getOrNull())
            }
        }
    }

    @Test
    fun `a cancelled coroutine ends the wait for a retry`() {
        FakeCteServer.start().use { server ->
            val admin = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD))
            CteClient.create(SdkConfig.of(server.url()), admin).use { cte ->
                server.addClient("host-1")
                val wait = FakeResponse.empty(503).header("Retry-After", "60")
                server.failNext({ request -> request.path().endsWith("/host-1") }, Fault.response(wait))
                val start = System.nanoTime()
                assertThrows(CancellationException::class.java) {
                    runBlocking { withTimeout(2_000) { clientOf(cte, "host-1") } }
                }
                assertTrue(System.nanoTime() - start < 30_000_000_000)
            }
        }
    }

    @Test
    fun `a cancelled coroutine ends the call that waits for a response`() {
        FakeCteServer.start().use { server ->
            val admin = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD))
            val failures = LinkedBlockingQueue<String>()
            val listener = object : CallListener {
                override fun onCall(event: CallEvent) {
                    event.failure().ifPresent(failures::add)
                }
            }
            CteClient.create(SdkConfig.of(server.url()).withListeners(listener), admin).use { cte ->
                server.addClient("host-1")
                server.failNext({ it.path().endsWith("/host-1") }, Fault.delay(Duration.ofSeconds(20)))
                assertThrows(CancellationException::class.java) {
                    runBlocking { withTimeout(2_000) { clientOf(cte, "host-1") } }
                }
                assertEquals("CallCancelledException", failures.poll(10, TimeUnit.SECONDS))
            }
        }
    }
}

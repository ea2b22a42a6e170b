package app

import dev.gatehouse.sdk.core.CallOptions
import dev.gatehouse.sdk.core.Cancellation
import dev.gatehouse.sdk.core.error.NotFoundException
import dev.gatehouse.sdk.cte.CteClient
import dev.gatehouse.sdk.cte.clients.Client
import dev.gatehouse.sdk.sps.SpsClient
import kotlin.jvm.optionals.getOrNull
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.suspendCancellableCoroutine

// @start region="kotlin"
class Hosts(private val cte: CteClient) {

    fun find(name: String): Client? =
        try {
            cte.clients().get(name)
        } catch (e: NotFoundException) {
            null
        }

    fun description(name: String): String? = find(name)?.description()?.getOrNull()
}
// @end

fun settings(sps: SpsClient, path: String): Map<String, Any?> = sps.configuration(path).get().body()

// @start region="coroutines"
suspend fun clientOf(cte: CteClient, name: String): Client =
    suspendCancellableCoroutine { continuation ->
        val cancellation = Cancellation.create()
        continuation.invokeOnCancellation { cancellation.cancel() } // ends the call
        val clients = cte.clients().with(CallOptions.cancelledBy(cancellation))
        Dispatchers.IO.dispatch(continuation.context) {
            continuation.resumeWith(runCatching { clients.get(name) })
        }
    }
// @end

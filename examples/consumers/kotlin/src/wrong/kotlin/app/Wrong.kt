package app

import dev.gatehouse.sdk.cte.CteClient
import dev.gatehouse.sdk.cte.clients.Client
import dev.gatehouse.sdk.sps.SpsClient

fun find(cte: CteClient, name: String?): Client = cte.clients().get(name) // must not compile: the name may be null

fun settings(sps: SpsClient): Map<String, Any> = sps.configuration("a/b").get().body() // must not compile: its values may be null

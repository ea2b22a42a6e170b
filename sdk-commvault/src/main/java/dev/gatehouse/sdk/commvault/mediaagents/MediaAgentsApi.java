package dev.gatehouse.sdk.commvault.mediaagents;

import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Media agents, which move data to storage. The rights that these operations need are not documented. */
public final class MediaAgentsApi {

    private static final Operation LIST = Operation.get("commvault.mediaAgents.list", "/V4/mediaAgent");
    private static final Operation GET = Operation.get("commvault.mediaAgents.get", "/V4/mediaAgent/{id}");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.mediaAgents()}. */
    public MediaAgentsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public MediaAgentsApi with(CallOptions options) {
        return new MediaAgentsApi(caller.with(options));
    }

    /** Lists all media agents: {@code GET /V4/mediaAgent} (OpenAPI file of 11.32). A 404 of the API is an empty list. */
    public List<MediaAgent> list() {
        return Entity.orEmpty(V4Lists.call(caller, LIST, LIST.request(), ListResponse.class, new ListResponse(null))
                .mediaAgents());
    }

    /**
     * Returns a media agent: {@code GET /V4/mediaAgent/{id}} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the media agent does not exist
     */
    public MediaAgent get(long id) {
        return caller.call(
                        GET.request().path("id", Long.toString(Arguments.atLeast("mediaAgentId", 1, id))),
                        DetailsResponse.class)
                .general();
    }

    private record ListResponse(@Nullable List<MediaAgent> mediaAgents) {}

    private record DetailsResponse(MediaAgent general) {}
}

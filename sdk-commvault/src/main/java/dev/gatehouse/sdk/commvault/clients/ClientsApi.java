package dev.gatehouse.sdk.commvault.clients;

import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Names;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clients: machines known to Commvault, and vaults, each of which is a pseudo client. The rights that these
 * operations need are not documented.
 */
public final class ClientsApi {

    private static final Operation FIND = Operation.get("commvault.clients.findByName", "/Client");
    private static final Operation SERVERS = Operation.get("commvault.clients.servers", "/V4/Servers");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.clients()}. */
    public ClientsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public ClientsApi with(CallOptions options) {
        return new ClientsApi(caller.with(options));
    }

    /**
     * Finds the client or vault with the given name, an exact match before one that differs in case: {@code GET /Client?fq=name:eq:...} ("REST
     * API - GET Client", 2024). The filter is the one that public clients send.
     */
    public Optional<ClientRef> findByName(String name) {
        ClientsResponse response = caller.call(
                FIND.request().query("fq", "name:eq:" + Arguments.notBlank("name", name)), ClientsResponse.class);
        return Names.find(
                Entity.ofType(Entity.CLIENT, response.entities(), ClientRef::of),
                each -> each.name().orElse(""),
                name);
    }

    /**
     * Lists machines: {@code GET /V4/Servers} (OpenAPI file of 11.32). A 404 that the API reports is an empty list; that servers send it is inferred from the file.
     *
     * @param infrastructureOnly whether to list only infrastructure machines, or all machines
     */
    public List<Server> servers(boolean infrastructureOnly) {
        ServersResponse response = V4Lists.call(
                caller,
                SERVERS,
                SERVERS.request().query("showOnlyInfrastructureMachines", infrastructureOnly ? 1 : 0),
                ServersResponse.class,
                new ServersResponse(null));
        return Entity.orEmpty(response.servers());
    }

    private record ServersResponse(@Nullable List<Server> servers) {}

    private record ClientsResponse(@Nullable List<Properties> clientProperties) {
        Stream<@Nullable Entity> entities() {
            return Entity.orEmpty(clientProperties).stream()
                    .flatMap(each -> Stream.ofNullable(each.client()))
                    .map(Client::clientEntity);
        }
    }

    private record Properties(@Nullable Client client) {}

    private record Client(@Nullable Entity clientEntity) {}
}

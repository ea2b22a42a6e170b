package dev.gatehouse.sdk.commvault.clients;

import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clients: the machines that Commvault knows, and the vaults, each of which is a pseudo client. Which rights these
 * operations need is not documented.
 */
public final class ClientsApi {

    private static final Operation FIND = Operation.get("commvault.clients.findByName", "/Client");
    private static final Operation SERVERS = Operation.get("commvault.clients.servers", "/V4/Servers");

    private final ApiCaller caller;

    /** Made by {@code CommvaultClient.clients()}. */
    public ClientsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public ClientsApi with(CallOptions options) {
        return new ClientsApi(caller.with(options));
    }

    /**
     * Finds a client by its name, upper and lower case differ: {@code GET /Client?fq=name:eq:...} ("REST API - GET
     * Client", 2024; the filter as public clients send it). Finds vaults as well.
     */
    public Optional<ClientRef> findByName(String name) {
        ClientsAnswer answer =
                caller.call(FIND.request().query("fq", "name:eq:" + Input.name("name", name)), ClientsAnswer.class);
        return Entity.ofType(Entity.CLIENT, answer.entities(), ClientRef::of)
                .filter(client -> client.name().filter(name::equals).isPresent())
                .findFirst();
    }

    /** Lists the machines: {@code GET /V4/Servers} (OpenAPI file of 11.32), infrastructure machines alone or all. */
    public List<Server> servers(boolean infrastructureOnly) {
        ServersAnswer answer = caller.call(
                SERVERS.request().query("showOnlyInfrastructureMachines", infrastructureOnly ? 1 : 0),
                ServersAnswer.class);
        return Entity.orEmpty(answer.servers());
    }

    private record ServersAnswer(@Nullable List<Server> servers) {}

    private record ClientsAnswer(@Nullable List<Properties> clientProperties) {
        Stream<@Nullable Entity> entities() {
            return Entity.orEmpty(clientProperties).stream()
                    .flatMap(each -> Stream.ofNullable(each.client()))
                    .map(Client::clientEntity);
        }
    }

    private record Properties(@Nullable Client client) {}

    private record Client(@Nullable Entity clientEntity) {}
}

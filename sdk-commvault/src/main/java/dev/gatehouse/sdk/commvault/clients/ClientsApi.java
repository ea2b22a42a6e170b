package dev.gatehouse.sdk.commvault.clients;

import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.commvault.internal.Names;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clients: machines known to Commvault, and vaults, each of which is a pseudo client. The rights that these
 * operations need are not documented.
 */
public final class ClientsApi {

    private static final Operation FIND = Operation.get("commvault.clients.findByName", "/Client");
    private static final Operation SERVERS = Operation.get("commvault.clients.servers", "/V4/Servers");

    private static final Operation LIST = Operation.get("commvault.clients.list", "/Client");
    private static final Operation GET = Operation.get("commvault.clients.get", "/Client/{id}");
    private static final Operation GROUPS = Operation.get("commvault.clients.serverGroups", "/V4/ServerGroup");
    /** NON_IDEMPOTENT although it is a PUT, because each call starts a job. */
    private static final Operation UNINSTALL = Operation.put("commvault.clients.uninstall", "/V4/Client/{id}/Retire")
            .retrySafety(RetrySafety.NON_IDEMPOTENT);

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

    /**
     * Lists all clients, machines and vaults: {@code GET /Client} ("REST API - GET Client", 2024). Clients without id or name
     * are left out.
     */
    public List<ClientRef> list() {
        return Entity.ofType(
                        Entity.CLIENT,
                        caller.call(LIST.request(), ClientsResponse.class).entities(),
                        ClientRef::of)
                .toList();
    }

    /**
     * Returns the properties of a client or vault, as plain Java values: {@code GET /Client/{id}}. A vault has its bucket in
     * {@code clientProps.CVS3BucketName}. Source: cvpysdk; the fields are not in the reference.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     */
    public Map<String, Object> properties(long clientId) {
        return Fields.call(caller, request(GET, clientId))
                .object("clientProperties")
                .map(Fields::all)
                .orElse(Map.of());
    }

    /** Lists groups of machines: {@code GET /V4/ServerGroup} (OpenAPI file of 11.32). A 404 of the API is an empty list. */
    public List<ServerGroup> serverGroups() {
        return Entity.orEmpty(
                V4Lists.call(caller, GROUPS, GROUPS.request(), GroupsResponse.class, new GroupsResponse(null))
                        .serverGroups());
    }

    /**
     * Uninstalls packages from a machine, such as the endpoint package: {@code PUT /V4/Client/{id}/Retire} (OpenAPI file of
     * 11.32). The ids of packages are not documented. Not retried, because each call starts a job.
     *
     * @return the id of the job; empty if nothing has to be uninstalled
     */
    public OptionalLong uninstall(long clientId, List<IdName> packages) {
        Arguments.notEmpty("packages", packages);
        return Fields.call(caller, request(UNINSTALL, clientId).body(new UninstallBody(false, packages)))
                .id("jobId");
    }

    private static ApiRequest.Builder request(Operation operation, long id) {
        return operation.request().path("id", Long.toString(Arguments.atLeast("clientId", 1, id)));
    }

    private record UninstallBody(boolean retireClient, List<IdName> packages) {}

    private record GroupsResponse(@Nullable List<ServerGroup> serverGroups) {}

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

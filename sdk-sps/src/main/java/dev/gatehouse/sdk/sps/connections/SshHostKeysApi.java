package dev.gatehouse.sdk.sps.connections;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.SpsList;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Read-only API for the SSH host keys of servers ({@code /api/ssh-host-keys}; "SSH host keys", REST API Reference Guide 8.0).
 * They are not a part of the configuration. Requires the privilege {@code REST server}; since about 7.0, the privilege of the
 * corresponding page of the web interface.
 */
public final class SshHostKeysApi {

    private static final Operation LIST = Operation.get("sps.sshHostKeys.list", "/api/ssh-host-keys");
    private static final Operation GET = Operation.get("sps.sshHostKeys.get", "/api/ssh-host-keys/{key}");

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsClient.sshHostKeys()}. */
    public SshHostKeysApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public SshHostKeysApi with(CallOptions options) {
        return new SshHostKeysApi(caller.with(options));
    }

    /** Lists the host keys ({@code GET /api/ssh-host-keys}). */
    public SpsList list() {
        return SpsList.read(caller, LIST.request(), LIST.name());
    }

    /**
     * Returns a host key ({@code GET /api/ssh-host-keys/{key}}). The fields are not documented.
     *
     * @param key type, address and port, such as {@code ssh-rsa-10.110.0.1:22}
     * @return the response as open JSON
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if there is no such key
     */
    public Map<String, @Nullable Object> get(String key) {
        return Json.object(caller.call(GET.request().path("key", key), Object.class));
    }
}

package dev.gatehouse.sdk.cte.keys;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.Optional;

/**
 * Keys for policies, {@code /v1/vault/keys2} ("Creating Keys", API examples of CTE Administration). The other operations
 * on keys belong to another chapter of the manual and are available through {@code CteClient.raw()}. The required
 * rights are not documented.
 */
public final class KeysApi {

    private static final String ALL = "/api/v1/vault/keys2";

    private static final Operation LIST = Operation.get("cte.keys.list", ALL);
    private static final Operation CREATE = Operation.post("cte.keys.create", ALL);
    private static final Operation DELETE = Operation.delete("cte.keys.delete", ALL + "/{key}");
    private static final TypeRef<ListResponse<Key>> LIST_TYPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.keys()}. */
    public KeysApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public KeysApi with(CallOptions options) {
        return new KeysApi(caller.with(options));
    }

    /**
     * Finds a key by its name ({@code GET /v1/vault/keys2} with {@code name}, used by the vendor's Ansible modules). The
     * name is compared with those in the response, because some servers ignore the filter.
     *
     * @return the key; empty if there is none with this name
     */
    public Optional<Key> find(String name) {
        Arguments.notBlank("name", name);
        return ListResponse.named(
                ListResponse.paged(caller, () -> LIST.request().query("name", name), LIST_TYPE), Key::name, name);
    }

    /**
     * Creates a key that policies can use ({@code POST /v1/vault/keys2}, "Creating Keys"). The request is not retried. If the
     * outcome is unknown, search for the name with {@link #find}.
     *
     * @return the key; specify it in policies by its id or name
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     */
    public Key create(NewKey key) {
        return caller.call(CREATE.request().body(key), Key.class);
    }

    /**
     * Deletes a key ({@code DELETE /v1/vault/keys2/{id}}, "Creating Keys"). <b>Data that was encrypted with the key is
     * lost.</b> The server rejects the deletion of a key that a policy uses; the status is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the key does not exist
     */
    public void delete(String key) {
        caller.run(DELETE.request().path("key", key));
    }
}

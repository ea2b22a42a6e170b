package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import dev.gatehouse.sdk.nevis.internal.PropertyValues;
import java.util.Map;
import java.util.Optional;

/**
 * Operations on the generic credentials of a user.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user, {@code extId} is that of the credential. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class GenericCredentialsApi {

    private static final String PATH = CredentialCalls.USER + "/generic-credentials";
    private static final String ONE = PATH + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.generic.list", PATH);
    private static final Operation GET = Operation.get("nevis.generic.get", ONE);
    private static final Operation CREATE = Operation.post("nevis.generic.create", PATH);
    private static final Operation UPDATE = Operation.patch("nevis.generic.update", ONE);
    private static final Operation DELETE = Operation.delete("nevis.generic.delete", ONE);
    private static final Operation UPDATE_PROPERTIES =
            Operation.patch("nevis.generic.updateProperties", ONE + "/properties");

    private final CredentialCalls calls;

    GenericCredentialsApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists the generic credentials of a user ({@code GET /{clientExtId}/users/{userExtId}/generic-credentials}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Paged<Credential> list(String clientExtId, String userExtId, ListOptions options) {
        return calls.list(LIST, clientExtId, userExtId, options);
    }

    /**
     * Returns a generic credential ({@code GET /{clientExtId}/users/{userExtId}/generic-credentials/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Credential get(String clientExtId, String userExtId, String extId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId, extId), Credential.class);
    }

    /**
     * Creates a generic credential of a user ({@code POST /{clientExtId}/users/{userExtId}/generic-credentials}). The
     * request is retried only if the server did not process it.
     *
     * <p>Required rights: not documented. Available since nevisIDM 2.73.0. Source: the vendor's page
     * {@code create-generic-credential}.
     *
     * @return the external ID of the credential
     */
    public String create(String clientExtId, String userExtId, NewGenericCredential credential) {
        return LocationIds.extId(
                CREATE,
                calls.caller()
                        .send(calls.request(CREATE, clientExtId, userExtId).body(credential)),
                credential.extId());
    }

    /**
     * Updates the given fields of a generic credential ({@code PATCH
     * /{clientExtId}/users/{userExtId}/generic-credentials/{extId}}). The request is retried only if the server did not
     * process it.
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     *
     * @return the updated credential, or an empty optional if the response does not contain it. The response is not
     * documented
     */
    public Optional<Credential> update(String clientExtId, String userExtId, String extId, CredentialPatch patch) {
        return calls.caller()
                .callOptional(
                        calls.request(UPDATE, clientExtId, userExtId, extId).body(patch), Credential.class);
    }

    /**
     * Deletes a generic credential ({@code DELETE /{clientExtId}/users/{userExtId}/generic-credentials/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public void delete(String clientExtId, String userExtId, String extId) {
        calls.caller().run(calls.request(DELETE, clientExtId, userExtId, extId));
    }

    /**
     * Creates or updates the given custom properties of a generic credential ({@code PATCH
     * /{clientExtId}/users/{userExtId}/generic-credentials/{extId}/properties}). The other properties keep their
     * values. The request is retried only if the server did not process it.
     *
     * <p>Required rights: not documented. Available since nevisIDM 2.73.0. Source: the vendor's page
     * {@code patch-generic-credential-properties}.
     *
     * @return all properties, without their classifications
     */
    public Map<String, String> updateProperties(
            String clientExtId, String userExtId, String extId, Map<String, String> properties) {
        ApiRequest.Builder request = calls.request(UPDATE_PROPERTIES, clientExtId, userExtId, extId)
                .body(LocalizedTexts.checked("properties", properties));
        return PropertyValues.of(calls.caller().call(request, Map.class));
    }
}

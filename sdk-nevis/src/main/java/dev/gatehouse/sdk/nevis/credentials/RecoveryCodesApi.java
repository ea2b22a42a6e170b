package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.NotRetried;
import java.util.Optional;

/**
 * Operations on the recovery codes of a user. The names of the fields of the codes are not documented, see
 * {@link IssuedCredential#values()}.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class RecoveryCodesApi {

    private static final String PATH = CredentialCalls.USER + "/recovery-codes";

    private static final Operation CREATE =
            Operation.post("nevis.recoveryCodes.create", PATH).readsErrorsBy(NotRetried::readErrors);
    private static final Operation GET = Operation.get("nevis.recoveryCodes.get", PATH);

    private final CredentialCalls calls;

    RecoveryCodesApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Generates 16 recovery codes and deletes the earlier ones of the user ({@code POST
     * /{clientExtId}/users/{userExtId}/recovery-codes}). The request is never retried, because each reset replaces the
     * secret. It is replayed once after a 401, which means that the server did not process it.
     *
     * <p>Requires the rights {@code CredentialCreate} and {@code CredentialModify}, or the role SelfAdmin for the
     * caller's own account. Available since nevisIDM 2.78.0. Source: the vendor's page {@code create-recovery-codes}.
     *
     * @return the external ID, and the codes if the response contains them
     */
    public IssuedCredential create(String clientExtId, String userExtId) {
        return calls.issue(CREATE, calls.request(CREATE, clientExtId, userExtId), Optional.empty());
    }

    /**
     * Returns the recovery codes of a user and whether they are used ({@code GET
     * /{clientExtId}/users/{userExtId}/recovery-codes}).
     *
     * <p>Requires the right {@code CredentialView}, or the role SelfAdmin for the caller's own account. Available since
     * nevisIDM 2.78.0. Source: the vendor's page {@code get-recovery-codes}.
     */
    public IssuedCredential get(String clientExtId, String userExtId) {
        return calls.issue(GET, calls.request(GET, clientExtId, userExtId), Optional.empty());
    }
}

package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.NotRetried;
import java.util.Optional;

/**
 * Operations on the URL ticket and the ticket of a user. A user has at most one of each.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class TicketsApi {

    private static final Operation CREATE_URL_TICKET =
            Operation.post("nevis.tickets.createUrlTicket", CredentialCalls.USER + "/url-ticket");
    private static final Operation CREATE_TICKET =
            Operation.post("nevis.tickets.createTicket", CredentialCalls.USER + "/ticket");
    private static final Operation RESET_TICKET = Operation.post(
                    "nevis.tickets.resetTicket", CredentialCalls.USER + "/ticket/reset")
            .readsErrorsBy(NotRetried::readErrors);

    private final CredentialCalls calls;

    TicketsApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Creates the URL ticket of a user ({@code POST /{clientExtId}/users/{userExtId}/url-ticket}). The request is
     * retried only if the server did not process it.
     *
     * <p>Requires the right {@code CredentialCreate}. Available since nevisIDM 2.80.0. Source: the vendor's page
     * {@code create-url-ticket}.
     *
     * @return the credential, with the personified link as its secret. The name of its field is inferred
     */
    public IssuedCredential createUrlTicket(String clientExtId, String userExtId, NewUrlTicket ticket) {
        return calls.issue(
                CREATE_URL_TICKET,
                calls.request(CREATE_URL_TICKET, clientExtId, userExtId).body(ticket),
                ticket.extId());
    }

    /**
     * Creates the ticket of a user ({@code POST /{clientExtId}/users/{userExtId}/ticket}). The request is retried only
     * if the server did not process it.
     *
     * <p>Requires the right {@code CredentialCreate}. Available since nevisIDM 8.2511.0. Source: the vendor's page
     * {@code create-ticket}.
     *
     * @return the credential. The name of the field with the ticket is not documented, see {@link
     * IssuedCredential#values()}
     */
    public IssuedCredential createTicket(String clientExtId, String userExtId, NewTicket ticket) {
        return calls.issue(
                CREATE_TICKET,
                calls.request(CREATE_TICKET, clientExtId, userExtId).body(ticket),
                ticket.extId());
    }

    /**
     * Generates the ticket of a user again ({@code POST /{clientExtId}/users/{userExtId}/ticket/reset}). The request is
     * never retried, because each reset replaces the secret. It is replayed once after a 401, which means that the
     * server did not process it.
     *
     * <p>Requires the rights {@code CredentialModify} and {@code CredentialView}. Available since nevisIDM 8.2511.0.
     * Source: the vendor's page {@code regenerate-ticket}.
     *
     * @return the credential, and the ticket if the response contains it, see {@link IssuedCredential#values()}
     */
    public IssuedCredential resetTicket(String clientExtId, String userExtId) {
        return calls.issue(RESET_TICKET, calls.request(RESET_TICKET, clientExtId, userExtId), Optional.empty());
    }
}

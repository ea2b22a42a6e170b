package dev.gatehouse.sdk.nevis.terms;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operations on terms and on the consents of users. Paths in this Javadoc are relative to {@code /nevisidm/api/core/v1}.
 * Listing, updating and deleting terms, and assigning them to applications, is not documented.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class TermsApi {

    private static final String TERMS = "/nevisidm/api/core/v1/terms";
    private static final String USER = "/nevisidm/api/core/v1/{clientExtId}/users/{userExtId}";
    private static final String CONSENTS = USER + "/consents";

    private static final Operation CREATE = Operation.post("nevis.terms.create", TERMS);
    private static final Operation GET = Operation.get("nevis.terms.get", TERMS + "/{extId}");
    private static final Operation PENDING = Operation.get("nevis.terms.pending", USER + "/terms-pending");
    private static final Operation ACCEPT = Operation.post("nevis.terms.accept", CONSENTS);
    private static final Operation LIST_CONSENTS = Operation.get("nevis.terms.consents", CONSENTS);
    private static final TypeRef<ListResponse<Terms>> TERMS_LIST = new TypeRef<>() {};
    private static final TypeRef<List<Consent>> CONSENT_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.terms()}. */
    public TermsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public TermsApi with(CallOptions options) {
        return new TermsApi(caller.with(options));
    }

    /**
     * Creates terms ({@code POST /terms}). The request is not retried.
     *
     * <p>Requires the right {@code TermsCreate}. Available since nevisIDM 2.75.1. Source: the vendor's page "Create
     * terms".
     *
     * @return the external ID of the terms, from the header {@code Location}
     */
    public String create(NewTerms terms) {
        return LocationIds.extId(CREATE, caller.send(CREATE.request().body(terms)), Optional.empty());
    }

    /**
     * Returns terms ({@code GET /terms/{extId}}).
     *
     * <p>Requires the right {@code TermsView}. Available since nevisIDM 2.75.1. Source: the vendor's page "Get terms".
     */
    public Terms get(String extId) {
        return caller.call(GET.request().path("extId", extId), Terms.class);
    }

    /**
     * Lists the terms that a user has not accepted yet ({@code GET /{clientExtId}/users/{userExtId}/terms-pending}).
     *
     * <p>Requires the rights {@code ConsentView} and {@code TermsView}. Available since nevisIDM 2.75.1. Source: the
     * vendor's page "Get pending terms".
     */
    public Paged<Terms> pending(String clientExtId, String userExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> user(ListResponse.request(PENDING, options), clientExtId, userExtId),
                TERMS_LIST);
    }

    /**
     * Records that a user accepts terms ({@code POST /{clientExtId}/users/{userExtId}/consents}). The request is not
     * retried. The response contains no more than a location.
     *
     * <p>Requires the right {@code ConsentCreate}. Available since nevisIDM 2.75.1. Source: the vendor's page "Create a
     * consent".
     */
    public void accept(String clientExtId, String userExtId, String termsExtId) {
        Map<String, String> body = Map.of("termsExtId", Arguments.notBlank("termsExtId", termsExtId));
        caller.run(user(ACCEPT.request(), clientExtId, userExtId).body(body));
    }

    /**
     * Returns all consents of a user ({@code GET /{clientExtId}/users/{userExtId}/consents}). The list has no pages.
     *
     * <p>Requires the right {@code ConsentView}. Available since nevisIDM 2.83.0. Source: the vendor's page "List all
     * consents".
     */
    public List<Consent> consents(String clientExtId, String userExtId) {
        return caller.call(user(LIST_CONSENTS.request(), clientExtId, userExtId), CONSENT_LIST);
    }

    private static ApiRequest.Builder user(ApiRequest.Builder request, String clientExtId, String userExtId) {
        return request.path("clientExtId", clientExtId).path("userExtId", userExtId);
    }
}

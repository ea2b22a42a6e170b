package dev.gatehouse.sdk.commvault.companies;

import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Companies, which are the tenants of a service provider. The rights that these operations need are not documented. To act
 * for a company, call {@code CommvaultClient.forCompany}.
 */
public final class CompaniesApi {

    private static final Operation LIST = Operation.get("commvault.companies.list", "/V4/company");
    private static final Operation GET = Operation.get("commvault.companies.get", "/V4/company/{id}");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.companies()}. */
    public CompaniesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public CompaniesApi with(CallOptions options) {
        return new CompaniesApi(caller.with(options));
    }

    /**
     * Lists companies: {@code GET /V4/company} (OpenAPI file of 11.32). A 404 of the API is an empty list.
     *
     * @param includeDeleted whether to list deleted companies as well
     */
    public List<Company> list(boolean includeDeleted) {
        ApiRequest.Builder request = LIST.request().query("includeDeletedCompanies", includeDeleted);
        return Entity.orEmpty(V4Lists.call(caller, LIST, request, ListResponse.class, new ListResponse(null))
                .companies());
    }

    /**
     * Returns a company: {@code GET /V4/company/{id}} (OpenAPI file of 11.32). The name is not part of the response.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the company does not exist
     */
    public Company get(long id) {
        return caller.call(
                GET.request().path("id", Long.toString(Arguments.atLeast("companyId", 1, id))), Company.class);
    }

    private record ListResponse(@Nullable List<Company> companies) {}
}

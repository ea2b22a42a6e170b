package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;

/**
 * The lists of V4. The OpenAPI file of 11.32 declares 404, "requested details not found", for all of them, so an empty
 * list is assumed to be reported in this way as well. A list that belongs to one entity, such as the copies in a storage
 * pool, is not read in this way, because its 404 may mean that the entity does not exist. A 404 that is not an error of the API, such as the page of a web
 * server, indicates a wrong address and is thrown.
 */
public final class V4Lists {

    private V4Lists() {}

    /**
     * Runs a request of the given operation and decodes its response; returns {@code none} if the server reports that there
     * are no entries.
     */
    public static <T> T call(ApiCaller caller, Operation operation, ApiRequest.Builder request, Class<T> type, T none) {
        try {
            return caller.call(request, type);
        } catch (NotFoundException e) {
            // A login may fail with 404 as well.
            if (!e.operation().equals(operation.name()) || !isEmptyList(e)) {
                throw e;
            }
            return none;
        }
    }

    private static boolean isEmptyList(NotFoundException e) {
        return e.response().body().length == 0
                || e.details(CommvaultError.class).flatMap(CommvaultError::code).isPresent();
    }
}

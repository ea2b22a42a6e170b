package dev.gatehouse.sdk.commvault.vaults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.clients.ClientsApi;
import dev.gatehouse.sdk.commvault.commserve.CommServe;
import dev.gatehouse.sdk.commvault.commserve.CommServeApi;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ServerTooOldException;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Names;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Operations on S3 vaults and their endpoints. Since Commvault 11.44, S3 vaults are called Unified Data
 * Vaults. The rights that these operations require are not documented.
 */
public final class VaultsApi {

    private static final DocumentedError UNKNOWN_VAULT = DocumentedError.of(
            404,
            "",
            ErrorKind.NOT_FOUND,
            "Check the id of the vault, which is the id of its client. After an unknown outcome, the vault may be deleted.");

    private static final Operation CREATE = Operation.post("commvault.vaults.create", "/V4/CVS3Store")
            .readsErrorsBy(VaultResponse::errorIn)
            .documents(
                    DocumentedError.of(
                            400,
                            "",
                            ErrorKind.INVALID_REQUEST,
                            "Check the plan. A vault requires a server plan with suitable storage."),
                    DocumentedError.of(
                            404,
                            "",
                            ErrorKind.NOT_FOUND,
                            "Check the ids of the plan, the endpoints, the owners and the groups."),
                    DocumentedError.of(
                            409,
                            "",
                            ErrorKind.CONFLICT,
                            "Specify another name, because a vault or another client has this one."
                                    + " To accept an existing vault, call createOrFind."),
                    DocumentedError.of(
                            500,
                            "",
                            ErrorKind.SERVER_ERROR,
                            "Look up the name before you retry, because the vault may exist."
                                    + " Or call createOrFind, which looks it up."));

    private static final Operation LIST = Operation.get("commvault.vaults.list", "/V4/CVS3Stores");

    private static final Operation REGISTER = Operation.post(
                    "commvault.vaults.registerEndpoint", "/V4/Client/{id}/CVS3endpoint")
            .readsErrorsBy(CommvaultErrorMapper.GENERAL.acceptingCode200().readingEndpointJob())
            .documents(DocumentedError.of(404, "", ErrorKind.NOT_FOUND, "Check the id of the client."));

    /** NON_IDEMPOTENT although it is a DELETE, because a vault must be looked up before it is retired or deleted twice. */
    private static final Operation RETIRE = Operation.delete("commvault.vaults.retire", "/Client/{id}/Retire")
            .retrySafety(RetrySafety.NON_IDEMPOTENT)
            .documents(UNKNOWN_VAULT);

    /** NON_IDEMPOTENT for the same reason. */
    private static final Operation DELETE = Operation.delete("commvault.vaults.delete", "/Client/{id}")
            .retrySafety(RetrySafety.NON_IDEMPOTENT)
            .documents(UNKNOWN_VAULT);

    private static final int PAGE_SIZE = 100;

    private final ApiCaller caller;

    /** Creates an instance. Applications call {@code CommvaultClient.vaults()} instead. */
    public VaultsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy of this API that uses the given call options. */
    public VaultsApi with(CallOptions options) {
        return new VaultsApi(caller.with(options));
    }

    /**
     * Creates a vault ({@code POST /V4/CVS3Store}). Source: "Create instance of S3 Vault", 11.38.
     *
     * <p>If {@code create} throws, the vault was not created, unless {@link SdkException#outcomeUnknown()} is true. In
     * that case it may exist; use {@link #createOrFind}. The request is retried only after a 401 or a 429 that states how
     * long to wait, or if no connection was established.
     *
     * <p>If {@code create} returns, the vault exists. Its endpoints may still be missing: check {@link
     * VaultCreation#outcome()}.
     *
     * @return the name and id of the vault, and what happened to its endpoints
     * @throws ConflictException if a vault or another client has this name
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the plan is not suitable for a vault
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the plan, an endpoint, an owner or a group does not
     *     exist
     * @throws dev.gatehouse.sdk.core.error.PermissionDeniedException if the user lacks the required right
     * @throws dev.gatehouse.sdk.core.error.ServerErrorException if the server failed. Also thrown if a response with
     *     status 200 contains an error, and the error code is unknown or the response also contains the id of a vault
     *     or job. In all these cases, the vault may exist
     */
    public VaultCreation create(NewVault vault) {
        return caller.call(CREATE.request().body(VaultBody.of(vault)), VaultResponse.class)
                .creationOf(vault);
    }

    /**
     * Creates a vault, or finds the vault of this name if it exists.
     *
     * <p>This method first calls {@link #create}. If the outcome is unknown, or the name is taken, it looks up the name
     * in {@link #list()}. If the outcome is unknown and no vault has this name, it calls {@code create} once more. Each
     * of these calls has its own deadline. The plan and the settings of an existing vault are not compared with the
     * given ones.
     *
     * @return the result of {@link #create}, or a result with the outcome {@link VaultCreation.Outcome#FOUND} if a
     *     vault of this name was found. Its {@link VaultCreation#failure()} is the exception of the first creation
     * @throws SdkException in the same cases as {@link #create}. After an unknown outcome, it is always the exception
     *     of the first creation. The exceptions of the lookup and of the second creation are added to it as suppressed
     *     exceptions
     */
    public VaultCreation createOrFind(NewVault vault) {
        try {
            return create(vault);
        } catch (SdkException first) {
            if (!mayExist(first)) {
                throw first;
            }
            return find(vault, first).orElseGet(() -> createAgain(vault, first));
        }
    }

    private VaultCreation createAgain(NewVault vault, SdkException first) {
        if (first instanceof ConflictException) {
            throw first;
        }
        try {
            return create(vault);
        } catch (SdkException second) {
            // Even if the server rejects the second request, the outcome of the first one remains unknown.
            first.addSuppressed(second);
            if (!mayExist(second)) {
                throw first;
            }
            return find(vault, first).orElseThrow(() -> first);
        }
    }

    /**
     * Returns whether a vault of this name may exist, so that a lookup is useful. This is not the case
     * after a failed login, an interruption, a cancellation, or a rejection other than a conflict.
     */
    private static boolean mayExist(SdkException failure) {
        return failure.operation().equals(CREATE.name())
                && (failure instanceof ConflictException || failure.outcomeUnknown())
                && !(failure instanceof CallInterruptedException)
                && !(failure instanceof CallCancelledException);
    }

    private Optional<VaultCreation> find(NewVault vault, SdkException failure) {
        Optional<ListedVault> found;
        try {
            found = findByName(vault.name());
        } catch (SdkException lookup) {
            failure.addSuppressed(lookup);
            throw failure;
        }
        return found.map(existing -> VaultCreation.builder()
                .name(existing.name())
                .id(idOf(existing.name(), failure))
                .failure(failure)
                .build());
    }

    /**
     * Returns the id of an existing vault, or an empty optional if it has no client or the lookup
     * fails. A failed lookup does not throw, because the vault was found.
     */
    private OptionalLong idOf(String name, SdkException failure) {
        try {
            return new ClientsApi(caller)
                    .findByName(name)
                    .map(client -> OptionalLong.of(client.id()))
                    .orElse(OptionalLong.empty());
        } catch (SdkException lookup) {
            failure.addSuppressed(lookup);
            return OptionalLong.empty();
        }
    }

    /**
     * Lists all vaults in pages of 100, after the server refreshed its list: {@link #list(boolean) list(true)}. The
     * vendor's own client always asks for that.
     */
    public Paged<ListedVault> list() {
        return list(true);
    }

    /**
     * Lists all vaults in pages of 100 ({@code GET /V4/CVS3Stores}). Entries without a name are left out. Source: the
     * vendor's own client. The vendor's API reference does not contain this request.
     *
     * @param hardRefresh whether to ask the server to refresh its list first ({@code hardRefresh=true}); otherwise the
     *     parameter is not sent, and a new vault may be missing. What a refresh costs is not documented
     */
    public Paged<ListedVault> list(boolean hardRefresh) {
        return caller.paged("0 ", (pageCaller, token) -> page(pageCaller, token, hardRefresh));
    }

    /**
     * Finds a vault by its name in {@link #list()}. An exact match precedes one that differs in case.
     *
     * @return the vault, or an empty optional if there is none with this name
     */
    public Optional<ListedVault> findByName(String name) {
        Arguments.notBlank("name", name);
        return Names.find(list().stream(), ListedVault::name, name);
    }

    /**
     * Registers a Commvault client (a host) as an S3 endpoint ({@code POST /V4/Client/{clientId}/CVS3endpoint}). The
     * server starts a job that installs the endpoint package. The request is retried only after a 401 or a 429 that states
     * how long to wait, or if no connection was established. Source: "Creating an S3 Endpoint Using API", 11.44.
     *
     * @param clientId the id of the Commvault client, at least 1
     * @return the id of the job; wait for it with {@code CommvaultClient.jobs().await}. Its field in the response is
     *     not documented, so {@code jobId} is read at the top level and in {@code addEndpointJob}
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     * @throws dev.gatehouse.sdk.core.error.PermissionDeniedException if the user lacks the required right
     * @throws dev.gatehouse.sdk.core.error.ServerErrorException if the server failed; the job may have been started
     */
    public long registerEndpoint(long clientId) {
        return caller.call(
                        REGISTER.request().path("id", Long.toString(Arguments.atLeast("clientId", 1, clientId))),
                        EndpointResponse.class)
                .job();
    }

    /**
     * Checks that the server is new enough for vaults, so that a missing operation is not taken for a missing plan or user
     * ({@code GET /CommServ}, see {@link dev.gatehouse.sdk.commvault.commserve.CommServeApi#get}). Vaults exist since
     * 11.38. Call it once, before the first vault is created.
     *
     * @throws ServerTooOldException if the server reports an older version; a server that reports none passes
     */
    public void requireSupported() {
        CommServe server = new CommServeApi(caller).get();
        server.supportsVaults().filter(supported -> !supported).ifPresent(tooOld -> {
            throw new ServerTooOldException(
                    "commvault.vaults.requireSupported",
                    server.servicePack().orElseThrow(),
                    CommServe.FIRST_WITH_VAULTS);
        });
    }

    /**
     * Retires a vault and releases its license, which can't be undone ({@code DELETE /Client/{id}/Retire}). A vault without
     * backup data is deleted. The data of any other vault remains and can still be restored. Source: "Retire a client",
     * 11.32. That operations on clients apply to vaults is inferred: each vault is a client.
     *
     * <p>If the outcome is unknown, look up the vault before you retry: {@link #findByName}, or {@code
     * CommvaultClient.clients().findByName}.
     *
     * @param clientId the id of the vault, see {@link VaultCreation#id()}
     * @return the id of a job; empty if nothing has to be uninstalled
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the vault does not exist
     */
    public OptionalLong retire(long clientId) {
        return caller.call(
                        RETIRE.request().path("id", Long.toString(Arguments.atLeast("clientId", 1, clientId))),
                        ClientResponse.class)
                .job();
    }

    /**
     * Deletes a retired vault <b>and its backup data</b> ({@code DELETE /Client/{id}?forceDelete=false}). A vault that was
     * not retired is kept: call {@link #retire} first. Source: "Delete client", 11.38. That operations on clients apply to
     * vaults is inferred: each vault is a client.
     *
     * <p>If the outcome is unknown, look up the vault before you retry.
     *
     * @param clientId the id of the vault; <b>with the id of a machine, the machine is deleted</b>
     * @return the warning that the server reported
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the vault does not exist
     * @throws dev.gatehouse.sdk.core.error.ServerErrorException if the server rejects the deletion; its codes are not
     *     documented
     */
    public Optional<CommvaultError> delete(long clientId) {
        return delete(clientId, false);
    }

    /**
     * Deletes a vault in use <b>and its backup data, which can't be undone</b> ({@code DELETE
     * /Client/{id}?forceDelete=true}). Unlike {@link #delete}, it does not require that the vault was retired.
     *
     * @param clientId the id of the vault; <b>with the id of a machine, the machine is deleted</b>
     * @return the warning that the server reported
     */
    public Optional<CommvaultError> dangerouslyForceDelete(long clientId) {
        return delete(clientId, true);
    }

    private Optional<CommvaultError> delete(long clientId, boolean force) {
        return caller.call(
                        DELETE.request()
                                .path("id", Long.toString(Arguments.atLeast("clientId", 1, clientId)))
                                .query("forceDelete", force),
                        ClientResponse.class)
                .warning();
    }

    /**
     * Reads one page. The page token consists of the offset, a space, and the first name of the previous page. If a
     * page starts with the same name as the previous page, the server ignores the offset, and the list ends.
     */
    private static Page<ListedVault> page(ApiCaller pageCaller, String token, boolean hardRefresh) {
        int separator = token.indexOf(' ');
        long start = Long.parseLong(token.substring(0, separator));
        ListResponse response = pageCaller.call(
                LIST.request()
                        .query("hardRefresh", hardRefresh ? true : null)
                        .query("start", start)
                        .query("limit", PAGE_SIZE)
                        .query("fl", "overview"),
                ListResponse.class);
        List<Map<String, Object>> entries = Entity.orEmpty(response.stores());
        String first = entries.isEmpty() ? "" : String.valueOf(entries.get(0).get("name"));
        if (start > 0 && first.equals(token.substring(separator + 1))) {
            return Page.of(List.of(), null, OptionalLong.empty());
        }
        String next = entries.size() < PAGE_SIZE ? null : start + entries.size() + " " + first;
        return Page.of(response.items(), next, OptionalLong.empty());
    }

    record ListResponse(
            @JsonProperty("CVS3Stores") @Nullable List<Map<String, Object>> stores) {

        List<ListedVault> items() {
            return Entity.orEmpty(stores).stream()
                    .filter(store -> store.get("name") != null)
                    .map(store -> ListedVault.builder()
                            .name(String.valueOf(store.get("name")))
                            .fields(store)
                            .build())
                    .toList();
        }
    }

    record EndpointResponse(@Nullable Long jobId, @Nullable Nested addEndpointJob) {

        record Nested(@Nullable Long jobId) {}

        EndpointResponse {
            if (job(jobId, addEndpointJob) <= 0) {
                throw new IllegalArgumentException("no job id");
            }
        }

        long job() {
            return job(jobId, addEndpointJob);
        }

        private static long job(@Nullable Long top, @Nullable Nested nested) {
            if (top != null && top > 0) {
                return top;
            }
            Long inner = nested == null ? null : nested.jobId();
            return inner == null ? 0 : inner;
        }
    }
}

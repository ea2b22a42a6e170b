package dev.gatehouse.sdk.commvault.vaults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.clients.ClientsApi;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * S3 vaults, called Unified Data Vault since 11.44, and their endpoints. Which rights these operations need is not
 * documented.
 */
public final class VaultsApi {

    private static final Operation CREATE = Operation.post("commvault.vaults.create", "/V4/CVS3Store")
            .documents(
                    DocumentedError.of(
                            400,
                            "",
                            ErrorKind.INVALID_REQUEST,
                            "Check the plan: a vault needs a server plan with suitable storage."),
                    DocumentedError.of(
                            404, "", ErrorKind.NOT_FOUND, "Check the ids of plan, endpoints, owners and groups."),
                    DocumentedError.of(
                            409,
                            "",
                            ErrorKind.CONFLICT,
                            "Give another name: a vault or another client has it. Or see createOrFind."),
                    DocumentedError.of(
                            500,
                            "",
                            ErrorKind.SERVER_ERROR,
                            "Look the name up before trying again: the vault may exist. Or see createOrFind."));

    private static final Operation LIST = Operation.get("commvault.vaults.list", "/V4/CVS3Stores");

    private static final Operation REGISTER = Operation.post(
                    "commvault.vaults.registerEndpoint", "/V4/Client/{id}/CVS3endpoint")
            .documents(DocumentedError.of(404, "", ErrorKind.NOT_FOUND, "Check the id of the client."));

    private static final int PAGE_SIZE = 100;

    private final ApiCaller caller;

    /** Made by {@code CommvaultClient.vaults()}. */
    public VaultsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public VaultsApi with(CallOptions options) {
        return new VaultsApi(caller.with(options));
    }

    /**
     * Makes a vault: {@code POST /V4/CVS3Store} ("Create instance of S3 Vault", 11.38). Sent again only after a
     * 401, a 429 or no connection. An exception means that the vault was not made, unless
     * {@link SdkException#outcomeUnknown()}.
     *
     * @return the vault and what came of its endpoints: see {@link VaultCreation#outcome()}
     * @throws ConflictException when the name is taken, by a vault or another client
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when the plan can't back a vault
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when plan, owner or group is not known
     * @throws dev.gatehouse.sdk.core.error.PermissionDeniedException when the user may not
     * @throws dev.gatehouse.sdk.core.error.ServerErrorException at a failure, or a code inside a 200 that nothing
     *     explains or that stands beside the id of a vault or job; the vault may exist
     */
    public VaultCreation create(NewVault vault) {
        return caller.call(CREATE.request().body(VaultBody.of(vault)), VaultResponse.class)
                .creationOf(vault);
    }

    /**
     * Makes a vault, or finds the one of this name. After an unclear outcome, or when the name is taken, the name is
     * looked up before anything is sent again; there are two creations at most, the second only when the name was not
     * there. Each is an ordinary call with its own deadline.
     *
     * @return as {@link #create}, or {@link VaultCreation.Outcome#FOUND}
     * @throws SdkException as {@link #create}; after an unclear outcome always the first failure, in which those of the
     *     lookup and of the second creation are suppressed
     */
    public VaultCreation createOrFind(NewVault vault) {
        try {
            return create(vault);
        } catch (SdkException first) {
            if (!isWorthALook(first)) {
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
            // However clear, it does not tell what became of the first.
            first.addSuppressed(second);
            if (!isWorthALook(second)) {
                throw first;
            }
            return find(vault, first).orElseThrow(() -> first);
        }
    }

    /** Looking is of no use where the failure is the login's, nothing happened, or the thread is to end. */
    private static boolean isWorthALook(SdkException failure) {
        return failure.operation().equals(CREATE.name())
                && (failure instanceof ConflictException || failure.outcomeUnknown())
                && !(failure instanceof CallInterruptedException);
    }

    private Optional<VaultCreation> find(NewVault vault, SdkException failure) {
        try {
            if (findByName(vault.name()).isEmpty()) {
                return Optional.empty();
            }
        } catch (SdkException lookup) {
            failure.addSuppressed(lookup);
            throw failure;
        }
        return Optional.of(VaultCreation.builder()
                .name(vault.name())
                .id(idOf(vault.name(), failure))
                .failure(failure)
                .build());
    }

    /** The vault was found: that its id was not must not hide it. */
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
     * Lists the vaults: {@code GET /V4/CVS3Stores}, freshly gathered by the server, all pages; as the vendor's own
     * client sends it, not in the reference.
     */
    public Paged<ListedVault> list() {
        return Paged.of("0 ", this::page);
    }

    /** Finds the vault of this name in {@link #list()}; upper and lower case differ. */
    public Optional<ListedVault> findByName(String name) {
        Input.name("name", name);
        return list().stream().filter(vault -> vault.name().equals(name)).findFirst();
    }

    /**
     * Makes a client an S3 endpoint: {@code POST /V4/Client/{clientId}/CVS3endpoint} ("Creating an S3 Endpoint Using
     * API", 11.44). Sent again only after a 401, a 429 or no connection.
     *
     * @return id of the job that installs it, see {@code CommvaultClient.jobs().await}; its place in the answer is not
     *     documented, both that suggest themselves are read
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when the client is not known
     * @throws dev.gatehouse.sdk.core.error.PermissionDeniedException when the user may not
     * @throws dev.gatehouse.sdk.core.error.ServerErrorException at a failure; the job may run
     */
    public long registerEndpoint(long clientId) {
        return caller.call(
                        REGISTER.request().path("id", Long.toString(Input.id("clientId", clientId))),
                        EndpointAnswer.class)
                .job();
    }

    /** The marker is the offset, and the first name of the page before: a server that ignores offsets repeats it. */
    private Page<ListedVault> page(String marker) {
        int blank = marker.indexOf(' ');
        long start = Long.parseLong(marker.substring(0, blank));
        List<ListedVault> items = caller.call(
                        LIST.request()
                                .query("hardRefresh", true)
                                .query("start", start)
                                .query("limit", PAGE_SIZE)
                                .query("fl", "overview"),
                        ListAnswer.class)
                .items();
        if (start > 0 && !items.isEmpty() && items.get(0).name().equals(marker.substring(blank + 1))) {
            items = List.of();
        }
        String next = items.size() < PAGE_SIZE
                ? null
                : start + items.size() + " " + items.get(0).name();
        return Page.of(items, next, OptionalLong.empty());
    }

    record ListAnswer(@JsonProperty("CVS3Stores") @Nullable List<Map<String, Object>> stores) {

        ListAnswer {
            if (Entity.orEmpty(stores).stream().anyMatch(store -> store.get("name") == null)) {
                throw new IllegalArgumentException("a vault without a name");
            }
        }

        List<ListedVault> items() {
            return Entity.orEmpty(stores).stream()
                    .map(store -> ListedVault.builder()
                            .name(String.valueOf(store.get("name")))
                            .fields(store)
                            .build())
                    .toList();
        }
    }

    record EndpointAnswer(@Nullable Long jobId, @Nullable Nested addEndpointJob) {

        record Nested(@Nullable Long jobId) {}

        EndpointAnswer {
            if (job(jobId, addEndpointJob) <= 0) {
                throw new IllegalArgumentException("no job");
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

package dev.gatehouse.sdk.cte.policyelements;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signature sets, {@code /v1/transparent-encryption/signaturesets} ("Creating Policy Elements", CTE Administration, and the
 * vendor's Terraform provider and Ansible modules). Specify a set by its id, name, URI or slug. The required rights are
 * not documented.
 */
public final class SignatureSetsApi {

    private static final String ALL = "/api/v1/transparent-encryption/signaturesets";
    private static final String ONE = ALL + "/{set}";

    private static final Operation LIST = Operation.get("cte.signatureSets.list", ALL);
    private static final Operation GET = Operation.get("cte.signatureSets.get", ONE);
    private static final Operation CREATE = Operation.post("cte.signatureSets.create", ALL);
    private static final Operation UPDATE = Operation.patch("cte.signatureSets.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.signatureSets.delete", ONE);
    private static final Operation REMOVE_SOURCES =
            Operation.patch("cte.signatureSets.removeSources", ONE + "/delete-sources");
    private static final Operation ADD_SIGNATURES =
            Operation.patch("cte.signatureSets.addSignatures", ONE + "/addsignatures");
    private static final Operation SIGNATURES = Operation.get("cte.signatureSets.signatures", ONE + "/signatures");
    private static final Operation REMOVE_SIGNATURE =
            Operation.delete("cte.signatureSets.removeSignature", ONE + "/signatures/{signature}");
    private static final Operation SIGN = Operation.post("cte.signatureSets.sign", ONE + "/signapp");

    /** IDEMPOTENT: reads a state. */
    private static final Operation STATUS = Operation.post("cte.signatureSets.signingStatus", ONE + "/querysignapp")
            .retrySafety(RetrySafety.IDEMPOTENT);

    private static final Operation CANCEL = Operation.post("cte.signatureSets.cancelSigning", ONE + "/cancelsignapp");

    private static final TypeRef<ListResponse<SignatureSet>> LIST_TYPE = new TypeRef<>() {};
    private static final TypeRef<ListResponse<Signature>> SIGNATURE_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.signatureSets()}. */
    public SignatureSetsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public SignatureSetsApi with(CallOptions options) {
        return new SignatureSetsApi(caller.with(options));
    }

    /**
     * Lists all signature sets ({@code GET /v1/transparent-encryption/signaturesets}). Pages are fetched on demand.
     * Their order is not documented. If sets are added or removed during the iteration, the list may contain a set
     * twice or omit one.
     */
    public Paged<SignatureSet> list() {
        return ListResponse.paged(caller, LIST::request, LIST_TYPE);
    }

    /** Finds a signature set by its exact name ({@code GET /v1/transparent-encryption/signaturesets} with {@code name}). */
    public Optional<SignatureSet> find(String name) {
        Arguments.notBlank("name", name);
        return ListResponse.named(
                ListResponse.paged(caller, () -> LIST.request().query("name", name), LIST_TYPE),
                SignatureSet::name,
                name);
    }

    /**
     * Returns a signature set ({@code GET /v1/transparent-encryption/signaturesets/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist in the domain of the login
     */
    public SignatureSet get(String set) {
        return caller.call(GET.request().path("set", set), SignatureSet.class);
    }

    /**
     * Creates a signature set ({@code POST /v1/transparent-encryption/signaturesets}). The request is not retried. If
     * the outcome is unknown, search for the name with {@link #find}.
     *
     * @return the set; known clients read its id only
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     */
    public SignatureSet create(NewSignatureSet set) {
        return caller.call(CREATE.request().body(set), SignatureSet.class);
    }

    /**
     * Updates a signature set ({@code PATCH /v1/transparent-encryption/signaturesets/{id}}). The request is not
     * retried.
     *
     * @return the set; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public SignatureSet update(String set, SignatureSetUpdate update) {
        return caller.call(UPDATE.request().path("set", set).body(update), SignatureSet.class);
    }

    /**
     * Deletes a signature set ({@code DELETE /v1/transparent-encryption/signaturesets/{id}}). The error for a set that
     * a policy uses is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public void delete(String set) {
        caller.run(DELETE.request().path("set", set));
    }

    /**
     * Removes files and directories from those to sign ({@code PATCH
     * /v1/transparent-encryption/signaturesets/{id}/delete-sources}). Only the vendor's Terraform provider uses this
     * operation. To add some, use {@link #update}. The request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public void removeSources(String set, List<String> sources) {
        Arguments.notEmpty("sources", sources);
        Arguments.noneBlank("sources", sources);
        caller.run(REMOVE_SOURCES.request().path("set", set).body(Map.of("source_list", sources)));
    }

    /**
     * Adds signatures of files ({@code PATCH /v1/transparent-encryption/signaturesets/{id}/addsignatures}). The request
     * is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public void addSignatures(String set, List<FileHash> signatures) {
        Arguments.notEmpty("signatures", signatures);
        caller.run(ADD_SIGNATURES.request().path("set", set).body(Map.of("signatures", signatures)));
    }

    /**
     * Lists the signatures of a set ({@code GET /v1/transparent-encryption/signaturesets/{id}/signatures}). Pages are
     * fetched on demand. Their order is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public Paged<Signature> signatures(String set) {
        return ListResponse.paged(caller, () -> SIGNATURES.request().path("set", set), SIGNATURE_LIST);
    }

    /**
     * Finds the signature of a file ({@code GET /v1/transparent-encryption/signaturesets/{id}/signatures} with
     * {@code file_name}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public Optional<Signature> findSignature(String set, String fileName) {
        Arguments.notBlank("fileName", fileName);
        return ListResponse.named(
                ListResponse.paged(
                        caller,
                        () -> SIGNATURES.request().path("set", set).query("file_name", fileName),
                        SIGNATURE_LIST),
                Signature::fileName,
                fileName);
    }

    /**
     * Removes a signature by its id ({@code DELETE
     * /v1/transparent-encryption/signaturesets/{id}/signatures/{signatureId}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set or the signature does not exist
     */
    public void removeSignature(String set, String signature) {
        caller.run(REMOVE_SIGNATURE.request().path("set", set).path("signature", signature));
    }

    /**
     * Starts to sign the files of a set on a client ({@code POST
     * /v1/transparent-encryption/signaturesets/{id}/signapp}). The request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set or the client does not exist
     */
    public SigningStatus sign(String set, String client) {
        return signing(SIGN, set, client);
    }

    /**
     * Returns the state of the signing on a client ({@code POST
     * /v1/transparent-encryption/signaturesets/{id}/querysignapp}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set or the client does not exist
     */
    public SigningStatus signingStatus(String set, String client) {
        return signing(STATUS, set, client);
    }

    /**
     * Cancels the signing on a client ({@code POST /v1/transparent-encryption/signaturesets/{id}/cancelsignapp}). The
     * request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set or the client does not exist
     */
    public SigningStatus cancelSigning(String set, String client) {
        return signing(CANCEL, set, client);
    }

    private SigningStatus signing(Operation operation, String set, String client) {
        Arguments.notBlank("client", client);
        return caller.call(operation.request().path("set", set).body(Map.of("client_id", client)), SigningStatus.class);
    }
}

package dev.gatehouse.sdk.tresorit.customcontents;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.TENANT;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Optional;

/**
 * Custom contents: files under {@code <service URL>/custom/} ("API reference", ZeroKit administrative API v4). The
 * documents define no rights: the admin key of the tenant allows every operation.
 */
public final class CustomContentsApi {

    private static final Operation UPLOAD =
            Operation.put("tresorit.customContents.upload", TENANT + "/upload-custom-content");
    private static final Operation LIST =
            Operation.get("tresorit.customContents.list", TENANT + "/list-custom-contents");
    private static final Operation DELETE =
            Operation.delete("tresorit.customContents.delete", TENANT + "/delete-custom-content");

    private final ApiCaller caller;

    /** Creates the area. Called by {@code TresoritClient.customContents()}. */
    public CustomContentsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public CustomContentsApi with(CallOptions options) {
        return new CustomContentsApi(caller.with(options));
    }

    /**
     * Uploads a file ({@code PUT /tenant/upload-custom-content}). <b>An existing file with this name is overwritten
     * without a warning.</b> A large file may need more than the default {@code attemptTimeout} and {@code deadline}.
     *
     * @return the file as the server reports it, or only its path if the response can't be decoded; the response is not
     *     documented
     * @throws dev.gatehouse.sdk.core.error.TransportException if the content can't be read, or no response was received
     */
    public CustomContentDetails upload(NewCustomContent content) {
        // The documents use two spellings of this name. This one is known to work in uploads.
        ApiRequest.Builder request = UPLOAD.request()
                .query("fileName", content.fileName())
                .body(content.content(), content.contentType())
                .progress(content.progress().orElse(null));
        // The upload succeeded, even if the undocumented response can't be decoded.
        return caller.send(request)
                .as(CustomContentDetails.class)
                .orElseGet(() ->
                        CustomContentDetails.builder().path(content.fileName()).build());
    }

    /**
     * Uploads a file if the list contains no file with this name. This takes two requests: a file that someone else
     * uploads between them is overwritten, because no condition is documented for the upload.
     *
     * @return the file as the server reports it; empty if the file existed and nothing was uploaded
     */
    public Optional<CustomContentDetails> uploadIfAbsent(NewCustomContent content) {
        boolean present = list().contents().stream()
                .map(file -> file.path().startsWith("/") ? file.path().substring(1) : file.path())
                .anyMatch(content.fileName()::equals);
        return present ? Optional.empty() : Optional.of(upload(content));
    }

    /**
     * Lists all files ({@code GET /tenant/list-custom-contents}).
     *
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the response has no list {@code Contents}, a file
     *     has no path, or a size is negative, a fraction or above 2^63-1
     */
    public CustomContentList list() {
        return caller.callForList(LIST.request(), "Contents", CustomContentList.class);
    }

    /**
     * Deletes a file if it exists ({@code DELETE /tenant/delete-custom-content}). A missing file is not an error.
     *
     * @throws IllegalArgumentException if the name contains characters that are not allowed in file names
     */
    public void delete(String fileName) {
        caller.run(DELETE.request().query("fileName", ContentName.check(fileName)));
    }
}

package dev.gatehouse.sdk.tresorit.customcontents;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.TENANT;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Optional;

/**
 * Custom contents: files under {@code <service URL>/custom/} ("API reference", ZeroKit administrative API v4). The
 * documents know no rights: the tenant's admin key may do it all.
 */
public final class CustomContentsApi {

    private static final Operation UPLOAD =
            Operation.put("tresorit.customContents.upload", TENANT + "/upload-custom-content");
    private static final Operation LIST =
            Operation.get("tresorit.customContents.list", TENANT + "/list-custom-contents");
    private static final Operation DELETE =
            Operation.delete("tresorit.customContents.delete", TENANT + "/delete-custom-content");

    private final ApiCaller caller;

    /** Made by {@code TresoritClient.customContents()}. */
    public CustomContentsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public CustomContentsApi with(CallOptions options) {
        return new CustomContentsApi(caller.with(options));
    }

    /**
     * Uploads a file: {@code PUT /tenant/upload-custom-content}. <b>An existing file of this name is overwritten
     * without any warning.</b> A large file may need more than the default {@code attemptTimeout} and {@code deadline}.
     *
     * @return the file as the server has it; its path alone, if the server tells nothing that is understood (what it
     *     tells is not documented)
     * @throws dev.gatehouse.sdk.core.error.TransportException when the content can't be read, or there is no answer
     */
    public CustomContentDetails upload(NewCustomContent content) {
        // The documents spell the name both ways; this one is known to work in uploads.
        ApiRequest.Builder request = UPLOAD.request()
                .query("fileName", content.fileName())
                .body(content.content(), content.contentType())
                .progress(content.progress().orElse(null));
        // The file is there whatever the answer says of it, which is not documented.
        return caller.send(request)
                .as(CustomContentDetails.class)
                .orElseGet(() ->
                        CustomContentDetails.builder().path(content.fileName()).build());
    }

    /**
     * Uploads a file unless the list has one of this name. Two calls: a file that somebody else uploads in between is
     * overwritten, since no condition is documented for the upload itself.
     *
     * @return the file as the server has it; empty when there was one, and nothing was uploaded
     */
    public Optional<CustomContentDetails> uploadIfAbsent(NewCustomContent content) {
        boolean present = list().contents().stream()
                .map(file -> file.path().startsWith("/") ? file.path().substring(1) : file.path())
                .anyMatch(content.fileName()::equals);
        return present ? Optional.empty() : Optional.of(upload(content));
    }

    /**
     * Lists all files: {@code GET /tenant/list-custom-contents}.
     *
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException when a file has no path, or a size is negative or
     *     beyond 2^63-1
     */
    public CustomContentList list() {
        return caller.call(LIST.request(), CustomContentList.class);
    }

    /**
     * Deletes a file if it exists: {@code DELETE /tenant/delete-custom-content}. A missing one is no error.
     *
     * @throws IllegalArgumentException when the name has characters that no file's name can have
     */
    public void delete(String fileName) {
        caller.run(DELETE.request().query("fileName", ContentName.check(fileName)));
    }
}

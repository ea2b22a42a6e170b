package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The custom content files of the tenant, and their public URLs. */
final class CustomContents {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Content(byte[] bytes, String etag) {}

    /**
     * File names: letters, digits, dots, underscores and hyphens, separated by slashes, without a slash at the end. The
     * segments "." and ".." are invalid.
     */
    private static final Pattern NAME =
            Pattern.compile("(?!\\.{1,2}(/|$))[A-Za-z0-9._-]+(/(?!\\.{1,2}(/|$))[A-Za-z0-9._-]+)*");

    private final Map<String, Content> contents = new TreeMap<>();

    void add(String path, byte[] bytes) {
        if (!NAME.matcher(path).matches()) {
            throw new Problem("BadInput", "invalid file name: " + path);
        }
        contents.put(path, new Content(bytes.clone(), "0x" + Ids.secret().substring(0, 15)));
    }

    Optional<byte[]> find(String path) {
        return Optional.ofNullable(contents.get(path)).map(content -> content.bytes.clone());
    }

    /** Returns a file as to a browser. The vendor's response for a missing file is not documented. */
    FakeResponse serve(String path) {
        @Nullable Content content = contents.get(path);
        if (content == null) {
            throw new Problem("TheseArentTheDroidsYouAreLookingFor", "no custom content " + path);
        }
        return new FakeResponse(200, List.of(Map.entry("Content-Type", contentType(path))), content.bytes);
    }

    // Operations of the API

    FakeResponse upload(Call call) {
        String path = call.requireQuery("filename");
        add(path, call.request.body());
        return FakeResponse.json(200, details(path, call));
    }

    FakeResponse list(Call call) {
        return FakeResponse.json(
                200,
                JsonFields.of(
                        "CustomContentCount", contents.size(),
                        "TotalUsedBytes",
                                contents.values().stream()
                                        .mapToLong(content -> content.bytes.length)
                                        .sum(),
                        "Contents",
                                contents.keySet().stream()
                                        .map(path -> details(path, call))
                                        .toList()));
    }

    FakeResponse delete(Call call) {
        contents.remove(call.requireQuery("filename"));
        return FakeResponse.empty(200);
    }

    private Map<String, Object> details(String path, Call call) {
        Content content = Objects.requireNonNull(contents.get(path));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("Name", path.substring(path.lastIndexOf('/') + 1));
        details.put("Path", path);
        details.put("Url", call.serviceUrl + "/custom/" + path);
        details.put("Size", content.bytes.length);
        details.put("ContentType", contentType(path));
        details.put("Etag", content.etag);
        return details;
    }

    /**
     * Returns the content type by the file name, not by the header of the upload, as observed in the test of the
     * published PHP client.
     */
    private static String contentType(String path) {
        return path.endsWith(".css")
                ? "text/css"
                : Optional.ofNullable(URLConnection.guessContentTypeFromName(path))
                        .orElse("application/octet-stream");
    }
}

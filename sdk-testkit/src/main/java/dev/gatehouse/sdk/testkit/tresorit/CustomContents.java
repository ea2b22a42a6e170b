package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tenant's custom content files and their public addresses. */
final class CustomContents {

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Content(byte[] bytes, String etag) {}

    /** Letters, digits, dot, underscore, hyphen; slashes between; no slash at the end. "." and ".." are no names. */
    private static final Pattern NAME =
            Pattern.compile("(?!\\.{1,2}(/|$))[A-Za-z0-9._-]+(/(?!\\.{1,2}(/|$))[A-Za-z0-9._-]+)*");

    private final Map<String, Content> contents = new TreeMap<>();

    void add(String path, byte[] bytes) {
        if (!NAME.matcher(path).matches()) {
            throw new Problem("BadInput", "no file name: " + path);
        }
        contents.put(path, new Content(bytes.clone(), "0x" + Ids.secret().substring(0, 15)));
    }

    Optional<byte[]> find(String path) {
        return Optional.ofNullable(contents.get(path)).map(content -> content.bytes.clone());
    }

    /** What a browser gets; the vendor does not say what a missing file answers. */
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
                Map.of(
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

    /** From the name, not from the header: so the published PHP client's test saw it. */
    private static String contentType(String path) {
        return path.endsWith(".css")
                ? "text/css"
                : Optional.ofNullable(URLConnection.guessContentTypeFromName(path))
                        .orElse("application/octet-stream");
    }
}

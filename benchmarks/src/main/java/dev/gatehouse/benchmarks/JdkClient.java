package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The same by the JDK's own client. */
final class JdkClient implements ClientUnderTest, FleetApi {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    JdkClient(Target target) {
        url = target.url();
    }

    @Override
    public String get() throws IOException, InterruptedException {
        return String.valueOf(
                read(request(Target.GROUPS + "/" + Wire.NAME), Wire.GROUP).name());
    }

    @Override
    public String create(String description) throws IOException, InterruptedException {
        byte[] body = Wire.NEW_GROUP.writeValueAsBytes(Wire.NewGroup.of(description));
        HttpRequest.Builder request = request(Target.GROUPS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        return String.valueOf(read(request, Wire.GROUP).name());
    }

    @Override
    public String page() throws IOException, InterruptedException {
        return read(request(Target.PAGE), Wire.GROUPS).last();
    }

    @Override
    public Wire.Groups groups(long skip, int limit) throws IOException, InterruptedException {
        return read(request(Target.page(skip, limit)), Wire.GROUPS);
    }

    @Override
    public void resetPassword(String host) throws IOException, InterruptedException {
        HttpRequest request = request(Target.reset(host))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofByteArray(Wire.EMPTY))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("HTTP " + status);
        }
    }

    /** It has no way to be closed before JDK 21; its threads are daemons. */
    @Override
    public void close() {}

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", Wire.AUTHORIZATION);
    }

    private <T> T read(HttpRequest.Builder request, Wire.Reader<T> reader) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("HTTP " + response.statusCode());
            }
            return reader.read(body);
        }
    }
}

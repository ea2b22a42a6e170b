package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The same by Apache HttpClient. */
final class ApacheClient implements ClientUnderTest {

    private final CloseableHttpClient http = HttpClients.createDefault();
    private final String url;

    ApacheClient(Target target) {
        url = target.url();
    }

    @Override
    public String get() throws IOException {
        return String.valueOf(read(new HttpGet(url + Target.GROUPS + "/" + Wire.NAME), Wire.GROUP)
                .name());
    }

    @Override
    public String create(String description) throws IOException {
        HttpPost request = new HttpPost(url + Target.GROUPS);
        request.setEntity(new ByteArrayEntity(
                Wire.NEW_GROUP.writeValueAsBytes(Wire.NewGroup.of(description)), ContentType.APPLICATION_JSON));
        return String.valueOf(read(request, Wire.GROUP).name());
    }

    @Override
    public String page() throws IOException {
        return read(new HttpGet(url + Target.PAGE), Wire.GROUPS).last();
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(ClassicHttpRequest request, Wire.Reader<T> reader) throws IOException {
        request.setHeader("Authorization", Wire.AUTHORIZATION);
        return http.execute(request, response -> {
            if (response.getCode() != 200) {
                throw new IOException("HTTP " + response.getCode());
            }
            return reader.read(response.getEntity().getContent());
        });
    }
}

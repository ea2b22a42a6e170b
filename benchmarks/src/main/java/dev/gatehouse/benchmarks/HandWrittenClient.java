package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;

/** OkHttp and Jackson as a careful person writes it: one client, one mapper, readers made once, streams. */
final class HandWrittenClient implements ClientUnderTest {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final String url;
    private String authorization = Wire.AUTHORIZATION;

    HandWrittenClient(Target target) {
        this(target, 5);
    }

    /** Keeps so many idle connections; OkHttp's own is 5. */
    HandWrittenClient(Target target, int idle) {
        url = target.url();
        OkHttpClient.Builder builder =
                new OkHttpClient.Builder().connectionPool(new ConnectionPool(idle, 5, TimeUnit.MINUTES));
        if (target.isTls()) {
            X509Certificate certificate = target.parsed();
            HandshakeCertificates trusting = new HandshakeCertificates.Builder()
                    .addTrustedCertificate(certificate)
                    .build();
            builder.sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager());
        }
        http = builder.build();
    }

    /** Gets a token first, as every program must; only where the way from the start is measured. */
    HandWrittenClient logIn() throws IOException {
        byte[] body = Wire.MAPPER.writeValueAsBytes(new Wire.Login("password", "admin", "secret"));
        Request request = new Request.Builder()
                .url(url + "/api/v1/auth/tokens")
                .post(RequestBody.create(body, JSON))
                .build();
        Wire.Token token = read(request, new Wire.Reader<Wire.Token>(Wire.MAPPER.readerFor(Wire.Token.class)));
        authorization = "Bearer " + token.jwt();
        return this;
    }

    @Override
    public String get() throws IOException {
        return String.valueOf(read(request(Target.GROUPS + "/" + Wire.NAME).build(), Wire.GROUP)
                .name());
    }

    @Override
    public String create(String description) throws IOException {
        byte[] body = Wire.NEW_GROUP.writeValueAsBytes(Wire.NewGroup.of(description));
        Request request =
                request(Target.GROUPS).post(RequestBody.create(body, JSON)).build();
        return String.valueOf(read(request, Wire.GROUP).name());
    }

    @Override
    public String page() throws IOException {
        return groups(0).last();
    }

    /** A page of a hundred. */
    Wire.Groups groups(long skip) throws IOException {
        return read(request(Target.GROUPS + "?skip=" + skip + "&limit=100").build(), Wire.GROUPS);
    }

    /** Sends a body to any path. */
    void put(String path, RequestBody body) throws IOException {
        read(request(path).put(body).build(), Wire.GROUP);
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    private Request.Builder request(String path) {
        return new Request.Builder().url(url + path).header("Authorization", authorization);
    }

    private <T> T read(Request request, Wire.Reader<T> reader) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code());
            }
            return reader.read(response.body().byteStream());
        }
    }
}

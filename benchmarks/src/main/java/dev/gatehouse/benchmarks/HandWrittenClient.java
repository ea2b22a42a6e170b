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
import okhttp3.ResponseBody;
import okhttp3.tls.HandshakeCertificates;

/** OkHttp and Jackson as a careful person writes it: one client, one mapper, readers made once, streams. */
class HandWrittenClient implements ClientUnderTest, FleetApi {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final String url;
    private String authorization = Wire.AUTHORIZATION;

    HandWrittenClient(Target target) {
        this(target, 5, Sockets.DEFAULT);
    }

    /** Keeps so many idle connections; OkHttp's own is 5. */
    HandWrittenClient(Target target, int idle, Sockets sockets) {
        url = target.url();
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .socketFactory(sockets.factory())
                .connectionPool(new ConnectionPool(idle, 5, TimeUnit.MINUTES));
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
    void logIn() throws IOException {
        byte[] body = Wire.MAPPER.writeValueAsBytes(new Wire.Login("password", "admin", "secret"));
        Request request = new Request.Builder()
                .url(url + "/api/v1/auth/tokens")
                .post(RequestBody.create(body, JSON))
                .build();
        Wire.Token token = read(request, new Wire.Reader<Wire.Token>(Wire.MAPPER.readerFor(Wire.Token.class)));
        authorization = "Bearer " + token.jwt();
    }

    @Override
    public String get() throws IOException {
        return String.valueOf(read(getGroup(), Wire.GROUP).name());
    }

    @Override
    public String create(String description) throws IOException {
        byte[] body = Wire.NEW_GROUP.writeValueAsBytes(Wire.NewGroup.of(description));
        return String.valueOf(read(postGroup(body), Wire.GROUP).name());
    }

    @Override
    public String page() throws IOException {
        return groups(0, 100).last();
    }

    @Override
    public Wire.Groups groups(long skip, int limit) throws IOException {
        return read(getGroups(skip, limit), Wire.GROUPS);
    }

    @Override
    public void resetPassword(String host) throws IOException {
        Request request = request(Target.reset(host))
                .patch(RequestBody.create(Wire.EMPTY, JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code());
            }
            response.body().bytes();
        }
    }

    /** Sends a body to any path. */
    void put(String path, RequestBody body) throws IOException {
        read(request(path).put(body).build(), Wire.GROUP);
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    final Request getGroup() {
        return request(Target.GROUPS + "/" + Wire.NAME).build();
    }

    final Request getGroups(long skip, int limit) {
        return request(Target.page(skip, limit)).build();
    }

    final Request postGroup(byte[] body) {
        return request(Target.GROUPS).post(RequestBody.create(body, JSON)).build();
    }

    private Request.Builder request(String path) {
        return new Request.Builder().url(url + path).header("Authorization", authorization);
    }

    final <T> T read(Request request, Wire.Reader<T> reader) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code());
            }
            return decode(response.body(), reader);
        }
    }

    <T> T decode(ResponseBody body, Wire.Reader<T> reader) throws IOException {
        return reader.read(body.byteStream());
    }
}

package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The same by Retrofit. */
final class RetrofitClient implements ClientUnderTest, FleetApi {

    private interface Groups {
        @GET("api/v1/transparent-encryption/clientgroups/{id}")
        Call<Wire.Group> get(@Header("Authorization") String authorization, @Path("id") String id);

        @POST("api/v1/transparent-encryption/clientgroups")
        Call<Wire.Group> create(@Header("Authorization") String authorization, @Body Wire.NewGroup group);

        @PATCH("api/v1/transparent-encryption/clients/{id}/resetpassword")
        Call<ResponseBody> resetPassword(
                @Header("Authorization") String authorization, @Path("id") String id, @Body Map<String, String> body);

        @GET("api/v1/transparent-encryption/clientgroups")
        Call<Wire.Groups> list(
                @Header("Authorization") String authorization, @Query("skip") long skip, @Query("limit") int limit);
    }

    private final OkHttpClient http = new OkHttpClient();
    private final Groups groups;

    RetrofitClient(Target target) {
        groups = new Retrofit.Builder()
                .baseUrl(target.url() + "/")
                .client(http)
                .addConverterFactory(JacksonConverterFactory.create(Wire.MAPPER))
                .build()
                .create(Groups.class);
    }

    @Override
    public String get() throws IOException {
        return String.valueOf(body(groups.get(Wire.AUTHORIZATION, Wire.NAME)).name());
    }

    @Override
    public String create(String description) throws IOException {
        return String.valueOf(body(groups.create(Wire.AUTHORIZATION, Wire.NewGroup.of(description)))
                .name());
    }

    @Override
    public String page() throws IOException {
        return body(groups.list(Wire.AUTHORIZATION, 0, 100)).last();
    }

    @Override
    public Wire.Groups groups(long skip, int limit) throws IOException {
        return body(groups.list(Wire.AUTHORIZATION, skip, limit));
    }

    @Override
    public void resetPassword(String host) throws IOException {
        body(groups.resetPassword(Wire.AUTHORIZATION, host, Map.of())).close();
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    private static <T> T body(Call<T> call) throws IOException {
        return Objects.requireNonNull(call.execute().body());
    }
}

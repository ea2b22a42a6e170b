package dev.gatehouse.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The same by Retrofit. */
final class ByRetrofit implements Way {

    private interface Groups {
        @GET("api/v1/transparent-encryption/clientgroups/{id}")
        Call<ByHand.Group> get(@Header("Authorization") String authorization, @Path("id") String id);

        @POST("api/v1/transparent-encryption/clientgroups")
        Call<ByHand.Group> create(@Header("Authorization") String authorization, @Body ByHand.NewGroup group);
    }

    private final OkHttpClient http = new OkHttpClient();
    private final Groups groups;
    private final String authorization = "Bearer " + "e".repeat(700);

    ByRetrofit(String url) {
        groups = new Retrofit.Builder()
                .baseUrl(url + "/")
                .client(http)
                .addConverterFactory(JacksonConverterFactory.create(JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build()))
                .build()
                .create(Groups.class);
    }

    @Override
    public String get() {
        return name(groups.get(authorization, "web-tier-01"));
    }

    @Override
    public String post() {
        return create("front servers");
    }

    @Override
    public String postLarge() {
        return create(ByHand.LARGE);
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    private String create(String description) {
        return name(groups.create(authorization, new ByHand.NewGroup("web-tier-01", "NON-CLUSTER", description)));
    }

    private static String name(Call<ByHand.Group> call) {
        try {
            return String.valueOf(Objects.requireNonNull(call.execute().body()).name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.gatehouse.benchmarks;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import feign.okhttp.OkHttpClient;

/** The same by OpenFeign on OkHttp. */
final class FeignClient implements ClientUnderTest {

    @Headers({"Authorization: {authorization}", "Content-Type: application/json"})
    private interface Groups {
        @RequestLine("GET " + Target.GROUPS + "/{id}")
        Wire.Group get(@Param("authorization") String authorization, @Param("id") String id);

        @RequestLine("POST " + Target.GROUPS)
        Wire.Group create(@Param("authorization") String authorization, Wire.NewGroup group);

        @RequestLine("GET " + Target.GROUPS + "?skip={skip}&limit={limit}")
        Wire.Groups list(
                @Param("authorization") String authorization, @Param("skip") int skip, @Param("limit") int limit);
    }

    private final okhttp3.OkHttpClient http = new okhttp3.OkHttpClient();
    private final Groups groups;

    FeignClient(Target target) {
        groups = Feign.builder()
                .client(new OkHttpClient(http))
                .encoder(new JacksonEncoder(Wire.MAPPER))
                .decoder(new JacksonDecoder(Wire.MAPPER))
                .target(Groups.class, target.url());
    }

    @Override
    public String get() {
        return String.valueOf(groups.get(Wire.AUTHORIZATION, Wire.NAME).name());
    }

    @Override
    public String create(String description) {
        return String.valueOf(
                groups.create(Wire.AUTHORIZATION, Wire.NewGroup.of(description)).name());
    }

    @Override
    public String page() {
        return groups.list(Wire.AUTHORIZATION, 0, 100).last();
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }
}

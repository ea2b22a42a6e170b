package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.SdkConfig;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Whether the SDK creates its own OkHttp client or derives it from a supplied one. All suites apply
 * to both.
 */
enum HttpClientKind {
    DEFAULT,
    SUPPLIED;

    SdkConfig.Builder applyTo(SdkConfig.Builder config) {
        return this == DEFAULT ? config : config.httpClient(withAllFeaturesEnabled());
    }

    /**
     * Retries, follows redirects, authenticates, keeps cookies and has short timeouts. The SDK must
     * override all of it.
     */
    private static OkHttpClient withAllFeaturesEnabled() {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(true)
                .followRedirects(true)
                .followSslRedirects(true)
                .authenticator((route, response) -> response.priorResponse() == null ? response.request() : null)
                .cookieJar(new CookieJar() {
                    @Override
                    public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {}

                    @Override
                    public List<Cookie> loadForRequest(HttpUrl url) {
                        return List.of(new Cookie.Builder()
                                .name("session_id")
                                .value("somebody-elses")
                                .domain(url.host())
                                .build());
                    }
                })
                .readTimeout(1, TimeUnit.MILLISECONDS)
                .writeTimeout(1, TimeUnit.MILLISECONDS)
                .callTimeout(1, TimeUnit.MILLISECONDS)
                .build();
    }
}

package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.SdkConfig;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Whose OkHttp client it is: all promises hold for both. */
enum HttpClientKind {
    OURS,
    SUPPLIED;

    SdkConfig.Builder under(SdkConfig.Builder config) {
        return this == OURS ? config : config.httpClient(everythingSwitchedOn());
    }

    /** Repeats, follows, answers, keeps cookies and has no patience, all of which must not matter. */
    private static OkHttpClient everythingSwitchedOn() {
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

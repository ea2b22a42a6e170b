package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The format of {@code NO_PROXY}. */
@Timeout(60)
class NonProxyHostsTest {

    @ParameterizedTest
    @CsvSource({
        "*, any.example.com, true",
        "example.com, example.com, true",
        "Example.COM, eXample.com, true",
        "example.com, www.example.com, true",
        "example.com, notexample.com, false",
        ".example.com, www.example.com, true",
        ".example.com, example.com, true",
        "*.example.com, a.b.example.com, true",
        "www.example.com, example.com, false",
        "example.com., example.com, true",
        "example.com:443, example.com, true",
        "example.com:8443, example.com, false",
        "*:443, example.com, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1:443, 192.0.2.1, true",
        "192.0.2.1:80, 192.0.2.1, false",
        "192.0.2.1, 192.0.2.11, false",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.1, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "0.0.0.0/0, 192.0.2.1, true",
        "192.0.2.1/32, 192.0.2.1, true",
        "192.0.2.1/32, 192.0.2.0, false",
        "192.0.2.0/33, 192.0.2.1, false",
        "/24, 192.0.2.1, false",
        "192.0.2.0/x, 192.0.2.1, false",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1, true",
        "[2001:db8::1], 2001:db8::1, true",
        "[2001:db8::1]:443, 2001:db8::1, true",
        "[192.0.2.1], 192.0.2.1, true",
        "[192.0.2.1, 192.0.2.1, false",
        "192.0.2.1], 192.0.2.1, false",
        "[2001:db8::1, 2001:db8::1, false",
        "2001:db8::1/128, 2001:db8::1, true",
        "2001:db8::1/129, 2001:db8::1, false",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "https://192.0.2.1, 192.0.2.1, false",
        "2001:db8::/32, 2001:db8:1::, true",
        "2001:db8::/32, 2001:db9::, false",
        "192.0.2.0/24, 2001:db8::, false",
        "2.1, 192.0.2.1, false",
        "192.0.2.1, example.com, false",
        "300.0.2.1, 192.0.2.1, false",
        "[x], example.com, false",
        "., example.com, false",
    })
    void nonProxyHosts_matchAsInNoProxy(String entry, String host, boolean bypasses) {
        ProxyConfig proxy = ProxyConfig.builder()
                .host("p")
                .port(1)
                .addNonProxyHosts("other.example.org", " " + entry + " ")
                .build();
        assertThat(proxy.bypasses(host, 443)).isEqualTo(bypasses);
    }
}

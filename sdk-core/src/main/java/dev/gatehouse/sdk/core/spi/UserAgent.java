package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.SdkConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The {@code User-Agent} header. */
public final class UserAgent {

    private static final String PRODUCT = "gatehouse-sdk/" + version();

    private UserAgent() {}

    /** Returns the product name and version, followed by the configured suffix. */
    public static String of(SdkConfig config) {
        return config.userAgentSuffix().map(suffix -> PRODUCT + " " + suffix).orElse(PRODUCT);
    }

    private static String version() {
        try (InputStream in = UserAgent.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("version.txt not found in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

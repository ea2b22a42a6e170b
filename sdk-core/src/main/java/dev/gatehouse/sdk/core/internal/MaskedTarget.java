package dev.gatehouse.sdk.core.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A path and query without secrets. No operation of the SDK has a secret in its path. */
final class MaskedTarget {

    private static final Pattern SECRET = Pattern.compile(
            "passw|pass.?(phrase|code)|pwd|secret|token|credential|signature"
                    + "|jwt|bearer|(api|access|private|encryption).?key|auth.?code|^(pass|key|pin|otp|totp|code|auth|sig)$");

    private MaskedTarget() {}

    static String of(String target) {
        int query = target.indexOf('?');
        if (query < 0) {
            return target;
        }
        StringBuilder masked = new StringBuilder(target.substring(0, query));
        char separator = '?';
        for (String parameter : target.substring(query + 1).split("&", -1)) {
            int value = parameter.indexOf('=');
            boolean secret = value >= 0 && isSecret(parameter.substring(0, value));
            masked.append(separator).append(secret ? parameter.substring(0, value) + "=***" : parameter);
            separator = '&';
        }
        return masked.toString();
    }

    private static boolean isSecret(String name) {
        String plain = URLDecoder.decode(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return SECRET.matcher(plain).find();
    }
}

package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies the signature of a request. It builds the string to sign from the request as received. */
final class Authentication {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Pattern KEY = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private final ReceivedRequest request;
    private final List<String> signed;

    private Authentication(ReceivedRequest request) {
        this.request = request;
        this.signed = List.of(required("HMACHeaders").split(",", -1));
    }

    static void verify(ReceivedRequest request, State state, Instant now, Options options) {
        Authentication signature = new Authentication(request);
        signature.checkSignedNames(options.strict);
        if (!signature.required("UserId").equals(options.adminUserId())) {
            throw invalid("UserId is not " + options.adminUserId());
        }
        signature.checkDate(now, options);
        signature.checkDigest();
        signature.checkMac(List.of(state.primaryKey, state.secondaryKey));
    }

    static void checkKey(String hexKey) {
        if (!KEY.matcher(hexKey).matches()) {
            throw new IllegalArgumentException("an admin key is 64 hex digits");
        }
    }

    /**
     * Checks the signed headers. A POST and a PUT specify a digest even if the body is empty, as all published clients
     * do. A lenient server does not require it.
     */
    private void checkSignedNames(boolean strict) {
        List<String> names = new ArrayList<>(List.of("UserId", "TresoritDate", "HMACHeaders"));
        boolean body = request.body().length > 0;
        boolean post = request.method().equals("POST");
        if (body || (strict && (post || request.method().equals("PUT")))) {
            names.add("Content-SHA256");
        }
        if (strict && post) {
            names.add("Content-Type");
        }
        names.removeAll(signed);
        if (!names.isEmpty()) {
            throw invalid("not among HMACHeaders: " + names);
        }
    }

    private void checkDate(Instant now, Options options) {
        String text = required("TresoritDate");
        Instant date;
        try {
            date = DATE.parse(text, Instant::from);
        } catch (DateTimeParseException notADate) {
            throw invalid("TresoritDate is not yyyy-MM-ddTHH:mm:ssZ: " + text);
        }
        if (Duration.between(date, now).abs().compareTo(WINDOW) > 0) {
            throw options.problem(
                    Undocumented.DATE_OUT_OF_RANGE, "TresoritDate is " + text + ", the server's clock " + now);
        }
    }

    private void checkDigest() {
        request.header("Content-SHA256").ifPresent(sent -> {
            String own = HexFormat.of().formatHex(sha256(request.body()));
            if (!own.equalsIgnoreCase(sent)) {
                throw invalid("Content-SHA256 is " + sent + ", the body's " + own);
            }
        });
    }

    private void checkMac(List<String> keys) {
        String text = stringToSign();
        byte[] sent = required("Authorization").getBytes(StandardCharsets.UTF_8);
        boolean match = false;
        for (String key : keys) {
            byte[] own =
                    ("AdminKey " + Base64.getEncoder().encodeToString(mac(key, text))).getBytes(StandardCharsets.UTF_8);
            match |= MessageDigest.isEqual(own, sent);
        }
        if (!match) {
            throw invalid("the signature does not fit this string to sign:\n" + text);
        }
    }

    /**
     * Returns the string to sign. Header names are spelled and ordered as in {@code HMACHeaders}; the target has no
     * leading slash.
     */
    private String stringToSign() {
        StringBuilder text = new StringBuilder(request.method())
                .append('\n')
                .append(request.target(), 1, request.target().length());
        for (String name : signed) {
            text.append('\n').append(name).append(':').append(required(name));
        }
        return text.toString();
    }

    private String required(String header) {
        return request.header(header).orElseThrow(() -> invalid("no header " + header));
    }

    private static Problem invalid(String reason) {
        return new Problem("InvalidAuthorization", reason);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] mac(String hexKey, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hexKey), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}

package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The new pair in a response to a renewal. Responses with invalid JSON around two good tokens, and with a damaged name of
 * the expiry, were seen in the field, so the tokens are read whatever surrounds them.
 *
 * @param pair the pair
 * @param damaged whether the response is not valid JSON of the known form, or has the status of an error
 */
record RenewedPair(TokenPair pair, boolean damaged) {

    private static final String VALUE = "\"?\\s*[:=]\\s*\"((?:[^\"\\\\]|\\\\.){1,20000}+)\"";
    private static final Pattern ACCESS = Pattern.compile("accessToken" + VALUE);
    private static final Pattern REFRESH = Pattern.compile("refreshToken" + VALUE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    /** Seen as {@code tokenExpiryTimes?amp}, with one odd character. */
    private static final Pattern EXPIRY =
            Pattern.compile("\"tokenExpiryTimes[^\"]{0,6}amp\"\\s*:\\s*\"?([0-9]{1,15})[\",\\s}]");

    private static final Pattern LIFETIME = Pattern.compile("\"expiresIn\"\\s*:\\s*\"?([0-9]{1,9})[\",\\s}]");

    /** Rejects JSON that contains no new pair. */
    @SuppressWarnings("ConstantValue") // Jackson passes null for absent fields
    RenewedPair {
        if (pair == null) {
            throw new IllegalArgumentException("no new token pair");
        }
    }

    /**
     * Reads the pair.
     *
     * @param sent the pair that was renewed; a response that merely repeats it contains no new one
     */
    static Optional<RenewedPair> in(ApiResponse response, TokenPair sent, Instant now) {
        Optional<PairResponse> valid = response.as(PairResponse.class);
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return valid.or(() -> scan(text, sent))
                .filter(tokens -> !tokens.accessToken().equals(sent.accessToken()))
                .map(tokens -> new RenewedPair(
                        TokenPair.builder()
                                .accessToken(tokens.accessToken())
                                .refreshToken(tokens.refreshToken())
                                .expiresAt(expiry(text, now))
                                .build(),
                        valid.isEmpty() || !response.isSuccessful()));
    }

    private static Optional<PairResponse> scan(String text, TokenPair sent) {
        try {
            return token(ACCESS, text, sent.accessToken())
                    .flatMap(access -> token(REFRESH, text, sent.refreshToken())
                            .map(refresh -> new PairResponse(access, refresh)));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** Returns the first token other than the one that was sent, which an error response may repeat. */
    private static Optional<Secret> token(Pattern pattern, String text, Secret sent) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Secret token = Secret.of(unescape(matcher.group(1)));
            if (!token.equals(sent)) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private static String unescape(String json) {
        return ESCAPE.matcher(json)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static Optional<Instant> expiry(String text, Instant now) {
        Matcher expiry = EXPIRY.matcher(text);
        Matcher lifetime = LIFETIME.matcher(text);
        Optional<Instant> time = expiry.find() ? Lenient.time(expiry.group(1)) : Optional.empty();
        OptionalLong seconds = lifetime.find() ? Lenient.number(lifetime.group(1)) : OptionalLong.empty();
        return time.isEmpty() && seconds.orElse(0) > 0 ? Optional.of(now.plusSeconds(seconds.getAsLong())) : time;
    }
}

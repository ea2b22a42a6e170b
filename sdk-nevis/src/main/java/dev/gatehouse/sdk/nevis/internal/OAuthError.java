package dev.gatehouse.sdk.nevis.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The refusal of a token endpoint, as RFC 6749 has it: the vendor shows none. */
record OAuthError(@Nullable String error) {

    /** These come with 400 from some servers. */
    static final Set<String> MEANS_UNAUTHENTICATED = Set.of("invalid_client", "unauthorized_client");
}

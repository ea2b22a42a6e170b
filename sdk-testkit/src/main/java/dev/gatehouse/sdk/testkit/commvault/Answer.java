package dev.gatehouse.sdk.testkit.commvault;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation answers, before it is written. Neither fields nor text: an empty body. */
record Answer(
        int status,
        @Nullable Map<String, Object> fields,
        @Nullable String text) {

    static Answer ok(Map<String, Object> fields) {
        return new Answer(200, fields, null);
    }

    static Answer json(int status, Map<String, Object> fields) {
        return new Answer(status, fields, null);
    }

    static Answer empty(int status) {
        return new Answer(status, null, null);
    }

    static Answer text(String text) {
        return new Answer(200, null, text);
    }
}

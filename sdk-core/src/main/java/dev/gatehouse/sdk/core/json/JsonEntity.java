package dev.gatehouse.sdk.core.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.immutables.value.Value;

/**
 * An entity of a request or response. It keeps the fields that the SDK does not model, and an application can write it
 * and read it with its own Jackson: version 2 with the modules {@code jdk8} and {@code jsr310}, or version 3. That JSON
 * has the Java names of the fields unless an entity defines another name. Absent values are left out, and secrets are
 * masked.
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = AbsentValueFilter.class)
public interface JsonEntity {

    /**
     * Returns the fields that the SDK does not model, by their names on the wire. In a response these are the further
     * fields that the server sent, except nulls. In a request they are sent in addition to the other fields; use {@link
     * PatchField#clear()} for a null. Values are of the same types as in {@code raw()}. Equality includes them.
     *
     * <p><b>They may contain secrets in plain text.</b> {@code toString()} does not contain them, but the JSON of an
     * application does.
     *
     * <p>A request with the name of a field that the SDK models fails with {@link IllegalArgumentException} before it is
     * sent.
     */
    @JsonAnyGetter
    @JsonAnySetter
    @SkipNulls
    @Value.Redacted
    Map<String, Object> additionalProperties();
}

package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Server and protocol of SNMP traps: {@link V2c}, {@link SnmpV3}, or a form that the SDK does not know. */
@JsonDeserialize(converter = Readers.OfSnmpVersion.class)
public sealed interface SnmpVersion permits SnmpVersion.V2c, SnmpV3, SnmpVersion.Other {

    /** Returns the JSON form. */
    @JsonValue
    @Nullable
    Object json();

    /**
     * Returns version 2c.
     *
     * @throws IllegalArgumentException if the community is blank
     */
    static SnmpVersion v2c(String community, Host server) {
        return new V2c(Arguments.notBlank("community", community), server);
    }

    /** Returns the version in a JSON value. An undocumented form is kept as it was received. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SnmpVersion fromJson(@Nullable Object json) {
        Object value = Json.get(json, "value");
        Optional<? extends SnmpVersion> known =
                switch (Json.text(json, "selection").orElse("")) {
                    case "2c" ->
                        Json.text(value, "community")
                                .map(community -> new V2c(community, Host.fromJson(Json.get(value, "server"))));
                    case "3" -> SnmpV3.in(value);
                    default -> Optional.empty();
                };
        return known.isPresent() ? known.get() : new Other(json);
    }

    /**
     * Version 2c.
     *
     * @param community the community name
     * @param server the server that receives the traps
     */
    record V2c(String community, Host server) implements SnmpVersion {
        @Override
        public Object json() {
            return Json.of("selection", "2c", "value", Json.of("community", community, "server", server.json()));
        }

        /** Omits the community, which serves as a password. */
        @Override
        public String toString() {
            return "V2c[server=" + server + "]";
        }
    }

    /**
     * A form that the SDK does not know.
     *
     * @param json the JSON value as it was received
     */
    record Other(@Nullable Object json) implements SnmpVersion {
        /** Omits the content, which may contain secrets. */
        @Override
        public String toString() {
            return "Other";
        }
    }
}

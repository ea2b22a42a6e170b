package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Directories and files of a resource set. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SetResource.Builder.class)
public interface SetResource extends JsonEntity, WithSetResource {

    /** Directory. */
    Optional<String> directory();

    /** Name of the file; {@code *} matches any text. */
    Optional<String> file();

    /** Whether directories below are included. */
    Optional<Boolean> includeSubfolders();

    /** Whether the directory is in HDFS. */
    Optional<Boolean> hdfs();

    /**
     * Position in the set, in responses only. It changes when members before this one are removed, so it is not part of the
     * equality. Members are specified by value.
     */
    @Value.Auxiliary
    OptionalInt index();

    /** Returns all files in a directory and below. */
    static SetResource of(String directory) {
        return builder().directory(directory).file("*").includeSubfolders(true).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SetResource fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a set resource. */
    final class Builder extends ImmutableSetResource.Builder {
        Builder() {}
    }
}

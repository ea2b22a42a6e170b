package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A line of a stack trace of the server. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = StackTraceItem.Builder.class)
public interface StackTraceItem extends JsonEntity {

    /** Name of the class loader. */
    Optional<String> classLoaderName();

    /** Name of the module. */
    Optional<String> moduleName();

    /** Version of the module. */
    Optional<String> moduleVersion();

    /** Name of the class. */
    Optional<String> className();

    /** Name of the method. */
    Optional<String> methodName();

    /** Name of the source file. */
    Optional<String> fileName();

    /** Line number. */
    Optional<Integer> lineNumber();

    /** Whether the method is native. */
    Optional<Boolean> nativeMethod();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StackTraceItem fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link StackTraceItem}, for example in tests of an application. */
    final class Builder extends ImmutableStackTraceItem.Builder {
        Builder() {}
    }
}

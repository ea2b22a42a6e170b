package dev.gatehouse.sdk.tresorit.customcontents;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.immutables.value.Value;

/** A file to be uploaded. It is read twice for each attempt: to be signed, and to be sent. */
@SdkStyle
@Value.Immutable
public interface NewCustomContent extends WithNewCustomContent {

    /**
     * Name with folders, below {@code <service URL>/custom/}: English letters, digits, {@code .}, {@code _} and {@code
     * -}, with {@code /} between folders.
     */
    String fileName();

    /** The content. Size limits of the server are not documented. */
    @Value.Redacted
    BodySource content();

    /**
     * Media type of the request, {@code application/octet-stream} by default. The type under which the server gives the
     * file out seems to follow from its name; not documented.
     */
    @Value.Default
    default String contentType() {
        return "application/octet-stream";
    }

    /** Told how many bytes are sent so far; begins again when an attempt is repeated. */
    @Value.Redacted
    Optional<LongConsumer> progress();

    /** Refuses names outside the documented characters and what is no media type; strips blanks around the type. */
    @Value.Check
    default NewCustomContent check() {
        ContentName.check(fileName());
        String type = contentType().strip();
        if (!type.matches("[!-~&&[^/]]+/[!-~][ -~]*")) {
            throw new IllegalArgumentException("contentType must be a media type such as text/css");
        }
        return type.equals(contentType()) ? this : withContentType(type);
    }

    /** Takes bytes; the array is not copied and must not change. */
    static NewCustomContent of(String fileName, byte[] content) {
        return of(fileName, BodySource.of(content));
    }

    /**
     * Takes a file, which must not change until it is sent; its size does not matter to the heap.
     *
     * @throws java.io.UncheckedIOException when the file is missing or not readable
     */
    static NewCustomContent of(String fileName, Path content) {
        return of(fileName, BodySource.of(content));
    }

    /** Takes anything that can be read more than once. */
    static NewCustomContent of(String fileName, BodySource content) {
        return builder().fileName(fileName).content(content).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new custom content. */
    final class Builder extends ImmutableNewCustomContent.Builder {
        Builder() {}
    }
}

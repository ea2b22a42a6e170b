package dev.gatehouse.sdk.tresorit.customcontents;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.immutables.value.Value;

/** A file to upload. Each attempt reads it twice: to sign it and to send it. */
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
     * Media type of the request. Default: {@code application/octet-stream}. The type with which the server serves the
     * file is not documented; it seems to depend on the name.
     */
    @Value.Default
    default String contentType() {
        return "application/octet-stream";
    }

    /** Notified of the number of bytes sent so far. Restarts at zero when the request is retried. */
    @Value.Redacted
    Optional<LongConsumer> progress();

    /** Rejects names with undocumented characters and invalid media types. Strips white space around the media type. */
    @Value.Check
    default NewCustomContent check() {
        ContentName.check(fileName());
        String type = contentType().strip();
        if (!type.matches("[!-~&&[^/]]+/[!-~][ -~]*")) {
            throw new IllegalArgumentException("contentType must be a media type such as text/css");
        }
        return type.equals(contentType()) ? this : withContentType(type);
    }

    /** Returns a file with the given bytes. The array is not copied and must not change. */
    static NewCustomContent of(String fileName, byte[] content) {
        return of(fileName, BodySource.of(content));
    }

    /**
     * Returns a file with the content of another file, which must not change until it is sent. The file is never loaded
     * into memory as a whole.
     *
     * @throws java.io.UncheckedIOException if the file is missing or not readable
     */
    static NewCustomContent of(String fileName, Path content) {
        return of(fileName, BodySource.of(content));
    }

    /**
     * Returns a file with the content of a stream, which is read into memory now and not closed. Use {@link
     * #of(String, long, BodySource.Opener)} or {@link #of(String, Path)} for content that is too large for the memory: a
     * request contains a digest of its body, so each attempt reads the content twice.
     *
     * @throws UncheckedIOException if the stream can't be read
     */
    static NewCustomContent of(String fileName, InputStream content) {
        try {
            return of(fileName, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the content of " + fileName, e);
        }
    }

    /**
     * Returns a file with the content of streams, for instance of an object store. Each attempt opens two streams. The
     * content is never loaded into memory as a whole.
     *
     * @param length the exact number of bytes of each stream
     * @param opener opens a new stream with the same bytes each time
     * @throws IllegalArgumentException if the length is negative
     */
    static NewCustomContent of(String fileName, long length, BodySource.Opener opener) {
        return of(fileName, BodySource.of(length, opener));
    }

    /** Returns a file with any content that can be read more than once. */
    static NewCustomContent of(String fileName, BodySource content) {
        return builder().fileName(fileName).content(content).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new custom content. */
    final class Builder extends ImmutableNewCustomContent.Builder {
        Builder() {}
    }
}

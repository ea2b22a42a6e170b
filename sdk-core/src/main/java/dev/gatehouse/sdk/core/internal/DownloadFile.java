package dev.gatehouse.sdk.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a temporary file next to the target, and moves it to the target when it is complete. */
final class DownloadFile implements DownloadTarget {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.call");
    private static final int CHUNK = 64 * 1024;

    private final Path target;
    private final Path temporary;
    private @Nullable FileChannel channel;

    /**
     * Checks the path. Writes nothing.
     *
     * @throws IllegalArgumentException if the folder does not exist, or the path exists and is not a regular file
     */
    DownloadFile(Path file) {
        target = followLink(file.toAbsolutePath());
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("the folder of the file to write does not exist: " + file);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IllegalArgumentException("the file to write exists and is not a regular file: " + file);
        }
        // Without the name of the target, which may be as long as a name can be.
        temporary = folder.resolve("." + UUID.randomUUID() + ".part");
    }

    @Override
    public void receive(InputStream body) throws IOException {
        FileChannel out = channel();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (int read = body.read(chunk.array()); read >= 0; read = body.read(chunk.array())) {
            chunk.clear().limit(read);
            while (chunk.hasRemaining()) {
                out.write(chunk);
            }
        }
    }

    @Override
    public void restart() throws IOException {
        channel().truncate(0);
    }

    @Override
    public boolean canRestart(long received) {
        return true;
    }

    @Override
    public boolean canContinue() {
        return true;
    }

    /** Writes the file to the disk first: after a crash there must be no complete name with incomplete content. */
    @Override
    public void complete() throws IOException {
        FileChannel out = channel();
        out.force(true);
        out.close();
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            LOG.warn(
                    "the temporary file {} can't be deleted: {}",
                    temporary,
                    e.getClass().getName());
        }
    }

    /** The new file has the permissions of the old one before it has content, which not everybody may read. */
    private FileChannel channel() throws IOException {
        if (channel == null) {
            Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (old == null || !Files.exists(target)) {
                channel = FileChannel.open(temporary, options);
            } else {
                Set<PosixFilePermission> permissions = old.readAttributes().permissions();
                channel = FileChannel.open(temporary, options, PosixFilePermissions.asFileAttribute(permissions));
                // The process's mask may have removed some.
                Files.setPosixFilePermissions(temporary, permissions);
            }
        }
        return channel;
    }

    private static Path followLink(Path file) {
        try {
            return Files.exists(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the path " + file, e);
        }
    }
}

package dev.gatehouse.sdk.testkit.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sdk.testkit.process.Product.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The state of the fake servers in a JSON file: an object with a field for each product. */
final class StateFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;

    StateFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Creates the directory of the file.
     *
     * @throws IOException if the state can't be saved there, or the file exists and has other content
     */
    void prepare() throws IOException {
        Path directory = file.getParent();
        Files.createDirectories(directory);
        if (!Files.isWritable(directory)) {
            throw new IOException("the directory of the state is not writable: " + directory);
        }
        read();
    }

    /** Loads the state of a server, if the file has one. Otherwise, the server keeps its first state. */
    void load(Running running) throws IOException {
        JsonNode state = read().path(running.product().toString());
        if (!state.isMissingNode()) {
            running.server().loadState(state.toString());
        }
    }

    /**
     * Saves the state. Products in the file that are not running stay. The file is replaced at once, and only its owner
     * can read it.
     */
    void save(List<Running> servers) throws IOException {
        ObjectNode all = read();
        for (Running running : servers) {
            all.set(
                    running.product().toString(),
                    MAPPER.readTree(running.server().saveState()));
        }
        Path complete = Files.createTempFile(file.getParent(), "state", ".json");
        try {
            MAPPER.writerWithDefaultPrettyPrinter().writeValue(complete.toFile(), all);
            Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(complete);
        }
    }

    /** Returns the content of the file. A file with other content is rejected, because saving would overwrite it. */
    private ObjectNode read() throws IOException {
        if (Files.notExists(file)) {
            return MAPPER.createObjectNode();
        }
        JsonNode all;
        try {
            all = MAPPER.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IOException("not a state of fake servers: " + file, e);
        }
        List<String> products =
                Stream.of(Product.values()).map(Product::toString).toList();
        List<String> names = new ArrayList<>();
        all.fieldNames().forEachRemaining(names::add);
        if (!(all instanceof ObjectNode object) || !products.containsAll(names)) {
            throw new IOException("not a state of fake servers: " + file);
        }
        return object;
    }
}

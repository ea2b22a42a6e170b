package dev.gatehouse.sdk.testkit.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sdk.testkit.process.Product.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The state of the fake servers in a JSON file: an object with a field for each product. */
final class StateFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;

    StateFile(Path file) {
        this.file = file;
    }

    /** Loads the state, if the file exists. Products that are not in it keep their first state. */
    void load(List<Running> servers) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        JsonNode all = MAPPER.readTree(file.toFile());
        for (Running running : servers) {
            JsonNode state = all.path(running.product().toString());
            if (!state.isMissingNode()) {
                running.server().loadState(state.toString());
            }
        }
    }

    /** Saves the state. Products in the file that are not running stay. The file is replaced at once. */
    void save(List<Running> servers) throws IOException {
        ObjectNode all = Files.exists(file) && MAPPER.readTree(file.toFile()) instanceof ObjectNode before
                ? before
                : MAPPER.createObjectNode();
        for (Running running : servers) {
            all.set(
                    running.product().toString(),
                    MAPPER.readTree(running.server().saveState()));
        }
        Path complete = Files.createTempFile(file.toAbsolutePath().getParent(), "state", ".json");
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(complete.toFile(), all);
        Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

package dev.gatehouse.sdk.testkit.process;

import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.TestAuthority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command line. */
@Command(
        name = "java -jar sdk-testkit-<version>-all.jar",
        description = "Starts fake servers of the products and stops them with Ctrl-C or SIGTERM.",
        sortOptions = false,
        showDefaultValues = true)
final class Settings {

    @Parameters(
            paramLabel = "PRODUCT",
            description = "Products to start: ${COMPLETION-CANDIDATES}",
            showDefaultValue = Visibility.NEVER)
    private List<Product> products = new ArrayList<>();

    @Option(names = "--all", description = "Start all products")
    private boolean all;

    @Option(
            names = "--port",
            description = "Port of cte; the other products use the next ones, in the order above. 0: free ports")
    private int port = 8441;

    @Option(names = "--http", description = "Use plain HTTP instead of https")
    private boolean http;

    @Option(names = "--bind", description = "Address to listen on; 0.0.0.0 in a container")
    private String bindAddress = "127.0.0.1";

    @Option(names = "--host-name", description = "A further DNS name for the certificate; more than one is possible")
    private List<String> hostNames = new ArrayList<>();

    @Option(names = "--lenient", description = "Accept what published clients send although it is not documented")
    private boolean lenient;

    @Option(names = "--certificates", description = "Directory to write ca.pem and client.pem to")
    private Path certificates = Path.of("fakes");

    @Option(
            names = "--state",
            description = "JSON file to load the state from, if it exists, and to save it to at the stop")
    private @Nullable Path state;

    @Option(names = "--help", usageHelp = true, description = "Show this text")
    private boolean help;

    private final CommandLine commandLine =
            new CommandLine(this).setCaseInsensitiveEnumValuesAllowed(true).setOverwrittenOptionsAllowed(true);

    /**
     * Parses the command line.
     *
     * @throws ParameterException if it is invalid; the message is for the user
     */
    static Settings parse(String... arguments) {
        Settings settings = new Settings();
        settings.commandLine.parseArgs(arguments);
        if (settings.products().isEmpty() && !settings.help) {
            throw new ParameterException(settings.commandLine, "Specify --all or products");
        }
        return settings;
    }

    boolean help() {
        return help;
    }

    String usage() {
        return commandLine.getUsageMessage();
    }

    List<Product> products() {
        return all ? List.of(Product.values()) : products.stream().distinct().toList();
    }

    /** Returns the options of a server. All servers share one authority. Few requests are kept: nobody reads them. */
    ServerOptions options(Optional<TestAuthority> authority, Product product) {
        return authority
                .map(ServerOptions::https)
                .orElseGet(ServerOptions::http)
                .port(port(product))
                .bindAddress(bindAddress)
                .hostNames(hostNames.toArray(String[]::new))
                .maxRecordedRequests(100);
    }

    int port(Product product) {
        return port == 0 ? 0 : port + List.of(Product.values()).indexOf(product);
    }

    boolean https() {
        return !http;
    }

    boolean strict() {
        return !lenient;
    }

    Path certificates() {
        return certificates;
    }

    Optional<Path> state() {
        return Optional.ofNullable(state);
    }
}

package dev.gatehouse.sdk.testkit.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ParameterException;

/**
 * Starts fake servers as a process, for clients in any language: {@code java -jar sdk-testkit-<version>-all.jar --all}.
 * It prints the address and credentials of each server and the path of the certificate to trust. {@code --help} shows
 * all options.
 *
 * <p>By default the servers use https on the ports 8441 (CTE), 8442 (Commvault), 8443 (nevisIDM), 8444 (SPS) and 8445
 * (ZeroKit) of {@code 127.0.0.1}, and are strict. WireMock's admin API is available below {@code /__admin} of each
 * server, for example to add stub mappings with faults.
 */
public final class Main {

    private Main() {}

    /**
     * Starts the servers and returns when the process is stopped. Exits with status 2 if an argument is invalid, and with
     * 1 if the servers do not start.
     */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings;
        try {
            settings = Settings.parse(arguments);
        } catch (ParameterException e) {
            exit(2, e.getMessage() + "\n\n" + e.getCommandLine().getUsageMessage());
            return;
        }
        if (settings.help()) {
            System.out.print(settings.usage());
            return;
        }
        try {
            FakeServers servers = FakeServers.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers), "stop"));
            servers.printTo(System.out);
            System.out.println("ready      after "
                    + ManagementFactory.getRuntimeMXBean().getUptime() + " ms; stop with Ctrl-C or SIGTERM");
        } catch (IllegalStateException | IllegalArgumentException | IOException e) {
            exit(1, "not started: " + e.getMessage());
        }
        new CountDownLatch(1).await();
    }

    private static void stop(FakeServers servers) {
        try {
            servers.close();
        } catch (IOException e) {
            System.err.println("the state was not saved: " + e);
        }
    }

    private static void exit(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}

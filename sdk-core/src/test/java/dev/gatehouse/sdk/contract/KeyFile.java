package dev.gatehouse.sdk.contract;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Creates PKCS#12 files with a private key, by the JDK's keytool. */
public final class KeyFile {

    public static final String PASSWORD = "changeit";

    private KeyFile() {}

    public static Path create(Path folder) throws Exception {
        Path file = folder.resolve("own.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "own",
                        "-dname",
                        "CN=backup-service",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + output);
        }
        return file;
    }
}

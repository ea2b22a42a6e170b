package dev.gatehouse.sdk.testkit.sps;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The upload and the integrity of plugins. They are deleted as objects of the configuration. */
final class Plugins implements Area {

    static final String UPLOAD = "/api/upload/plugins";
    static final String COLLECTION = "plugins/aa";

    private static final String INTEGRITY = "/api/plugin/integrity";
    private static final String MANIFEST = "MANIFEST";

    private final Options options;
    private final Transactions transactions;

    Plugins(Options options, Transactions transactions) {
        this.options = options;
        this.transactions = transactions;
    }

    /** Returns a ZIP file with the manifest of a plugin, as in the vendor's public plugins. */
    static byte[] zip(String name, String version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry manifest = new ZipEntry(MANIFEST);
            // Otherwise the bytes depend on the clock.
            manifest.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
            zip.putNextEntry(manifest);
            zip.write(("api: 1.0\ntype: aa\nname: " + name + "\ndescription: Plugin " + name + "\nversion: " + version
                            + "\n")
                    .getBytes(UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void addTo(Routes routes) {
        routes.add(UPLOAD, call -> {
            call.require("POST");
            return upload(call.request(), call.session());
        });
        routes.add(INTEGRITY, this::integrity);
    }

    private FakeResponse integrity(Call call) {
        call.require("GET");
        String key = call.request().query("key").orElse("");
        if (transactions.seenBy(call.session()).get(COLLECTION + "/" + key) == null) {
            throw Problem.notFound(INTEGRITY);
        }
        // The structure of the response is not documented
        List<String> checks = call.request().query().getOrDefault("ops", List.of());
        return Responses.json(
                200, Map.of("key", key, "body", Map.of("ops", checks), "meta", Responses.meta(INTEGRITY)));
    }

    private FakeResponse upload(ReceivedRequest request, Session session) {
        Configuration staged = transactions.staged(session);
        String type = request.header("Content-Type").orElse("none");
        if (options.strict && !type.equals("application/zip")) {
            throw Problem.invalidBody("the Content-Type of a plugin must be application/zip and is " + type);
        }
        Map<String, String> manifest = manifest(request.body());
        if (manifest.get("name") == null) {
            throw new Problem(400, "InvalidPlugin", "The file is not a plugin", null);
        }
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = new TreeMap<>();
        for (String name : List.of("name", "description", "version", "api")) {
            body.put(name, String.valueOf(manifest.get(name)));
        }
        body.put("path", "/opt/plugins/" + manifest.get("type") + "/" + key);
        staged.put(COLLECTION + "/" + key, body);
        if (options.failPluginDeployment) {
            throw new Problem(422, "TransactionProcessingError", "The plugin was stored and not deployed", null);
        }
        return Responses.resource(201, Layout.href(COLLECTION + "/" + key), body);
    }

    private static Map<String, String> manifest(byte[] body) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MANIFEST)) {
                    return Arrays.stream(new String(zip.readAllBytes(), UTF_8).split("\n", -1))
                            .map(line -> line.split(": ", 2))
                            .filter(pair -> pair.length == 2)
                            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other));
                }
            }
        } catch (IOException notZip) {
            // No manifest, as below
        }
        return Map.of();
    }
}

package dev.gatehouse.benchmarks;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** A program that uploads a large file, hashed before as the vendor's signature wants it, or walks a long list. */
public final class LargeData {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private LargeData() {}

    /** Arguments: way, target, then {@code list} and the number of records or {@code upload} and a file. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        boolean ours = arguments[0].equals("gatehouse");
        Target target = Target.parse(arguments[1]);
        if (arguments[2].equals("upload")) {
            Path file = Path.of(arguments[3]);
            if (ours) {
                upload(target, file);
            } else {
                uploadBaseline(target, file);
            }
        } else {
            long records = ours ? walk(target) : walkBaseline(target);
            if (records != Long.parseLong(arguments[3])) {
                throw new IllegalStateException(records + " records");
            }
        }
    }

    private static void upload(Target target, Path file) {
        TresoritCredentials key =
                TresoritCredentials.of(Secret.of("0".repeat(64))).withTenantId("acmetest1");
        try (TresoritClient tresorit = TresoritClient.create(SdkConfig.of(target.url()), key)) {
            tresorit.customContents()
                    .with(CallOptions.builder()
                            .attemptTimeout(PATIENCE)
                            .deadline(PATIENCE)
                            .build())
                    .upload(NewCustomContent.of("large.bin", file));
        }
    }

    private static void uploadBaseline(Target target, Path file) throws IOException, GeneralSecurityException {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        byte[] chunk = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                hash.update(chunk, 0, read);
            }
        }
        try (HandWrittenClient way = new HandWrittenClient(target)) {
            way.put(
                    "/upload?hash=" + new BigInteger(1, hash.digest()).toString(16),
                    RequestBody.create(file.toFile(), MediaType.get("application/octet-stream")));
        }
    }

    private static long walk(Target target) {
        long records = 0;
        try (GatehouseClient way = new GatehouseClient(target)) {
            for (ClientGroup group : way.cte.clientGroups().list()) {
                records += group.id().isEmpty() ? 0 : 1;
            }
        }
        return records;
    }

    private static long walkBaseline(Target target) throws IOException {
        long records = 0;
        try (HandWrittenClient way = new HandWrittenClient(target)) {
            Wire.Groups page;
            do {
                page = way.groups(records, Fleet.PAGE);
                for (Wire.Group group : page.resources()) {
                    records += group.id().isEmpty() ? 0 : 1;
                }
            } while (records < page.total());
        }
        return records;
    }
}

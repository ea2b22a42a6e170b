package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.firmware.FirmwareSlot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Patches an appliance: support bundle, upload of the image, test, upgrade, wait until the new version runs. */
public final class SpsPatch {

    private static final Duration BUNDLE_LIMIT = Duration.ofMinutes(10);
    private static final Duration RESTART_LIMIT = Duration.ofMinutes(30);

    private final SpsClient sps;
    private final Consumer<String> say;

    /** Creates the example. */
    public SpsPatch(SpsClient sps, Consumer<String> say) {
        this.sps = sps;
        this.say = say;
    }

    /**
     * Patches the appliance. Does nothing if it runs the version already.
     *
     * @param image the ISO image
     * @param version its firmware version, such as {@code 8.0.1}
     * @param bundle the file for the support bundle
     * @return whether the appliance was upgraded
     */
    public boolean run(Path image, String version, Path bundle) {
        String before = sps.status().info().firmwareVersion().orElse("unknown");
        if (before.equals(version)) {
            say.accept("The appliance runs " + version + " already.");
            return false;
        }
        saveSupportBundle(bundle);
        int slot = upload(image, version);
        try {
            sps.firmware().test(slot);
        } catch (InvalidRequestException e) {
            say.accept("The test of " + version + " failed: " + e.code().orElse("no code"));
            sps.firmware().delete(slot);
            throw e;
        }
        upgrade(slot, version);
        sps.firmware().awaitVersion(version, RESTART_LIMIT);
        say.accept("The appliance runs " + version + ", before " + before + ".");
        return true;
    }

    private void saveSupportBundle(Path file) {
        String key = sps.supportBundles().start();
        sps.supportBundles().await(key, BUNDLE_LIMIT);
        long bytes = sps.supportBundles().download(key, BodyTarget.toFile(file)).bytes();
        sps.supportBundles().delete(key);
        say.accept("Support bundle: " + bytes + " bytes.");
    }

    /** An image that is on the appliance already, for instance after an aborted patch, is not uploaded twice. */
    private int upload(Path image, String version) {
        Optional<FirmwareSlot> stored = sps.firmware().slots().find(version);
        if (stored.isEmpty()) {
            sps.firmware().upload(BodySource.of(image), (bytes, total) -> {
                if (bytes == total) {
                    say.accept("Uploaded " + total + " bytes.");
                }
            });
            stored = sps.firmware().slots().find(version);
        }
        return stored.orElseThrow(() -> new IllegalArgumentException("the image is not version " + version))
                .number();
    }

    private void upgrade(int slot, String version) {
        try {
            sps.firmware().upgrade(slot, "Upgrade to " + version);
        } catch (SdkException e) {
            if (!e.outcomeUnknown()) {
                throw e;
            }
            say.accept("No response to the upgrade; the version decides.");
        }
    }
}

package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.StreamedBody;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The options of the server, for what the vendor's documents leave open or contradict. See {@link FakeSpsServer}. */
final class Options {

    final SpsRelease release;
    final boolean https;

    boolean strict = true;
    Duration idleTimeout = Duration.ofMinutes(10);
    boolean renewCookies;
    boolean logout = true;
    boolean validateAtCommit;
    boolean emptyWriteResponses;
    boolean rejectReopening;
    boolean lastCommitWins;
    int lockStatus = 409;
    String lockType = "ConfigurationLocked";
    String commitMessageField = "commit_message";
    boolean rejectFirmware;
    boolean failPluginDeployment;
    Optional<StreamedBody> supportBundle = Optional.empty();
    Set<String> authMethods = Set.of("md5", "sha1", "sha");

    Options(SpsRelease release, boolean https) {
        this.release = release;
        this.https = https;
    }
}

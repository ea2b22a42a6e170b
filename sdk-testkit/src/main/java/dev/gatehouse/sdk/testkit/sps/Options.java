package dev.gatehouse.sdk.testkit.sps;

import java.time.Duration;
import java.util.Set;

/** What {@link FakeSpsServer} does where the vendor's document is silent, contradicts itself or leaves a choice. */
final class Options {

    final SpsRelease release;

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
    Set<String> authMethods = Set.of("md5", "sha1", "sha");

    Options(SpsRelease release) {
        this.release = release;
    }
}

package dev.gatehouse.sdk.testkit.sps;

import java.time.Duration;
import java.util.Set;

/** What {@link FakeSpsServer} does where the vendor's document is silent, contradicts itself or leaves a choice. */
final class Options {

    final SpsRelease release;

    boolean strict = true;
    Duration idleLimit = Duration.ofMinutes(10);
    boolean renewsCookies;
    boolean logout = true;
    boolean validatesAtCommit;
    boolean bareWrites;
    boolean refusesReopening;
    boolean lastCommitWins;
    int lockStatus = 409;
    String lockType = "ConfigurationLocked";
    String messageField = "commit_message";
    Set<String> authMethods = Set.of("md5", "sha1", "sha");

    Options(SpsRelease release) {
        this.release = release;
    }
}

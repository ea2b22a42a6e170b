package dev.gatehouse.sdk.cte.profiles;

import dev.gatehouse.sdk.core.check.Arguments;
import java.util.List;

/** Ranges of the numbers in requests. Numbers in responses are not checked. */
final class ProfileRanges {

    private ProfileRanges() {}

    /**
     * Checks a request.
     *
     * @throws IllegalArgumentException if a number is out of its range; the message contains its name
     */
    static void check(ProfileSettings profile, List<QosSchedule> schedules, List<ServerSetting> servers) {
        Arguments.inRange("connectTimeout", 5, 150, profile.connectTimeout());
        Arguments.inRange("serverResponseRate", 0, 100, profile.serverResponseRate());
        Arguments.inRange("ldtQosCpuPercent", 0, 100, profile.ldtQosCpuPercent());
        Arguments.inRange("ldtQosRekeyRate", 0, 32767, profile.ldtQosRekeyRate());
        Arguments.inRange("ldtQosStatusCheckRate", 600, 86400, profile.ldtQosStatusCheckRate());
        profile.cacheSettings().ifPresent(cache -> {
            Arguments.inRange("maxFiles", 200, Long.MAX_VALUE, cache.maxFiles());
            Arguments.inRange("maxSpace", 100, Long.MAX_VALUE, cache.maxSpace());
        });
        profile.duplicateSettings().ifPresent(duplicates -> {
            Arguments.inRange("suppressInterval", 1, 1000, duplicates.suppressInterval());
            Arguments.inRange("suppressThreshold", 1, 100, duplicates.suppressThreshold());
        });
        profile.fileSettings().ifPresent(files -> {
            Arguments.inRange("maxFileSize", 1_000, 1_000_000_000, files.maxFileSize());
            Arguments.inRange("maxOldFiles", 1, 100, files.maxOldFiles());
        });
        profile.syslogSettings()
                .ifPresent(syslog ->
                        syslog.servers().forEach(server -> Arguments.inRange("port", 1, 65535, server.port())));
        servers.forEach(server -> Arguments.inRange("priority", 1, 100, server.priority()));
        schedules.forEach(ProfileRanges::check);
    }

    private static void check(QosSchedule schedule) {
        Arguments.inRange("startTimeHour", 1, 23, schedule.startTimeHour());
        Arguments.inRange("startTimeMinute", 0, 59, schedule.startTimeMinute());
        Arguments.inRange("endTimeHour", 1, 23, schedule.endTimeHour());
        Arguments.inRange("endTimeMinute", 0, 59, schedule.endTimeMinute());
    }
}

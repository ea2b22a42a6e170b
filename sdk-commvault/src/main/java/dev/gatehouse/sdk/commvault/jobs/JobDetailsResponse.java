package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The response of {@code POST /JobDetails}. It may have no details right after a job was started. */
record JobDetailsResponse(@Nullable Object job) {

    /** The request. */
    record Body(long jobId, boolean showAttempt) {}

    /** Returns the error of a response; a response without details is one. */
    static @Nullable ApiError errorIn(Operation operation, ApiResponse response) {
        ApiError error = CommvaultErrorMapper.GENERAL.map(operation, response);
        boolean absent = error == null
                && response.as(JobDetailsResponse.class)
                        .filter(details -> details.fields().isEmpty())
                        .isPresent();
        return absent ? ApiError.builder(ErrorKind.NOT_FOUND).build() : error;
    }

    JobDetails details() {
        Fields progress = part("progressInfo");
        return JobDetails.builder()
                .state(progress.text("state"))
                .filesTransferred(progress.number("numOfFilesTransferred"))
                .delayReason(progress.text("reasonForJobDelay"))
                .generalInfo(part("generalInfo").all())
                .detailInfo(part("detailInfo").all())
                .progressInfo(progress.all())
                .build();
    }

    private Optional<Fields> fields() {
        return Lenient.objects(job)
                .flatMap(each -> Fields.of(each).objects("jobDetail"))
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private Fields part(String name) {
        return fields().flatMap(all -> all.object(name)).orElse(Fields.of(Map.of()));
    }
}

package dev.gatehouse.sdk.commvault.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The body of {@code POST /Jobs}, as public clients send it. */
record JobSearchBody(int scope, int category, Paging pagingConfig, Filter jobFilter) {

    /** What the sort direction 1, which public clients send, means is not documented. */
    record Paging(long offset, int limit, String sortField, int sortDirection) {}

    record Filter(
            Optional<Long> completedJobLookupTime,
            boolean showAgedJobs,
            boolean hideAdminJobs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Client> clientList,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> jobTypeList,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> statusList) {}

    record Client(long clientId) {}

    static JobSearchBody of(JobSearch search, long offset) {
        return new JobSearchBody(
                1,
                search.category().map(JobSearchBody::number).orElse(0),
                new Paging(offset, JobResponse.PAGE_SIZE, "jobId", 1),
                new Filter(
                        search.lookBack().map(Duration::toSeconds),
                        search.aged(),
                        search.hideAdminJobs(),
                        search.clientIds().stream().map(Client::new).toList(),
                        search.types(),
                        search.statuses().stream().map(ExtensibleEnum::value).toList()));
    }

    /** Returns the number that this request uses for a category: 0 all, 1 active, 2 finished. */
    private static int number(JobCategory category) {
        return category.equals(JobCategory.ACTIVE) ? 1 : category.equals(JobCategory.FINISHED) ? 2 : 0;
    }
}

package dev.gatehouse.sdk.commvault;

import static dev.gatehouse.sdk.commvault.CommvaultFixture.sample;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;

import dev.gatehouse.sdk.commvault.jobs.JobQuery;
import dev.gatehouse.sdk.commvault.jobs.JobSearch;
import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.ArrayList;
import java.util.List;

/** Samples of the operations around vaults, for the contract suites. */
final class AdministrationSamples {

    private AdministrationSamples() {}

    static List<Sample<CommvaultClient>> all() {
        List<Sample<CommvaultClient>> all = new ArrayList<>();
        all.addAll(server());
        all.addAll(jobs());
        return all;
    }

    /** Returns a sample whose response has no data. */
    private static Sample<CommvaultClient> write(
            String operation, RetrySafety retrySafety, String request, Sample.Call<CommvaultClient> call) {
        return sample(operation, retrySafety, request, CommvaultFixture.response("acknowledgement"), call);
    }

    /** Returns a sample whose response is that of another operation. */
    private static Sample<CommvaultClient> like(
            String other,
            String operation,
            RetrySafety retrySafety,
            String request,
            Sample.Call<CommvaultClient> call) {
        CannedResponse response = CommvaultFixture.response(other);
        return sample(operation, retrySafety, request, response, call);
    }

    private static List<Sample<CommvaultClient>> server() {
        return List.of(
                sample(
                        "users.whoAmI",
                        SAFE,
                        "GET /V2/WhoAmI",
                        commvault -> commvault.users().whoAmI()),
                sample(
                        "commServe.get",
                        SAFE,
                        "GET /CommServ",
                        commvault -> commvault.commServe().get()),
                sample(
                        "commServe.license",
                        SAFE,
                        "GET /V4/License",
                        commvault -> commvault.commServe().license()),
                sample(
                        "vaults.retire",
                        NON_IDEMPOTENT,
                        "DELETE /Client/{id}/Retire",
                        commvault -> commvault.vaults().retire(12)),
                sample(
                        "vaults.delete",
                        NON_IDEMPOTENT,
                        "DELETE /Client/{id}",
                        commvault -> commvault.vaults().delete(12)));
    }

    private static List<Sample<CommvaultClient>> jobs() {
        return List.of(
                like(
                        "jobs.get",
                        "jobs.list",
                        SAFE,
                        "GET /Job",
                        commvault -> Sample.read(commvault.jobs().list(JobQuery.all()))),
                like(
                        "jobs.get",
                        "jobs.search",
                        SAFE,
                        "POST /Jobs",
                        commvault -> Sample.read(
                                commvault.jobs().search(JobSearch.builder().build()))),
                sample(
                        "jobs.details",
                        SAFE,
                        "POST /JobDetails",
                        commvault -> commvault.jobs().details(4711)),
                write(
                        "jobs.pause",
                        NON_IDEMPOTENT,
                        "POST /Job/{id}/action/pause",
                        commvault -> commvault.jobs().pause(4711)),
                write(
                        "jobs.resume",
                        NON_IDEMPOTENT,
                        "POST /Job/{id}/action/resume",
                        commvault -> commvault.jobs().resume(4711)),
                write(
                        "jobs.kill",
                        NON_IDEMPOTENT,
                        "POST /Job/{id}/action/kill",
                        commvault -> commvault.jobs().kill(4711)),
                sample(
                        "jobs.resubmit",
                        NON_IDEMPOTENT,
                        "POST /Job/{id}/action/Resubmit",
                        commvault -> commvault.jobs().resubmit(4711, true)),
                write(
                        "jobs.pauseAll",
                        NON_IDEMPOTENT,
                        "POST /Jobs/MultiJobOperation",
                        commvault -> commvault.jobs().pauseAll(List.of(4711L), "maintenance")));
    }
}

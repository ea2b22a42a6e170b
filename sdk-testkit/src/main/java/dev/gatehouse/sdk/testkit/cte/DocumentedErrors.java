package dev.gatehouse.sdk.testkit.cte;

/**
 * Errors with documented texts: "API Response Codes", CTE Administration Guide, CipherTrust Manager 2.14
 * (https://thalesdocs.com/ctp/cm/2.14/admin/cte_ag/cte-response-codes/index.html), and a few that the vendor's own
 * clients report.
 */
final class DocumentedErrors {

    private DocumentedErrors() {}

    static Problem markedForDeletion() {
        return Problem.badRequest("Client is marked for deletion. Cannot modify CTE Client");
    }

    static Problem manualPassword(String owner) {
        return Problem.unprocessable(
                owner + " has MANUAL password_creation_method. Cannot generate automatic password");
    }

    static Problem invalidGroupName() {
        return Problem.badRequest("Invalid name supplied. The name must consist of alpha-numeric characters; it must"
                + " start with an alpha character; and the only non-alpha-numeric characters allowed are underscore"
                + " (_) and dash (-).");
    }

    static Problem unknownProfile(String owner, String profile) {
        return Problem.notFound(owner + " Profile set Failed: Failed to get CTE profile for ProfileID: " + profile
                + ". Err: record not found");
    }

    /** Documented for client groups; for clients it is an analogy. */
    static Problem alreadyExists(String what) {
        return Problem.conflict("Could not create " + what + " as it already exists");
    }

    /** Not documented: that the server rejects it is likely, status and text are made up. */
    static Problem inUse(String what) {
        return Problem.conflict("Could not delete " + what + " as it is in use");
    }

    static Problem markedClientInList(String client) {
        return Problem.badRequest("Client " + client
                + " is marked for deletion. Cannot add client to clientgroup. Rejecting complete request");
    }

    static Problem alreadyMember() {
        return Problem.conflict("Failed to create Client-ClientGroup Association. Error:could not create"
                + " clientgroupclientassn as it already exists");
    }

    /** Only for adding clients; in other operations an unknown group is a 404. */
    static Problem noSuchGroupToAddTo() {
        return Problem.unprocessable("Failed to get CTE ClientGroup: record not found");
    }

    static Problem noSuchClientToAdd() {
        return Problem.unprocessable("Failed to get CTE Client: record not found");
    }

    static Problem passwordRequired() {
        return Problem.badRequest("Password is required");
    }

    static Problem unknownDomain(String domain) {
        return Problem.badRequest("Cannot find the specified domain: " + domain);
    }

    /** Documented is only that the text names the feature for which no license is installed. */
    static Problem noLicense() {
        return Problem.forbidden("No license is installed for the feature TransparentEncryption");
    }

    /** The only documented operation of clients spells the status text differently. */
    static Problem expired(boolean resetPassword, long seconds) {
        return Problem.unauthorized((resetPassword ? "Unauthorised" : "Unauthorized")
                + ": Bearer token malformed: Token is expired by " + seconds + "s");
    }
}

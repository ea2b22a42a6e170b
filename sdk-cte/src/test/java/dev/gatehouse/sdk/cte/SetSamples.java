package dev.gatehouse.sdk.cte;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;
import static dev.gatehouse.sdk.cte.CteFixture.NOTHING;
import static dev.gatehouse.sdk.cte.CteFixture.one;
import static dev.gatehouse.sdk.cte.CteFixture.page;
import static dev.gatehouse.sdk.cte.CteFixture.sample;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.cte.policyelements.FileHash;
import dev.gatehouse.sdk.cte.policyelements.NewProcessSet;
import dev.gatehouse.sdk.cte.policyelements.NewResourceSet;
import dev.gatehouse.sdk.cte.policyelements.NewSignatureSet;
import dev.gatehouse.sdk.cte.policyelements.NewUserSet;
import dev.gatehouse.sdk.cte.policyelements.ProcessSetUpdate;
import dev.gatehouse.sdk.cte.policyelements.ResourceSetUpdate;
import dev.gatehouse.sdk.cte.policyelements.SetProcess;
import dev.gatehouse.sdk.cte.policyelements.SetResource;
import dev.gatehouse.sdk.cte.policyelements.SetUser;
import dev.gatehouse.sdk.cte.policyelements.SignatureSetUpdate;
import dev.gatehouse.sdk.cte.policyelements.UserSetUpdate;
import java.util.ArrayList;
import java.util.List;

/** Sample calls of user, process, resource and signature sets. */
final class SetSamples {

    private static final String TE = "/api/v1/transparent-encryption";

    private SetSamples() {}

    static List<Sample<CteClient>> all() {
        List<Sample<CteClient>> all = new ArrayList<>();
        all.addAll(userSets());
        all.addAll(processSets());
        all.addAll(resourceSets());
        all.addAll(signatureSets());
        return all;
    }

    private static List<Sample<CteClient>> userSets() {
        SetUser member = SetUser.builder()
                .uname("oracle")
                .uid(0)
                .gname("dba")
                .gid(54321)
                .osDomain("CORP")
                .build();
        String sets = TE + "/usersets";
        String set = sets + "/{set}";
        return List.of(
                sample(
                        "userSets.list",
                        SAFE,
                        "GET " + sets,
                        page("UserSet"),
                        cte -> Sample.read(cte.userSets().list())),
                sample(
                        "userSets.get",
                        SAFE,
                        "GET " + set,
                        one("UserSet"),
                        cte -> cte.userSets().get("s")),
                sample(
                        "userSets.create",
                        NON_IDEMPOTENT,
                        "POST " + sets,
                        one("UserSet"),
                        cte -> cte.userSets().create(NewUserSet.of("s"))),
                sample(
                        "userSets.update",
                        NON_IDEMPOTENT,
                        "PATCH " + set,
                        one("UserSet"),
                        cte -> cte.userSets()
                                .update("s", UserSetUpdate.builder().build())),
                sample(
                        "userSets.delete",
                        IDEMPOTENT,
                        "DELETE " + set,
                        NOTHING,
                        cte -> cte.userSets().delete("s")),
                sample(
                        "userSets.addUsers",
                        NON_IDEMPOTENT,
                        "PATCH " + set + "/addusers",
                        one("UserSet"),
                        cte -> cte.userSets().addUsers("s", List.of(member))),
                sample(
                        "userSets.updateUser",
                        NON_IDEMPOTENT,
                        "PATCH " + set + "/updateuser/{index}",
                        one("UserSet"),
                        cte -> cte.userSets().updateUser("s", member, member)),
                sample(
                        "userSets.removeUsers",
                        NON_IDEMPOTENT,
                        "DELETE " + set + "/delusers",
                        NOTHING,
                        cte -> cte.userSets().removeUsers("s", List.of(member))));
    }

    private static List<Sample<CteClient>> processSets() {
        SetProcess member = SetProcess.builder()
                .directory("/usr/bin")
                .file("*")
                .signature("s")
                .resourceSetId("r")
                .build();
        String sets = TE + "/processsets";
        String set = sets + "/{set}";
        return List.of(
                sample(
                        "processSets.list",
                        SAFE,
                        "GET " + sets,
                        page("ProcessSet"),
                        cte -> Sample.read(cte.processSets().list())),
                sample(
                        "processSets.get",
                        SAFE,
                        "GET " + set,
                        one("ProcessSet"),
                        cte -> cte.processSets().get("s")),
                sample(
                        "processSets.create",
                        NON_IDEMPOTENT,
                        "POST " + sets,
                        one("ProcessSet"),
                        cte -> cte.processSets().create(NewProcessSet.of("s"))),
                sample(
                        "processSets.update",
                        NON_IDEMPOTENT,
                        "PATCH " + set,
                        one("ProcessSet"),
                        cte -> cte.processSets()
                                .update("s", ProcessSetUpdate.builder().build())),
                sample(
                        "processSets.delete",
                        IDEMPOTENT,
                        "DELETE " + set,
                        NOTHING,
                        cte -> cte.processSets().delete("s")),
                sample(
                        "processSets.addProcesses",
                        NON_IDEMPOTENT,
                        "PATCH " + set + "/addprocesses",
                        one("ProcessSet"),
                        cte -> cte.processSets().addProcesses("s", List.of(member))),
                sample(
                        "processSets.updateProcess",
                        NON_IDEMPOTENT,
                        "PATCH " + set + "/updateprocess/{index}",
                        one("ProcessSet"),
                        cte -> cte.processSets().updateProcess("s", member, member)),
                sample(
                        "processSets.removeProcesses",
                        NON_IDEMPOTENT,
                        "DELETE " + set + "/delprocesses",
                        NOTHING,
                        cte -> cte.processSets().removeProcesses("s", List.of(member))));
    }

    private static List<Sample<CteClient>> resourceSets() {
        SetResource member = SetResource.of("/data");
        String sets = TE + "/resourcesets";
        String set = sets + "/{set}";
        return List.of(
                sample(
                        "resourceSets.list",
                        SAFE,
                        "GET " + sets,
                        page("ResourceSet"),
                        cte -> Sample.read(cte.resourceSets().list())),
                sample(
                        "resourceSets.get",
                        SAFE,
                        "GET " + set,
                        one("ResourceSet"),
                        cte -> cte.resourceSets().get("s")),
                sample(
                        "resourceSets.create",
                        NON_IDEMPOTENT,
                        "POST " + sets,
                        one("ResourceSet"),
                        cte -> cte.resourceSets().create(NewResourceSet.of("s"))),
                sample(
                        "resourceSets.update",
                        NON_IDEMPOTENT,
                        "PATCH " + set,
                        one("ResourceSet"),
                        cte -> cte.resourceSets()
                                .update("s", ResourceSetUpdate.builder().build())),
                sample(
                        "resourceSets.delete",
                        IDEMPOTENT,
                        "DELETE " + set,
                        NOTHING,
                        cte -> cte.resourceSets().delete("s")),
                sample(
                        "resourceSets.addResources",
                        NON_IDEMPOTENT,
                        "PATCH " + set + "/addresources",
                        one("ResourceSet"),
                        cte -> cte.resourceSets().addResources("s", List.of(member))),
                sample(
                        "resourceSets.updateResource",
                        NON_IDEMPOTENT,
                        "PATCH " + set + "/updateresource/{index}",
                        one("ResourceSet"),
                        cte -> cte.resourceSets().updateResource("s", member, member)),
                sample(
                        "resourceSets.removeResources",
                        NON_IDEMPOTENT,
                        "DELETE " + set + "/delresources",
                        NOTHING,
                        cte -> cte.resourceSets().removeResources("s", List.of(member))));
    }

    private static List<Sample<CteClient>> signatureSets() {
        CannedResponse status = CannedResponse.json(200, "{\"status\":\"started\"}");
        String sets = TE + "/signaturesets";
        String set = sets + "/{set}";
        return List.of(
                sample(
                        "signatureSets.list",
                        SAFE,
                        "GET " + sets,
                        page("SignatureSet"),
                        cte -> Sample.read(cte.signatureSets().list())),
                sample(
                        "signatureSets.get",
                        SAFE,
                        "GET " + set,
                        one("SignatureSet"),
                        cte -> cte.signatureSets().get("s")),
                sample(
                        "signatureSets.create",
                        NON_IDEMPOTENT,
                        "POST " + sets,
                        one("SignatureSet"),
                        cte -> cte.signatureSets().create(NewSignatureSet.of("s"))),
                sample(
                        "signatureSets.update",
                        NON_IDEMPOTENT,
                        "PATCH " + set,
                        one("SignatureSet"),
                        cte -> cte.signatureSets()
                                .update("s", SignatureSetUpdate.builder().build())),
                sample(
                        "signatureSets.delete",
                        IDEMPOTENT,
                        "DELETE " + set,
                        NOTHING,
                        cte -> cte.signatureSets().delete("s")),
                sample(
                        "signatureSets.removeSources",
                        NON_IDEMPOTENT,
                        "PATCH " + set + "/delete-sources",
                        one("SignatureSet"),
                        cte -> cte.signatureSets().removeSources("s", List.of("/bin"))),
                sample(
                        "signatureSets.addSignatures",
                        NON_IDEMPOTENT,
                        "PATCH " + set + "/addsignatures",
                        one("SignatureSet"),
                        cte -> cte.signatureSets().addSignatures("s", List.of(new FileHash("/bin/ls", "00")))),
                sample(
                        "signatureSets.signatures",
                        SAFE,
                        "GET " + set + "/signatures",
                        page("Signature"),
                        cte -> Sample.read(cte.signatureSets().signatures("s"))),
                sample(
                        "signatureSets.removeSignature",
                        IDEMPOTENT,
                        "DELETE " + set + "/signatures/{signature}",
                        NOTHING,
                        cte -> cte.signatureSets().removeSignature("s", "g")),
                sample(
                        "signatureSets.sign",
                        NON_IDEMPOTENT,
                        "POST " + set + "/signapp",
                        status,
                        cte -> cte.signatureSets().sign("s", "host-1")),
                sample(
                        "signatureSets.signingStatus",
                        IDEMPOTENT,
                        "POST " + set + "/querysignapp",
                        status,
                        cte -> cte.signatureSets().signingStatus("s", "host-1")),
                sample(
                        "signatureSets.cancelSigning",
                        NON_IDEMPOTENT,
                        "POST " + set + "/cancelsignapp",
                        status,
                        cte -> cte.signatureSets().cancelSigning("s", "host-1")));
    }
}

package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.cte.WireTest.Row;
import dev.gatehouse.sdk.cte.common.LabelChange;
import dev.gatehouse.sdk.cte.policyelements.ClassificationAttribute;
import dev.gatehouse.sdk.cte.policyelements.ClassificationTag;
import dev.gatehouse.sdk.cte.policyelements.FileHash;
import dev.gatehouse.sdk.cte.policyelements.NewProcessSet;
import dev.gatehouse.sdk.cte.policyelements.NewResourceSet;
import dev.gatehouse.sdk.cte.policyelements.NewSignatureSet;
import dev.gatehouse.sdk.cte.policyelements.NewUserSet;
import dev.gatehouse.sdk.cte.policyelements.ProcessSetUpdate;
import dev.gatehouse.sdk.cte.policyelements.ResourceSetType;
import dev.gatehouse.sdk.cte.policyelements.ResourceSetUpdate;
import dev.gatehouse.sdk.cte.policyelements.SetProcess;
import dev.gatehouse.sdk.cte.policyelements.SetResource;
import dev.gatehouse.sdk.cte.policyelements.SetUser;
import dev.gatehouse.sdk.cte.policyelements.SignatureSetType;
import dev.gatehouse.sdk.cte.policyelements.SignatureSetUpdate;
import dev.gatehouse.sdk.cte.policyelements.UserSetUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The requests of user, process, resource and signature sets. */
final class SetRows {

    private static final String TE = "/api/v1/transparent-encryption";

    private SetRows() {}

    static List<Row> rows(CteClient cte) {
        List<Row> rows = new ArrayList<>(userSets(cte));
        rows.addAll(processSets(cte));
        rows.addAll(resourceSets(cte));
        rows.addAll(signatureSets(cte));
        return rows;
    }

    private static List<Row> userSets(CteClient cte) {
        String sets = TE + "/usersets";
        String id = cte.userSets()
                .create(NewUserSet.of("user set", SetUser.named("oracle")))
                .id();
        return List.of(
                new Row(
                        "user sets: list",
                        each -> each.userSets().list().forEach(any -> {}),
                        "GET " + sets + "?skip=0&limit=256",
                        ""),
                new Row(
                        "user sets: find",
                        each -> assertThat(each.userSets().find("user set")).isPresent(),
                        "GET " + sets + "?name=user%20set&skip=0&limit=256",
                        ""),
                new Row("user sets: get", each -> each.userSets().get("user set"), "GET " + sets + "/user%20set", ""),
                new Row(
                        "user sets: create, least",
                        each -> each.userSets().create(NewUserSet.of("least")),
                        "POST " + sets,
                        "{'name':'least'}"),
                new Row(
                        "user sets: create, all",
                        each -> each.userSets()
                                .create(NewUserSet.of("all", SetUser.named("oracle"))
                                        .withDescription("d")
                                        .withLabels(Map.of("site", "north"))),
                        "POST " + sets,
                        "{'name':'all','description':'d','labels':{'site':'north'},'users':[{'uname':'oracle'}]}"),
                new Row(
                        "user sets: update",
                        each -> each.userSets()
                                .update(
                                        id,
                                        UserSetUpdate.builder()
                                                .description("")
                                                .labels(LabelChange.remove("site"))
                                                .users(List.of(SetUser.named("oracle")))
                                                .build()),
                        "PATCH " + sets + "/" + id,
                        "{'description':'','labels':{'site':null},'users':[{'uname':'oracle'}]}"),
                new Row(
                        "user sets: add members",
                        each -> each.userSets()
                                .addUsers(id, List.of(SetUser.named("backup").withIndex(5))),
                        "PATCH " + sets + "/" + id + "/addusers",
                        "{'users':[{'uname':'backup'}]}"),
                new Row(
                        "user sets: update a member",
                        each -> each.userSets().updateUser(id, SetUser.named("backup"), SetUser.named("oracle")),
                        "PATCH " + sets + "/" + id + "/updateuser/1",
                        "{'uname':'oracle'}"),
                new Row(
                        "user sets: remove members",
                        each -> each.userSets()
                                .removeUsers(id, List.of(SetUser.named("oracle"), SetUser.named("backup"))),
                        "DELETE " + sets + "/" + id + "/delusers?userIndexList=0%2C1",
                        ""),
                new Row(
                        "user sets: update, empty",
                        each -> each.userSets()
                                .update(
                                        id,
                                        UserSetUpdate.builder()
                                                .labels(LabelChange.removeAll())
                                                .users(List.of())
                                                .build()),
                        "PATCH " + sets + "/" + id,
                        "{'labels':null,'users':[]}"),
                new Row("user sets: delete", each -> each.userSets().delete(id), "DELETE " + sets + "/" + id, ""));
    }

    private static List<Row> processSets(CteClient cte) {
        String sets = TE + "/processsets";
        String id = cte.processSets()
                .create(NewProcessSet.of("process set", SetProcess.of("/bin", "cp")))
                .id();
        return List.of(
                new Row(
                        "process sets: list",
                        each -> each.processSets().list().forEach(any -> {}),
                        "GET " + sets + "?skip=0&limit=256",
                        ""),
                new Row(
                        "process sets: find",
                        each -> assertThat(each.processSets().find("process set"))
                                .isPresent(),
                        "GET " + sets + "?name=process%20set&skip=0&limit=256",
                        ""),
                new Row(
                        "process sets: get",
                        each -> each.processSets().get("process set"),
                        "GET " + sets + "/process%20set",
                        ""),
                new Row(
                        "process sets: create, least",
                        each -> each.processSets().create(NewProcessSet.of("least")),
                        "POST " + sets,
                        "{'name':'least'}"),
                new Row(
                        "process sets: create, all",
                        each -> each.processSets()
                                .create(NewProcessSet.of("all", SetProcess.of("/bin", "cp"))
                                        .withDescription("d")
                                        .withLabels(Map.of("site", "north"))),
                        "POST " + sets,
                        "{'name':'all','description':'d','labels':{'site':'north'},'processes':[{'directory':'/bin','file':'cp'}]}"),
                new Row(
                        "process sets: update",
                        each -> each.processSets()
                                .update(
                                        id,
                                        ProcessSetUpdate.builder()
                                                .description("")
                                                .labels(LabelChange.remove("site"))
                                                .processes(List.of(SetProcess.of("/bin", "cp")))
                                                .build()),
                        "PATCH " + sets + "/" + id,
                        "{'description':'','labels':{'site':null},'processes':[{'directory':'/bin','file':'cp'}]}"),
                new Row(
                        "process sets: add members",
                        each -> each.processSets()
                                .addProcesses(
                                        id, List.of(SetProcess.of("/bin", "mv").withIndex(5))),
                        "PATCH " + sets + "/" + id + "/addprocesses",
                        "{'processes':[{'directory':'/bin','file':'mv'}]}"),
                new Row(
                        "process sets: update a member",
                        each -> each.processSets()
                                .updateProcess(id, SetProcess.of("/bin", "mv"), SetProcess.of("/bin", "cp")),
                        "PATCH " + sets + "/" + id + "/updateprocess/1",
                        "{'directory':'/bin','file':'cp'}"),
                new Row(
                        "process sets: remove members",
                        each -> each.processSets()
                                .removeProcesses(id, List.of(SetProcess.of("/bin", "cp"), SetProcess.of("/bin", "mv"))),
                        "DELETE " + sets + "/" + id + "/delprocesses?processIndexList=0%2C1",
                        ""),
                new Row(
                        "process sets: update, empty",
                        each -> each.processSets()
                                .update(
                                        id,
                                        ProcessSetUpdate.builder()
                                                .labels(LabelChange.removeAll())
                                                .processes(List.of())
                                                .build()),
                        "PATCH " + sets + "/" + id,
                        "{'labels':null,'processes':[]}"),
                new Row(
                        "process sets: delete",
                        each -> each.processSets().delete(id),
                        "DELETE " + sets + "/" + id,
                        ""));
    }

    private static List<Row> resourceSets(CteClient cte) {
        String sets = TE + "/resourcesets";
        String id = cte.resourceSets()
                .create(NewResourceSet.of("resource set", SetResource.of("/data")))
                .id();
        return List.of(
                new Row(
                        "resource sets: list",
                        each -> each.resourceSets().list().forEach(any -> {}),
                        "GET " + sets + "?skip=0&limit=256",
                        ""),
                new Row(
                        "resource sets: find",
                        each -> assertThat(each.resourceSets().find("resource set"))
                                .isPresent(),
                        "GET " + sets + "?name=resource%20set&skip=0&limit=256",
                        ""),
                new Row(
                        "resource sets: create a classification",
                        each -> each.resourceSets()
                                .create(NewResourceSet.of("class")
                                        .withType(ResourceSetType.CLASSIFICATION)
                                        .withClassificationTags(ClassificationTag.builder()
                                                .name("t")
                                                .addAttribute(ClassificationAttribute.builder()
                                                        .name("a")
                                                        .operator("eq")
                                                        .value("v")
                                                        .build())
                                                .build())),
                        "POST " + sets,
                        "{'name':'class','type':'Classification','classification_tags':[{'name':'t','attributes':"
                                + "[{'name':'a','operator':'eq','value':'v'}]}]}"),
                new Row(
                        "resource sets: get",
                        each -> each.resourceSets().get("resource set"),
                        "GET " + sets + "/resource%20set",
                        ""),
                new Row(
                        "resource sets: create, least",
                        each -> each.resourceSets().create(NewResourceSet.of("least")),
                        "POST " + sets,
                        "{'name':'least'}"),
                new Row(
                        "resource sets: create, all",
                        each -> each.resourceSets()
                                .create(NewResourceSet.of("all", SetResource.of("/data"))
                                        .withDescription("d")
                                        .withLabels(Map.of("site", "north"))),
                        "POST " + sets,
                        "{'name':'all','description':'d','labels':{'site':'north'},'resources':[{'directory':'/data','file':'*','include_subfolders':true}]}"),
                new Row(
                        "resource sets: update",
                        each -> each.resourceSets()
                                .update(
                                        id,
                                        ResourceSetUpdate.builder()
                                                .description("")
                                                .labels(LabelChange.remove("site"))
                                                .resources(List.of(SetResource.of("/data")))
                                                .build()),
                        "PATCH " + sets + "/" + id,
                        "{'description':'','labels':{'site':null},'resources':[{'directory':'/data','file':'*','include_subfolders':true}]}"),
                new Row(
                        "resource sets: add members",
                        each -> each.resourceSets()
                                .addResources(id, List.of(SetResource.of("/srv").withIndex(5))),
                        "PATCH " + sets + "/" + id + "/addresources",
                        "{'resources':[{'directory':'/srv','file':'*','include_subfolders':true}]}"),
                new Row(
                        "resource sets: update a member",
                        each -> each.resourceSets().updateResource(id, SetResource.of("/srv"), SetResource.of("/data")),
                        "PATCH " + sets + "/" + id + "/updateresource/1",
                        "{'directory':'/data','file':'*','include_subfolders':true}"),
                new Row(
                        "resource sets: remove members",
                        each -> each.resourceSets()
                                .removeResources(id, List.of(SetResource.of("/data"), SetResource.of("/srv"))),
                        "DELETE " + sets + "/" + id + "/delresources?resourceIndexList=0%2C1",
                        ""),
                new Row(
                        "resource sets: update, empty",
                        each -> each.resourceSets()
                                .update(
                                        id,
                                        ResourceSetUpdate.builder()
                                                .labels(LabelChange.removeAll())
                                                .resources(List.of())
                                                .build()),
                        "PATCH " + sets + "/" + id,
                        "{'labels':null,'resources':[]}"),
                new Row(
                        "resource sets: delete",
                        each -> each.resourceSets().delete(id),
                        "DELETE " + sets + "/" + id,
                        ""));
    }

    private static List<Row> signatureSets(CteClient cte) {
        String sets = TE + "/signaturesets";
        String id =
                cte.signatureSets().create(NewSignatureSet.of("tools", "/bin")).id();
        cte.signatureSets().addSignatures(id, List.of(new FileHash("/bin/ls", "00")));
        String signature =
                cte.signatureSets().findSignature(id, "/bin/ls").orElseThrow().id();
        String one = sets + "/" + id;
        String host = "{'client_id':'host-1'}";
        return List.of(
                new Row(
                        "signature sets: list",
                        each -> each.signatureSets().list().forEach(any -> {}),
                        "GET " + sets + "?skip=0&limit=256",
                        ""),
                new Row("signature sets: get", each -> each.signatureSets().get(id), "GET " + one, ""),
                new Row(
                        "signature sets: create, all",
                        each -> each.signatureSets()
                                .create(NewSignatureSet.of("images", "a", "b")
                                        .withDescription("d")
                                        .withLabels(Map.of("site", "north"))
                                        .withType(SignatureSetType.CONTAINER_IMAGE)),
                        "POST " + sets,
                        "{'name':'images','description':'d','labels':{'site':'north'},'type':'Container-Image',"
                                + "'source_list':['a','b']}"),
                new Row(
                        "signature sets: update",
                        each -> each.signatureSets()
                                .update(
                                        id,
                                        SignatureSetUpdate.builder()
                                                .description("d")
                                                .addSourcesToAdd("/usr/bin")
                                                .build()),
                        "PATCH " + one,
                        "{'description':'d','source_list':['/usr/bin']}"),
                new Row(
                        "signature sets: remove sources",
                        each -> each.signatureSets().removeSources(id, List.of("/bin")),
                        "PATCH " + one + "/delete-sources",
                        "{'source_list':['/bin']}"),
                new Row(
                        "signature sets: add signatures",
                        each -> each.signatureSets().addSignatures(id, List.of(new FileHash("/bin/cp", "01"))),
                        "PATCH " + one + "/addsignatures",
                        "{'signatures':[{'file_name':'/bin/cp','hash_value':'01'}]}"),
                new Row(
                        "signature sets: list signatures",
                        each -> each.signatureSets().signatures(id).forEach(any -> {}),
                        "GET " + one + "/signatures?skip=0&limit=256",
                        ""),
                new Row(
                        "signature sets: find a signature",
                        each -> assertThat(each.signatureSets().findSignature(id, "/bin/cp"))
                                .isPresent(),
                        "GET " + one + "/signatures?file_name=/bin/cp&skip=0&limit=256",
                        ""),
                new Row(
                        "signature sets: remove a signature",
                        each -> each.signatureSets().removeSignature(id, signature),
                        "DELETE " + one + "/signatures/" + signature,
                        ""),
                new Row(
                        "signature sets: sign",
                        each -> each.signatureSets().sign(id, "host-1"),
                        "POST " + one + "/signapp",
                        host),
                new Row(
                        "signature sets: signing status",
                        each -> each.signatureSets().signingStatus(id, "host-1"),
                        "POST " + one + "/querysignapp",
                        host),
                new Row(
                        "signature sets: cancel signing",
                        each -> each.signatureSets().cancelSigning(id, "host-1"),
                        "POST " + one + "/cancelsignapp",
                        host),
                new Row("signature sets: delete", each -> each.signatureSets().delete(id), "DELETE " + one, ""));
    }
}

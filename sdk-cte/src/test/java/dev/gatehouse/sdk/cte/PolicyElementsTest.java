package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.cte.common.LabelChange;
import dev.gatehouse.sdk.cte.policies.Effect;
import dev.gatehouse.sdk.cte.policies.NewKeyRule;
import dev.gatehouse.sdk.cte.policies.NewPolicy;
import dev.gatehouse.sdk.cte.policies.NewSecurityRule;
import dev.gatehouse.sdk.cte.policies.PolicyType;
import dev.gatehouse.sdk.cte.policyelements.NewProcessSet;
import dev.gatehouse.sdk.cte.policyelements.NewResourceSet;
import dev.gatehouse.sdk.cte.policyelements.NewSignatureSet;
import dev.gatehouse.sdk.cte.policyelements.NewUserSet;
import dev.gatehouse.sdk.cte.policyelements.SetProcess;
import dev.gatehouse.sdk.cte.policyelements.SetResource;
import dev.gatehouse.sdk.cte.policyelements.SetUser;
import dev.gatehouse.sdk.cte.policyelements.SignatureSetUpdate;
import dev.gatehouse.sdk.cte.policyelements.UserSet;
import dev.gatehouse.sdk.cte.policyelements.UserSetUpdate;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** User, process, resource and signature sets: members by value, and updates as the appliance does them. */
class PolicyElementsTest extends FakeServerTest {

    private static final SetUser ORACLE = SetUser.named("oracle");
    private static final SetUser ROOT = SetUser.builder().uid(0).build();
    private static final SetUser BACKUP = SetUser.ofGroup("backup");

    private List<SetUser> users(CteClient cte) {
        return cte.userSets().get("dba").users();
    }

    @Test
    void removedMembers_areFoundByValue_whateverTheirPositionIs() {
        CteClient cte = client();
        cte.userSets().create(NewUserSet.of("dba", ORACLE, ROOT, BACKUP));

        assertThat(cte.userSets().removeUsers("dba", List.of(ORACLE))).isEqualTo(1);
        assertThat(cte.userSets().removeUsers("dba", List.of(BACKUP, ORACLE))).isEqualTo(1);

        assertThat(users(cte)).containsExactly(ROOT);
        assertThat(cte.userSets().removeUsers("dba", List.of(BACKUP))).isZero();
    }

    @Test
    void memberWithAnExpiredPosition_isStillTheRightOne() {
        CteClient cte = client();
        cte.userSets().create(NewUserSet.of("dba", ORACLE, ROOT, BACKUP));
        SetUser last = users(cte).get(2);
        cte.userSets().removeUsers("dba", List.of(ORACLE));

        assertThat(last.index()).hasValue(2);
        assertThat(cte.userSets().updateUser("dba", last, SetUser.ofGroup("archive")))
                .isTrue();
        assertThat(cte.userSets().updateUser("dba", last, ORACLE)).isFalse();
        assertThat(users(cte)).containsExactly(ROOT, SetUser.ofGroup("archive"));
    }

    @Test
    void emptyTextsOfTheServer_areTheSameAsNone() {
        CteClient cte = client();
        cte.raw()
                .send(
                        "POST",
                        "/api/v1/transparent-encryption/usersets",
                        Map.of("name", "dba", "users", List.of(Map.of("uname", "oracle", "os_domain", ""))));

        assertThat(cte.userSets().removeUsers("dba", List.of(ORACLE))).isEqualTo(1);
    }

    /** After a lost response the same position would belong to another member. */
    @Test
    void removal_isNotRetried_evenThoughItIsADelete() {
        CteClient cte = client();
        cte.userSets().create(NewUserSet.of("dba", ORACLE, ROOT));
        server().failNext(
                        request -> request.method().equals("DELETE"),
                        Fault.reset().afterProcessing());

        assertThatThrownBy(() -> cte.userSets().removeUsers("dba", List.of(ORACLE)))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(users(cte)).containsExactly(ROOT);
    }

    @Test
    void memberWithoutPosition_isAnUnexpectedResponse_andNothingIsRemoved() {
        CteClient cte = client();
        cte.userSets().create(NewUserSet.of("dba", ORACLE));
        server().failNext(
                        request -> request.method().equals("GET"),
                        Fault.response(FakeResponse.json(
                                200, Map.of("id", "1", "users", List.of(Map.of("uname", "oracle"))))));

        assertThatThrownBy(() -> cte.userSets().removeUsers("dba", List.of(ORACLE)))
                .isInstanceOf(ResponseFormatException.class);
        assertThat(users(cte)).containsExactly(ORACLE);
    }

    @Test
    void absentListIsKept_emptyListIsCleared_labelsAreMerged() {
        CteClient cte = client();
        cte.userSets()
                .create(NewUserSet.of("dba", ORACLE)
                        .withLabels(Map.of("site", "north", "stage", "test"))
                        .withDescription("d"));

        UserSet kept = cte.userSets()
                .update(
                        "dba",
                        UserSetUpdate.builder()
                                .labels(LabelChange.set("owner", "ops").andRemove("stage"))
                                .build());
        assertThat(kept.users()).containsExactly(ORACLE);
        assertThat(kept.labels()).isEqualTo(Map.of("site", "north", "owner", "ops"));
        assertThat(kept.description()).contains("d");

        UserSet cleared = cte.userSets()
                .update(
                        "dba",
                        UserSetUpdate.builder()
                                .users(List.of())
                                .labels(LabelChange.removeAll())
                                .description("")
                                .build());
        assertThat(cleared.users()).isEmpty();
        assertThat(cleared.labels()).isEmpty();
        assertThat(cleared.description()).isEqualTo(Optional.of(""));
    }

    @Test
    void removeAll_canNotBeCombined() {
        assertThatThrownBy(() -> LabelChange.removeAll().andSet("a", "b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LabelChange.set(" ", "b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void setInUse_isNotDeleted() {
        CteClient cte = client();
        cte.userSets().create(NewUserSet.of("dba", ORACLE));
        cte.resourceSets().create(NewResourceSet.of("files", SetResource.of("/data")));
        cte.signatureSets().create(NewSignatureSet.of("signed", "/bin"));
        cte.processSets()
                .create(NewProcessSet.of(
                        "tools",
                        SetProcess.of("/bin", "*").withSignature("signed").withResourceSetId("files")));
        cte.policies()
                .create(NewPolicy.builder()
                        .name("payroll")
                        .policyType(PolicyType.STANDARD)
                        .addSecurityRule(NewSecurityRule.of(Effect.PERMIT)
                                .withUserSetId("dba")
                                .withProcessSetId("tools"))
                        .addKeyRule(NewKeyRule.of("key-1").withResourceSetId("files"))
                        .build());

        assertThatThrownBy(() -> cte.userSets().delete("dba")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> cte.processSets().delete("tools")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> cte.resourceSets().delete("files")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> cte.signatureSets().delete("signed")).isInstanceOf(ConflictException.class);
        cte.policies().delete("payroll");
        cte.processSets().delete("tools");
        cte.userSets().delete("dba");
        cte.resourceSets().delete("files");
        cte.signatureSets().delete("signed");
        assertThat(server().set("usersets", "dba")).isEmpty();
    }

    @Test
    void sourcesOfASignatureSet_areAddedByAnUpdate_andRemovedSeparately() {
        CteClient cte = client();
        String set =
                cte.signatureSets().create(NewSignatureSet.of("tools", "/bin")).id();
        cte.signatureSets()
                .update(
                        set,
                        SignatureSetUpdate.builder().addSourcesToAdd("/usr/bin").build());
        cte.signatureSets().removeSources(set, List.of("/bin"));

        assertThat(cte.signatureSets().get(set).sourceList()).containsExactly("/usr/bin");
        assertThat(cte.signatureSets().find("tools")).isPresent();
    }

    @Test
    void signing_isStartedAndCancelled() {
        server().addClient("host-1");
        CteClient cte = client();
        cte.signatureSets().create(NewSignatureSet.of("tools", "/bin"));

        Optional<String> started = cte.signatureSets().sign("tools", "host-1").status();
        assertThat(cte.signatureSets().signingStatus("tools", "host-1").status())
                .isEqualTo(started)
                .isPresent();
        assertThat(cte.signatureSets().cancelSigning("tools", "host-1").status())
                .isNotEqualTo(started);
        assertThatThrownBy(() -> cte.signatureSets().sign("tools", "none")).isInstanceOf(NotFoundException.class);
    }
}

package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.testkit.cte.CteBehaviour;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviour that is not documented. The SDK supports all variants. */
class UndocumentedBehaviourTest extends FakeServerTest {

    /** Whether a JWT survives the revocation of its refresh token. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refreshTokenRevokedByAnotherClient_doesNotAffectTheCaller(boolean endsJwts) {
        if (endsJwts) {
            server().with(CteBehaviour.REVOCATION_ENDS_JWTS);
        }
        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        String id = server().activeRefreshTokens().get(0);
        cte.raw().send("DELETE", "/api/v1/auth/tokens/" + id);
        assertThatCode(() -> cte.clients().create(NewClient.of("host-1"))).doesNotThrowAnyException();

        // The refresh fails, then the client logs in with the password.
        assertThat(logins()).hasSize(endsJwts ? 3 : 1);
        assertThat(server().client("host-1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deleteOfAGroupWithClients_succeedsOrIsAConflict(boolean kept) {
        if (kept) {
            server().with(CteBehaviour.KEEP_NON_EMPTY_GROUPS);
        }
        server().addClient("host-1");
        server().addClientGroup("web");
        server().addMember("web", "host-1");
        CteClient cte = client();

        if (kept) {
            assertThatThrownBy(() -> cte.clientGroups().delete("web")).isInstanceOf(ConflictException.class);
            cte.clientGroups().removeClient("web", "host-1");
        }
        cte.clientGroups().delete("web");
        assertThat(server().clientGroup("web")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void addClients_withAnUnknownClient_isNotFound_andTheListShowsWhichWereAdded(boolean untilFailure) {
        if (untilFailure) {
            server().with(CteBehaviour.ADD_UNTIL_FAILURE);
        }
        server().addClient("host-1");
        server().addClientGroup("web");
        CteClient cte = client();

        assertThatThrownBy(() -> cte.clientGroups().addClients("web", AddClients.of("host-1", "host-7")))
                .isInstanceOf(NotFoundException.class);
        assertThat(cte.clientGroups().clients("web")).hasSize(untilFailure ? 1 : 0);
        assertThat(cte.clientGroups().addIfAbsent("web", AddClients.of("host-1")))
                .isEqualTo(!untilFailure);
    }

    /** 403 means missing rights or a missing licence. A corrective action is known only for a missing licence. */
    @Test
    void missingRights_haveNoCorrectiveAction() {
        server().revokeRights(FakeCteServer.USER);

        assertThatThrownBy(() -> client().clients().create(NewClient.of("host-1")))
                .isInstanceOfSatisfying(
                        PermissionDeniedException.class,
                        e -> assertThat(e.correctiveAction()).isEmpty());
    }
}

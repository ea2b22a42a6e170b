package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.auth.LoginSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.sps.internal.SpsErrorMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the login and logout requests of a client ("Authenticate to the SPS REST API", REST API Reference Guide). */
final class SessionLogin implements LoginSource<Session> {

    /** NEVER_RETRY though it is a GET. An error type with "lock" in its name is not a lock of the configuration here. */
    private static final Operation LOGIN = Operation.get("sps.login", "/api/authentication")
            .retrySafety(RetrySafety.NEVER_RETRY)
            .readsErrorsBy(new SpsErrorMapper((status, type) -> false));

    /** Not documented. Sent best effort. */
    private static final Operation LOGOUT = Operation.delete("sps.logout", "/api/authentication");

    private static final CallOptions LOGOUT_OPTIONS =
            CallOptions.builder().deadline(Duration.ofSeconds(10)).attempts(1).build();

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.auth");

    private final ApiCaller anonymous;
    private final Optional<String> name;
    private final Consumer<ApiRequest.Builder> credentials;

    SessionLogin(ApiCaller anonymous, Optional<String> name, Consumer<ApiRequest.Builder> credentials) {
        this.anonymous = anonymous;
        this.name = name;
        this.credentials = credentials;
    }

    @Override
    public Session fetch(Deadline deadline) {
        ApiRequest.Builder request = LOGIN.request();
        credentials.accept(request);
        ApiResponse response = anonymous.with(deadline.options()).send(request);
        return Session.startedBy(response)
                .orElseThrow(() ->
                        new ResponseFormatException(LOGIN.name(), 1, false, "no session_id cookie in the response"));
    }

    @Override
    public Optional<String> loginName() {
        return name;
    }

    /** A 4xx rejects the credentials themselves, also if the user is blocked. 408 and 429 do not. */
    @Override
    public boolean isRejection(ApiException failure) {
        return failure.status() / 100 == 4 && failure.status() != 408 && failure.status() != 429;
    }

    @Override
    public void release(Optional<Session> current) {
        current.ifPresent(this::logOut);
    }

    /** Logs a session out; returns whether the appliance confirmed that it has ended. */
    boolean logOut(Session session) {
        boolean interrupted = Thread.interrupted();
        try {
            anonymous
                    .authorizedBy(new SingleSessionAuth(session, name))
                    .with(LOGOUT_OPTIONS)
                    .run(LOGOUT.request());
            return true;
        } catch (ApiException e) {
            LOG.debug("logout rejected: {}", e.getMessage());
            return SpsErrorMapper.isSessionEnded(e);
        } catch (SdkException | IllegalStateException e) {
            LOG.warn("logout failed: {}", e.getClass().getName());
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

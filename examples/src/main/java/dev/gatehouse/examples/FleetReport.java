package dev.gatehouse.examples;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.jobs.JobQuery;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.policies.Policy;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.clients.IdmClient;
import dev.gatehouse.sdk.nevis.users.User;
import dev.gatehouse.sdk.nevis.users.UserQuery;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.sessions.RecordedSession;
import dev.gatehouse.sdk.sps.sessions.SessionQuery;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the hosts, jobs, users, sessions and tresors of all products by state, and writes a report in CSV format.
 * Lists are read several pages at a time.
 */
public final class FleetReport {

    private static final int PAGES_AHEAD = 4;
    private static final CsvMapper CSV = new CsvMapper();

    /** A row of the report. */
    @JsonPropertyOrder({"product", "resource", "state", "count"})
    private record Count(String product, String resource, String state, long count) {}

    private final List<Count> counts = new ArrayList<>();
    private final Consumer<String> say;

    /** Creates an empty report. */
    public FleetReport(Consumer<String> say) {
        this.say = say;
    }

    /** Writes a report of the products that the environment configures to the given file. */
    public static void main(String[] arguments) throws IOException {
        FleetReport report = new FleetReport(System.out::println);
        if (isConfigured("CTE")) {
            report.cte(CteClient::fromEnvironment);
        }
        if (isConfigured("COMMVAULT")) {
            report.commvault(CommvaultClient::fromEnvironment);
        }
        if (isConfigured("NEVIS")) {
            report.nevis(NevisClient::fromEnvironment);
        }
        if (isConfigured("SPS")) {
            report.sps(SpsClient::fromEnvironment);
        }
        if (isConfigured("TRESORIT")) {
            report.tresorit(TresoritClient::fromEnvironment);
        }
        report.write(Path.of(arguments[0]));
    }

    private static boolean isConfigured(String prefix) {
        return System.getenv().containsKey(prefix + "_URL");
    }

    /** Adds the hosts and the policies of CTE. */
    public void cte(Supplier<CteClient> connect) {
        product("CTE", () -> {
            try (CteClient cte = connect.get()) {
                count("CTE", "hosts", pages(cte.clients().list()), Client::clientHealthStatus);
                count("CTE", "policies", pages(cte.policies().list()), Policy::policyType);
            }
        });
    }

    /** Adds the vaults of Commvault, and the jobs of the last day. */
    public void commvault(Supplier<CommvaultClient> connect) {
        JobQuery lastDay = JobQuery.all().withLookBack(Duration.ofDays(1));
        product("Commvault", () -> {
            try (CommvaultClient commvault = connect.get()) {
                count("Commvault", "vaults", pages(commvault.vaults().list()), vault -> Optional.empty());
                count("Commvault", "jobs", pages(commvault.jobs().list(lastDay)), job -> Optional.of(job.status()));
            }
        });
    }

    /** Adds the tenants ("clients") of nevisIDM and their users. */
    public void nevis(Supplier<NevisClient> connect) {
        product("nevisIDM", () -> {
            try (NevisClient nevis = connect.get()) {
                List<IdmClient> tenants = pages(nevis.clients().list()).toList();
                count("nevisIDM", "tenants", tenants.stream(), tenant -> Optional.empty());
                Stream<User> users = tenants.stream()
                        .map(tenant -> tenant.extId().orElseThrow())
                        .flatMap(tenant -> pages(nevis.users().list(tenant, UserQuery.all())));
                count("nevisIDM", "users", users, User::userState);
            }
        });
    }

    /** Adds the recorded sessions of SPS. */
    public void sps(Supplier<SpsClient> connect) {
        product("SPS", () -> {
            try (SpsClient sps = connect.get()) {
                Paged<RecordedSession> sessions = sps.sessions().search(SessionQuery.all());
                count("SPS", "sessions", pages(sessions), RecordedSession::protocol);
            }
        });
    }

    /** Adds the tresors of ZeroKit. */
    public void tresorit(Supplier<TresoritClient> connect) {
        product("ZeroKit", () -> {
            try (TresoritClient tresorit = connect.get()) {
                count("ZeroKit", "tresors", pages(tresorit.tresors().list()), tresor -> Optional.empty());
            }
        });
    }

    /** Writes the report. */
    public void write(Path file) throws IOException {
        CSV.writer(CSV.schemaFor(Count.class).withHeader()).writeValue(file.toFile(), counts);
        say.accept("Report: " + file);
    }

    /** A product that can't be read or is not configured correctly has one row, without counts. */
    private void product(String product, Runnable counting) {
        int before = counts.size();
        try {
            counting.run();
        } catch (SdkException | IllegalArgumentException e) {
            counts.subList(before, counts.size()).clear();
            counts.add(new Count(product, "", "not available", 0));
            say.accept(String.format("%-10s not available: %s", product, e.getMessage()));
        }
    }

    private <T> void count(String product, String resource, Stream<T> items, Function<T, Optional<?>> state) {
        Map<String, Long> states = items.collect(Collectors.groupingBy(
                item -> state.apply(item).map(Object::toString).orElse(""), TreeMap::new, Collectors.counting()));
        if (states.isEmpty()) {
            states.put("", 0L);
        }
        states.forEach((name, count) -> counts.add(new Count(product, resource, name, count)));
        long total = states.values().stream().mapToLong(Long::longValue).sum();
        say.accept(String.format("%-10s %,8d %s", product, total, resource));
    }

    private static <T> Stream<T> pages(Paged<T> list) {
        return list.pagesAhead(PAGES_AHEAD).stream();
    }
}

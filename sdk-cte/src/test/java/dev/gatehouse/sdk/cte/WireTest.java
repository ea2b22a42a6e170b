package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroupFilter;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroupUpdate;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.ClientFilter;
import dev.gatehouse.sdk.cte.clients.ClientHealth;
import dev.gatehouse.sdk.cte.clients.ClientType;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.clients.OsType;
import dev.gatehouse.sdk.cte.clients.ProtectionMode;
import dev.gatehouse.sdk.cte.common.LabelChange;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The request of every operation: method, escaped target, exact body. */
class WireTest extends FakeServerTest {

    private static final String TE = "/api/v1/transparent-encryption";
    private static final Secret PASSWORD = Secret.of("Pass-w0rd!");
    private static final GuardPointOwner HOST = GuardPointOwner.client("host-1");

    record Row(String what, Consumer<CteClient> call, String requestLine, String body) {}

    /** {@code <gp>}, {@code <host>} and {@code <id>} stand for ids; bodies have single quotes. */
    private List<Row> rows(String gp, String host) {
        return Stream.of(
                        AdministrationRows.guardPoints(gp),
                        basicRows(gp, host),
                        AdministrationRows.profiles(),
                        AdministrationRows.tokensAndKeys(),
                        AdministrationRows.storageGroups(),
                        AdministrationRows.ldt(),
                        AdministrationRows.reports(),
                        AdministrationRows.clientsAndGroups())
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> basicRows(String gp, String host) {
        String groups = TE + "/clientgroups";
        String clients = TE + "/clients";
        return List.of(
                new Row(
                        "clients: list",
                        cte -> cte.clients().list().forEach(any -> {}),
                        "GET " + clients + "?sort=name&skip=0&limit=256",
                        ""),
                new Row(
                        "clients: list with every filter",
                        cte -> cte.clients()
                                .list(ClientFilter.builder()
                                        .addIds("1", "2")
                                        .addName("host 1/a")
                                        .addOsType(OsType.LINUX)
                                        .addOsSubType("RHEL")
                                        .addClientType(ClientType.CTE_U)
                                        .addProfileName("p&q")
                                        .addProfileId("3")
                                        .addClientVersion("7.5")
                                        .addHealth(ClientHealth.WAITING_FOR_CONNECTION)
                                        .addFamState("ON")
                                        .ldtEnabled(true)
                                        .famEnabled(false)
                                        .dpsEnabled(false)
                                        .sort("-createdAt,name")
                                        .build())
                                .forEach(any -> {}),
                        "GET " + clients + "?id=1&id=2&name=host%201/a&os_type=LINUX&os_sub_type=RHEL"
                                + "&client_type=CTE-U&profile_name=p%26q&profile_id=3&client_version=7.5"
                                + "&client_health_status=WAITING%20FOR%20CONNECTION&fam_state=ON&ldt_enabled=true"
                                + "&fam_enabled=false&dps_enabled=false&sort=-createdAt%2Cname&skip=0&limit=256",
                        ""),
                new Row(
                        "clients: get by URI",
                        cte -> cte.clients().get("kylo:kylo:cte:clients:" + host),
                        "GET " + clients + "/kylo%3Akylo%3Acte%3Aclients%3A<host>",
                        ""),
                new Row(
                        "clients: create, least",
                        cte -> cte.clients().create(NewClient.of("new-1")),
                        "POST " + clients,
                        "{'name':'new-1'}"),
                new Row(
                        "clients: create, all",
                        cte -> cte.clients()
                                .create(NewClient.builder()
                                        .name("new-2")
                                        .clientType(ClientType.FS)
                                        .description("")
                                        .registrationAllowed(true)
                                        .communicationEnabled(true)
                                        .clientLocked(false)
                                        .systemLocked(false)
                                        .profileIdentifier(FakeCteServer.DEFAULT_PROFILE)
                                        .putLabel("site", "north")
                                        .build()
                                        .withManualPassword(PASSWORD)),
                        "POST " + clients,
                        "{'name':'new-2','client_type':'FS','description':'','registration_allowed':true,"
                                + "'communication_enabled':true,'client_locked':false,'system_locked':false,"
                                + "'password_creation_method':'MANUAL','password':'Pass-w0rd!',"
                                + "'profile_identifier':'DefaultClientProfile','labels':{'site':'north'}}"),
                new Row(
                        "clients: update, false and empty",
                        cte -> cte.clients()
                                .update(
                                        "host-1",
                                        ClientUpdate.builder()
                                                .description("")
                                                .clientLocked(false)
                                                .build()),
                        "PATCH " + clients + "/host-1",
                        "{'description':'','client_locked':false}"),
                new Row(
                        "clients: update, all",
                        cte -> cte.clients()
                                .update(
                                        "host-1",
                                        ClientUpdate.builder()
                                                .description("d")
                                                .clientLocked(true)
                                                .systemLocked(false)
                                                .clientMfaEnabled(false)
                                                .registrationAllowed(true)
                                                .communicationEnabled(true)
                                                .disableCapability("EKP")
                                                .enabledCapabilities("LDT,ES")
                                                .dynamicParameters("[]")
                                                .enableDomainSharing(false)
                                                .sharedDomainList(List.of())
                                                .labels(LabelChange.set("site", "south")
                                                        .andRemove("old"))
                                                .lgcsAccessOnly(false)
                                                .maxNumCacheLog(10)
                                                .maxSpaceCacheLog(0)
                                                .profileId(FakeCteServer.DEFAULT_PROFILE)
                                                .protectionMode(ProtectionMode.CTE)
                                                .build()
                                                .withManualPassword(PASSWORD)),
                        "PATCH " + clients + "/host-1",
                        "{'description':'d','client_locked':true,'system_locked':false,'client_mfa_enabled':false,"
                                + "'registration_allowed':true,'communication_enabled':true,"
                                + "'disable_capability':'EKP','enabled_capabilities':'LDT,ES',"
                                + "'dynamic_parameters':'[]','enable_domain_sharing':false,'shared_domain_list':[],"
                                + "'labels':{'site':'south','old':null},'lgcs_access_only':false,'max_num_cache_log':10,"
                                + "'max_space_cache_log':0,'password_creation_method':'MANUAL',"
                                + "'password':'Pass-w0rd!','profile_id':'DefaultClientProfile',"
                                + "'protection_mode':'CTE'}"),
                new Row(
                        "clients: reset password",
                        cte -> cte.clients().resetPassword("host-2"),
                        "PATCH " + clients + "/host-2/resetpassword",
                        "{}"),
                new Row(
                        "clients: mark for deletion",
                        cte -> cte.clients().markForDeletion("new-1"),
                        "PATCH " + clients + "/new-1/delete",
                        "{'del_client':true}"),
                new Row(
                        "clients: force deletion",
                        cte -> cte.clients().forceDelete("new-1"),
                        "PATCH " + clients + "/new-1/delete",
                        "{'del_client':true,'force_del_client':true}"),
                new Row(
                        "groups: list",
                        cte -> cte.clientGroups().list().forEach(any -> {}),
                        "GET " + groups + "?sort=name&skip=0&limit=256",
                        ""),
                new Row(
                        "groups: list with every filter",
                        cte -> cte.clientGroups()
                                .list(ClientGroupFilter.builder()
                                        .name("web tier")
                                        .clusterType(ClusterType.NON_CLUSTER)
                                        .sort("-name")
                                        .build())
                                .forEach(any -> {}),
                        "GET " + groups + "?name=web%20tier&cluster_type=NON-CLUSTER&sort=-name&skip=0&limit=256",
                        ""),
                new Row(
                        "groups: of a client",
                        cte -> cte.clientGroups().ofClient("host-1").forEach(any -> {}),
                        "GET " + clients + "/host-1/clientgroups?skip=0&limit=256",
                        ""),
                new Row("groups: get", cte -> cte.clientGroups().get("web"), "GET " + groups + "/web", ""),
                new Row(
                        "groups: create, least",
                        cte -> cte.clientGroups().create(NewClientGroup.of("db", ClusterType.NON_CLUSTER)),
                        "POST " + groups,
                        "{'name':'db','cluster_type':'NON-CLUSTER'}"),
                new Row(
                        "groups: create, all",
                        cte -> cte.clientGroups()
                                .create(NewClientGroup.of("big", ClusterType.HDFS)
                                        .withDescription("front")
                                        .withCommunicationEnabled(false)
                                        .withLdtDesignatedPrimarySet("dps")
                                        .withProfileId(FakeCteServer.DEFAULT_PROFILE)
                                        .withManualPassword(PASSWORD)),
                        "POST " + groups,
                        "{'name':'big','cluster_type':'HDFS','description':'front','communication_enabled':false,"
                                + "'ldt_designated_primary_set':'dps','password_creation_method':'MANUAL',"
                                + "'password':'Pass-w0rd!','profile_id':'DefaultClientProfile'}"),
                new Row(
                        "groups: update, all",
                        cte -> cte.clientGroups()
                                .update(
                                        "db",
                                        ClientGroupUpdate.builder()
                                                .description("")
                                                .communicationEnabled(true)
                                                .clientLocked(false)
                                                .systemLocked(false)
                                                .profileId(FakeCteServer.DEFAULT_PROFILE)
                                                .passwordCreationMethod(PasswordCreationMethod.GENERATE)
                                                .ldtDesignatedPrimarySet("")
                                                .enableDomainSharing(true)
                                                .sharedDomainList(List.of("root"))
                                                .enabledCapabilities("RESIGN")
                                                .build()),
                        "PATCH " + groups + "/db",
                        "{'description':'','communication_enabled':true,'client_locked':false,"
                                + "'system_locked':false,'profile_id':'DefaultClientProfile',"
                                + "'password_creation_method':'GENERATE','ldt_designated_primary_set':'',"
                                + "'enable_domain_sharing':true,'shared_domain_list':['root'],"
                                + "'enabled_capabilities':'RESIGN'}"),
                new Row(
                        "groups: add clients",
                        cte -> cte.clientGroups()
                                .addClients(
                                        "db", AddClients.of("host-1", "host-2").withInheritAttributes(true)),
                        "POST " + groups + "/db/clients",
                        "{'client_list':['host-1','host-2'],'inherit_attributes':true}"),
                new Row(
                        "groups: add if absent",
                        cte -> cte.clientGroups().addIfAbsent("db", AddClients.of("host-1")),
                        "POST " + groups + "/db/clients",
                        "{'client_list':['host-1'],'inherit_attributes':false}"),
                new Row(
                        "groups: clients",
                        cte -> cte.clientGroups().clients("db").forEach(any -> {}),
                        "GET " + groups + "/db/clients?skip=0&limit=256",
                        ""),
                new Row(
                        "groups: remove a client",
                        cte -> cte.clientGroups().removeClient("db", "host-1"),
                        "DELETE " + groups + "/db/clients/host-1",
                        ""),
                new Row(
                        "groups: reset password",
                        cte -> cte.clientGroups().resetPassword("db"),
                        "PATCH " + groups + "/db/resetpassword",
                        "{}"),
                new Row(
                        "groups: set password",
                        cte -> cte.clientGroups().setPassword("db", PASSWORD),
                        "PATCH " + groups + "/db/password",
                        "{'password_creation_method':'MANUAL','password':'Pass-w0rd!'}"),
                new Row("groups: delete", cte -> cte.clientGroups().delete("db"), "DELETE " + groups + "/db", ""),
                new Row(
                        "GuardPoints: create, least",
                        cte -> cte.guardPoints()
                                .create(
                                        GuardPointOwner.clientGroup("web"),
                                        NewGuardPoints.of(
                                                GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, "deny"),
                                                "/srv",
                                                "/var/data")),
                        "POST " + groups + "/web/guardpoints",
                        "{'guard_paths':['/srv','/var/data'],"
                                + "'guard_point_params':{'guard_point_type':'directory_auto','policy_id':'deny'}}"),
                new Row(
                        "GuardPoints: create, all",
                        cte -> cte.guardPoints()
                                .create(
                                        HOST,
                                        NewGuardPoints.of(
                                                GuardPointParams.builder()
                                                        .guardPointType(GuardPointType.RANSOMWARE_PROTECTION)
                                                        .automountEnabled(false)
                                                        .cifsEnabled(false)
                                                        .dataClassificationEnabled(false)
                                                        .dataLineageEnabled(false)
                                                        .diskName("d")
                                                        .diskgroupName("g")
                                                        .dpsId("1")
                                                        .earlyAccess(false)
                                                        .intelligentProtection(false)
                                                        .idtCapableDevice(true)
                                                        .mfaEnabled(false)
                                                        .networkShareCredentialsId("2")
                                                        .preserveSparseRegions(true)
                                                        .build(),
                                                "/srv")),
                        "POST " + clients + "/host-1/guardpoints",
                        "{'guard_paths':['/srv'],'guard_point_params':{'guard_point_type':'ransomware_protection',"
                                + "'automount_enabled':false,'cifs_enabled':false,"
                                + "'data_classification_enabled':false,'data_lineage_enabled':false,"
                                + "'disk_name':'d','diskgroup_name':'g','dps_id':'1','early_access':false,"
                                + "'intelligent_protection':false,'mfa_enabled':false,"
                                + "'network_share_credentials_id':'2','preserve_sparse_regions':true,"
                                + "'is_idt_capable_device':true}}"),
                new Row(
                        "GuardPoints: list",
                        cte -> cte.guardPoints().list(HOST).forEach(any -> {}),
                        "GET " + clients + "/host-1/guardpoints?sort=guard_path&skip=0&limit=256",
                        ""),
                new Row(
                        "GuardPoints: get",
                        cte -> cte.guardPoints().get(HOST, gp),
                        "GET " + clients + "/host-1/guardpoints/<gp>",
                        ""),
                new Row(
                        "GuardPoints: disable",
                        cte -> cte.guardPoints().disable(HOST, List.of(gp)),
                        "PATCH " + clients + "/host-1/guardpoints/enable/",
                        "{'guard_point_id_list':['<gp>'],'guard_enabled':false}"),
                new Row(
                        "GuardPoints: enable",
                        cte -> cte.guardPoints().enable(HOST, List.of(gp)),
                        "PATCH " + clients + "/host-1/guardpoints/enable/",
                        "{'guard_point_id_list':['<gp>'],'guard_enabled':true}"),
                new Row(
                        "GuardPoints: unguard",
                        cte -> cte.guardPoints().unguard(HOST, List.of(gp)),
                        "PATCH " + clients + "/host-1/guardpoints/unguard",
                        "{'guard_point_id_list':['<gp>']}"),
                new Row(
                        "profiles: list",
                        cte -> cte.profiles().list().forEach(any -> {}),
                        "GET " + TE + "/profiles?skip=0&limit=256",
                        ""),
                new Row(
                        "profiles: get",
                        cte -> cte.profiles().get(FakeCteServer.DEFAULT_PROFILE),
                        "GET " + TE + "/profiles/DefaultClientProfile",
                        ""),
                new Row(
                        "policies: list",
                        cte -> cte.policies().list().forEach(any -> {}),
                        "GET " + TE + "/policies?skip=0&limit=256",
                        ""),
                new Row("policies: get", cte -> cte.policies().get("deny"), "GET " + TE + "/policies/deny", ""));
    }

    @Test
    void everyOperation_sendsTheDocumentedRequest() {
        String host = server().addClient("host-1");
        server().addClient("host-2");
        server().addClientGroup("web");
        server().addPolicy("deny");
        server().addPolicy("csi-policy", "CSI");
        String gp = server().addGuardPoint("host-1", "/data", "deny");
        CteClient cte = client();
        List<Row> rows = new ArrayList<>(rows(gp, host));
        rows.addAll(PolicyRows.rows(cte));
        rows.addAll(SetRows.rows(cte));
        for (Row row : rows) {
            row.call.accept(cte);
            ReceivedRequest request = last();
            String expected = named(row.requestLine, gp, host);
            String sent = request.method() + " " + request.target();
            assertThat(expected.contains("<id>") ? withoutIds(sent) : sent)
                    .as(row.what)
                    .isEqualTo(expected);
            assertThat(request.text().replace('"', '\'')).as(row.what).isEqualTo(named(row.body, gp, host));
            assertThat(request.header("Accept")).contains("application/json");
            assertThat(request.header("Authorization").orElseThrow()).startsWith("Bearer ey");
            assertThat(request.header("Content-Type").isPresent()).isEqualTo(!row.body.isEmpty());
        }
        cte.close();

        Set<String> declared = new TreeSet<>(declared().keySet());
        declared.remove("cte.refresh"); // tested in LoginTest
        declared.removeAll(operations);
        assertThat(declared).as("operations without a row").isEmpty();
        System.out.println("CTE: " + declared().size() + " operations, " + rows.size() + " rows of requests");
    }

    private static String withoutIds(String line) {
        return line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>");
    }

    private static String named(String text, String gp, String host) {
        return text.replace("<gp>", gp).replace("<host>", host);
    }

    @Test
    void operations_haveUniqueNames_andTheRetrySafetyOfTheirMethod_exceptAFew() {
        assertThat(declared().values().stream()
                        .filter(operation -> switch (operation.method()) {
                            case "GET" -> operation.retrySafety() != RetrySafety.SAFE;
                            case "DELETE" -> operation.retrySafety() != RetrySafety.IDEMPOTENT;
                            default -> operation.retrySafety() != RetrySafety.NON_IDEMPOTENT;
                        })
                        .collect(Collectors.toMap(Operation::name, Operation::retrySafety)))
                .isEqualTo(Map.of(
                        "cte.login", RetrySafety.NEVER_RETRY,
                        "cte.refresh", RetrySafety.IDEMPOTENT,
                        "cte.signatureSets.signingStatus", RetrySafety.IDEMPOTENT,
                        // Positions belong to other members after the first request
                        "cte.userSets.removeUsers", RetrySafety.NON_IDEMPOTENT,
                        "cte.processSets.removeProcesses", RetrySafety.NON_IDEMPOTENT,
                        "cte.resourceSets.removeResources", RetrySafety.NON_IDEMPOTENT));
    }

    private static Path classes() {
        try {
            return Path.of(CteClient.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** All operations of the module. Fails if a name occurs twice. */
    private static Map<String, Operation> declared() {
        List<Class<?>> places = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes())) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = classes().relativize(file).toString().replace(File.separatorChar, '.');
                if (!name.contains("-info")) {
                    places.add(Class.forName(name.substring(0, name.length() - ".class".length())));
                }
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return places.stream()
                .flatMap(place -> Stream.of(place.getDeclaredFields()))
                .filter(field -> field.getType() == Operation.class)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return (Operation) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toMap(Operation::name, operation -> operation));
    }
}

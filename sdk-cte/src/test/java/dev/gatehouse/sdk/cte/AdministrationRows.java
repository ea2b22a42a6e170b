package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.clients.ClientHealth;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.clients.OsType;
import dev.gatehouse.sdk.cte.common.AuthBinary;
import dev.gatehouse.sdk.cte.common.LabelChange;
import dev.gatehouse.sdk.cte.csi.CsiStorageGroupUpdate;
import dev.gatehouse.sdk.cte.csi.NewCsiStorageGroup;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointFilter;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointState;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointUpdate;
import dev.gatehouse.sdk.cte.keys.EncryptionMode;
import dev.gatehouse.sdk.cte.keys.NewKey;
import dev.gatehouse.sdk.cte.ldt.NewDesignatedPrimarySet;
import dev.gatehouse.sdk.cte.ldt.NewLdtCommunicationGroup;
import dev.gatehouse.sdk.cte.profiles.CacheSettings;
import dev.gatehouse.sdk.cte.profiles.DuplicateMessages;
import dev.gatehouse.sdk.cte.profiles.DuplicateSettings;
import dev.gatehouse.sdk.cte.profiles.FileSettings;
import dev.gatehouse.sdk.cte.profiles.LdtSchedule;
import dev.gatehouse.sdk.cte.profiles.LogLevel;
import dev.gatehouse.sdk.cte.profiles.LoggerSettings;
import dev.gatehouse.sdk.cte.profiles.NewProfile;
import dev.gatehouse.sdk.cte.profiles.ProfileUpdate;
import dev.gatehouse.sdk.cte.profiles.QosSchedule;
import dev.gatehouse.sdk.cte.profiles.RansomwareOperation;
import dev.gatehouse.sdk.cte.profiles.RekeyOption;
import dev.gatehouse.sdk.cte.profiles.ServerSetting;
import dev.gatehouse.sdk.cte.profiles.SyslogFormat;
import dev.gatehouse.sdk.cte.profiles.SyslogProtocol;
import dev.gatehouse.sdk.cte.profiles.SyslogServer;
import dev.gatehouse.sdk.cte.profiles.SyslogSettings;
import dev.gatehouse.sdk.cte.profiles.UploadSettings;
import dev.gatehouse.sdk.cte.profiles.Weekday;
import dev.gatehouse.sdk.cte.registration.RegistrationTokenSettings;
import dev.gatehouse.sdk.cte.reports.ClientReportFilter;
import dev.gatehouse.sdk.cte.reports.GuardPointReportFilter;
import java.util.List;
import java.util.function.Consumer;

/**
 * Requests of profiles, registration tokens, keys, storage groups, LDT groups and reports, and of the rarer operations
 * of clients, groups and GuardPoints. {@code <id>} stands for any id.
 */
final class AdministrationRows {

    private static final String TE = "/api/v1/transparent-encryption";
    private static final String PAGE = "skip=0&limit=256";
    private static final GuardPointOwner HOST = GuardPointOwner.client("host-1");

    private AdministrationRows() {}

    static List<WireTest.Row> profiles() {
        String all = TE + "/profiles";
        return List.of(
                row("find a profile", cte -> cte.profiles().find("a b"), "GET " + all + "?name=a%20b&" + PAGE),
                row(
                        "create a profile, least",
                        cte -> cte.profiles().create(NewProfile.of("least")),
                        "POST " + all,
                        "{'name':'least'}"),
                row(
                        "create a profile, all",
                        cte -> cte.profiles().create(fullProfile()),
                        "POST " + all,
                        "{'description':'','concise_logging':false,'connect_timeout':5,'metadata_scan_interval':600,"
                                + "'server_response_rate':0,'ldt_qos_cap_cpu_allocation':true,'ldt_qos_cpu_percent':0,"
                                + "'ldt_qos_rekey_option':'CPU','ldt_qos_rekey_rate':0,'ldt_qos_schedule':'CUSTOM',"
                                + "'ldt_qos_status_check_rate':600,'oidc_connection_id':'o',"
                                + "'mfa_exempt_user_set_id':'u','rwp_operation':'permit','rwp_process_set':'p',"
                                + "'cache_settings':{'max_files':200,'max_space':3000000000},"
                                + "'duplicate_settings':{'suppress_interval':1,'suppress_threshold':100},"
                                + "'file_settings':{'allow_purge':false,'file_threshold':'ERROR',"
                                + "'max_file_size':1000000000,'max_old_files':1},"
                                + "'management_service_logger':{'duplicates':'ALLOW','threshold':'INFO',"
                                + "'file_enabled':true,'syslog_enabled':false,'upload_enabled':false},"
                                + "'policy_evaluation_logger':{},'security_admin_logger':{},'system_admin_logger':{},"
                                + "'syslog_settings':{'local':false,'syslog_threshold':'WARN','servers':[{'name':'s',"
                                + "'port':6514,'protocol':'TLS','message_format':'CEF','certificate':'c',"
                                + "'caCertificate':'ca','privateKey':'k'}]},"
                                + "'upload_settings':{'connection_timeout':1,'drop_if_busy':false,"
                                + "'job_completion_timeout':2,'max_interval':3,'max_messages':4,'min_interval':5,"
                                + "'upload_threshold':'FATAL'},'name':'full',"
                                + "'qos_schedules':[{'start_weekday':'Sunday','start_time_hour':1,"
                                + "'start_time_minute':0,'end_weekday':'Monday','end_time_hour':23,"
                                + "'end_time_minute':59}],'server_settings':[{'priority':1,'hostName':'n'}],"
                                + "'labels':{'a':'b'}}"),
                row(
                        "update a profile",
                        cte -> cte.profiles()
                                .update(
                                        "least",
                                        ProfileUpdate.builder()
                                                .conciseLogging(false)
                                                .qosSchedules(List.of())
                                                .serverSettings(List.of())
                                                .labels(LabelChange.set("a", "b")
                                                        .andRemove("c"))
                                                .build()),
                        "PATCH " + all + "/least",
                        "{'concise_logging':false,'qos_schedules':[],'server_settings':[],'labels':{'a':'b','c':null}}"),
                row("delete a profile", cte -> cte.profiles().delete("least"), "DELETE " + all + "/least"));
    }

    private static NewProfile fullProfile() {
        LoggerSettings none = LoggerSettings.builder().build();
        return NewProfile.builder()
                .name("full")
                .description("")
                .conciseLogging(false)
                .connectTimeout(5)
                .metadataScanInterval(600)
                .serverResponseRate(0)
                .ldtQosCapCpuAllocation(true)
                .ldtQosCpuPercent(0)
                .ldtQosRekeyOption(RekeyOption.CPU)
                .ldtQosRekeyRate(0)
                .ldtQosSchedule(LdtSchedule.CUSTOM)
                .ldtQosStatusCheckRate(600)
                .oidcConnectionId("o")
                .mfaExemptUserSetId("u")
                .rwpOperation(RansomwareOperation.AUDIT)
                .rwpProcessSet("p")
                .cacheSettings(CacheSettings.builder()
                        .maxFiles(200)
                        .maxSpace(3_000_000_000L)
                        .build())
                .duplicateSettings(DuplicateSettings.builder()
                        .suppressInterval(1)
                        .suppressThreshold(100)
                        .build())
                .fileSettings(FileSettings.builder()
                        .allowPurge(false)
                        .fileThreshold(LogLevel.ERROR)
                        .maxFileSize(1_000_000_000)
                        .maxOldFiles(1)
                        .build())
                .managementServiceLogger(LoggerSettings.builder()
                        .duplicates(DuplicateMessages.ALLOW)
                        .threshold(LogLevel.INFO)
                        .fileEnabled(true)
                        .syslogEnabled(false)
                        .uploadEnabled(false)
                        .build())
                .policyEvaluationLogger(none)
                .securityAdminLogger(none)
                .systemAdminLogger(none)
                .syslogSettings(syslog())
                .uploadSettings(UploadSettings.builder()
                        .connectionTimeout(1)
                        .dropIfBusy(false)
                        .jobCompletionTimeout(2)
                        .maxInterval(3)
                        .maxMessages(4)
                        .minInterval(5)
                        .uploadThreshold(LogLevel.FATAL)
                        .build())
                .addQosSchedule(QosSchedule.builder()
                        .startWeekday(Weekday.SUNDAY)
                        .startTimeHour(1)
                        .startTimeMinute(0)
                        .endWeekday(Weekday.MONDAY)
                        .endTimeHour(23)
                        .endTimeMinute(59)
                        .build())
                .addServerSetting(
                        ServerSetting.builder().hostName("n").priority(1).build())
                .putLabel("a", "b")
                .build();
    }

    private static SyslogSettings syslog() {
        return SyslogSettings.builder()
                .local(false)
                .syslogThreshold(LogLevel.WARN)
                .addServer(SyslogServer.builder()
                        .name("s")
                        .port(6514)
                        .protocol(SyslogProtocol.TLS)
                        .messageFormat(SyslogFormat.CEF)
                        .caCertificate("ca")
                        .certificate("c")
                        .privateKey(Secret.of("k"))
                        .build())
                .build();
    }

    static List<WireTest.Row> tokensAndKeys() {
        String tokens = "/api/v1/client-management/regtokens";
        String permissions = "'DecryptWithKey':['CTE Clients'],'EncryptWithKey':['CTE Clients'],"
                + "'ExportKey':['CTE Clients'],'MACVerifyWithKey':['CTE Clients'],'MACWithKey':['CTE Clients'],"
                + "'ReadKey':['CTE Clients'],'SignVerifyWithKey':['CTE Clients'],'SignWithKey':['CTE Clients'],"
                + "'UseKey':['CTE Clients']";
        return List.of(
                row(
                        "create a registration token",
                        cte -> cte.registrationTokens().create(RegistrationTokenSettings.of("10h", 5)),
                        "POST " + tokens,
                        "{'lifetime':'10h','max_clients':5}"),
                row("list registration tokens", cte -> firstToken(cte), "GET " + tokens + "?" + PAGE),
                row(
                        "update a registration token",
                        cte -> cte.registrationTokens()
                                .update(
                                        firstToken(cte),
                                        RegistrationTokenSettings.builder()
                                                .namePrefix("p-")
                                                .lifetime("")
                                                .maxClients(1)
                                                .certDuration(0)
                                                .caId("ca")
                                                .clientManagementProfileId("cm")
                                                .putClientProfile("ClientProfile", "x")
                                                .putLabel("a", "b")
                                                .build()),
                        "PATCH " + tokens + "/<id>",
                        "{'name_prefix':'p-','lifetime':'','max_clients':1,'cert_duration':0,'ca_id':'ca',"
                                + "'client_management_profile_id':'cm','labels':{'a':'b'},"
                                + "'label':{'ClientProfile':'x'}}"),
                row(
                        "delete a registration token",
                        cte -> cte.registrationTokens().delete(firstToken(cte)),
                        "DELETE " + tokens + "/<id>"),
                row(
                        "create a key",
                        cte -> cte.keys().create(NewKey.of("vault-key", EncryptionMode.CBC_CS1)),
                        "POST /api/v1/vault/keys2",
                        "{'name':'vault-key','algorithm':'aes','size':256,'unexportable':false,'xts':false,'meta':{"
                                + "'permissions':{" + permissions + "},'cte':{'persistent_on_client':true,"
                                + "'encryption_mode':'CBC_CS1','cte_versioned':false}},'usageMask':76}"),
                row(
                        "find a key",
                        cte -> cte.keys().find("vault-key"),
                        "GET /api/v1/vault/keys2?name=vault-key&" + PAGE),
                row("delete a key", cte -> cte.keys().delete("vault-key"), "DELETE /api/v1/vault/keys2/vault-key"));
    }

    private static String firstToken(CteClient cte) {
        return cte.registrationTokens().list().iterator().next().id();
    }

    static List<WireTest.Row> storageGroups() {
        String all = TE + "/csigroups";
        return List.of(
                row(
                        "create a storage group",
                        cte -> cte.csiStorageGroups().create(NewCsiStorageGroup.of("k8s", "prod", "fast")),
                        "POST " + all,
                        "{'name':'k8s','k8s_namespace':'prod','k8s_storage_class':'fast'}"),
                row("list storage groups", cte -> read(cte.csiStorageGroups().list()), "GET " + all + "?" + PAGE),
                row(
                        "find a storage group",
                        cte -> cte.csiStorageGroups().find("k8s"),
                        "GET " + all + "?name=k8s&" + PAGE),
                row("get a storage group", cte -> cte.csiStorageGroups().get("k8s"), "GET " + all + "/k8s"),
                row(
                        "update a storage group",
                        cte -> cte.csiStorageGroups()
                                .update(
                                        "k8s",
                                        CsiStorageGroupUpdate.builder()
                                                .description("")
                                                .clientProfile("DefaultClientProfile")
                                                .build()),
                        "PATCH " + all + "/k8s",
                        "{'description':'','client_profile':'DefaultClientProfile'}"),
                row(
                        "clients of a storage group",
                        cte -> read(cte.csiStorageGroups().clients("k8s")),
                        "GET " + all + "/k8s/clients?" + PAGE),
                row(
                        "guard a storage group",
                        cte -> cte.csiStorageGroups().guard("k8s", List.of("csi-policy")),
                        "POST " + all + "/k8s/guardpoints",
                        "{'policy_list':['csi-policy']}"),
                row(
                        "GuardPolicies of a storage group",
                        cte -> guardPolicy(cte),
                        "GET " + all + "/k8s/guardpoints?" + PAGE),
                row(
                        "disable a GuardPolicy",
                        cte -> cte.csiStorageGroups().disable(guardPolicy(cte)),
                        "PATCH " + all + "/guardpoints/<id>",
                        "{'guard_enabled':false}"),
                row(
                        "enable a GuardPolicy",
                        cte -> cte.csiStorageGroups().enable(guardPolicy(cte)),
                        "PATCH " + all + "/guardpoints/<id>",
                        "{'guard_enabled':true}"),
                row(
                        "remove a GuardPolicy",
                        cte -> cte.csiStorageGroups().unguard(guardPolicy(cte)),
                        "DELETE " + all + "/guardpoints/<id>"),
                row("delete a storage group", cte -> cte.csiStorageGroups().delete("k8s"), "DELETE " + all + "/k8s"));
    }

    private static String guardPolicy(CteClient cte) {
        return cte.csiStorageGroups().guardPolicies("k8s").iterator().next().id();
    }

    static List<WireTest.Row> ldt() {
        String groups = TE + "/ldtgroupcommservice";
        String sets = TE + "/clientgroups/web/dps";
        return List.of(
                row(
                        "create an LDT group",
                        cte -> cte.ldtCommunicationGroups().create(NewLdtCommunicationGroup.of("ldt")),
                        "POST " + groups,
                        "{'name':'ldt'}"),
                row("list LDT groups", cte -> read(cte.ldtCommunicationGroups().list()), "GET " + groups + "?" + PAGE),
                row("get an LDT group", cte -> cte.ldtCommunicationGroups().get("ldt"), "GET " + groups + "/ldt"),
                row(
                        "describe an LDT group",
                        cte -> cte.ldtCommunicationGroups().describe("ldt", ""),
                        "PATCH " + groups + "/ldt",
                        "{'description':''}"),
                row(
                        "add clients to an LDT group",
                        cte -> cte.ldtCommunicationGroups().addClients("ldt", List.of("host-1", "host-2")),
                        "POST " + groups + "/ldt/clients",
                        "{'client_list':['host-1','host-2']}"),
                row(
                        "clients of an LDT group",
                        cte -> read(cte.ldtCommunicationGroups().clients("ldt")),
                        "GET " + groups + "/ldt/clients?" + PAGE),
                row(
                        "create a primary set",
                        cte -> cte.designatedPrimarySets()
                                .create("web", NewDesignatedPrimarySet.of("dps", "ldt", "host-1", "host-2")),
                        "POST " + sets,
                        "{'name':'dps','client_list':'host-1,host-2','ldt_comm_group_service_id':'ldt'}"),
                row(
                        "list primary sets",
                        cte -> read(cte.designatedPrimarySets().list("web")),
                        "GET " + sets + "?" + PAGE),
                row("get a primary set", cte -> cte.designatedPrimarySets().get("web", "dps"), "GET " + sets + "/dps"),
                row(
                        "set the clients of a primary set",
                        cte -> cte.designatedPrimarySets().setClients("web", "dps", List.of("host-1", "host-2")),
                        "PATCH " + sets + "/dps",
                        "{'client_list':'host-1,host-2'}"),
                row(
                        "delete a primary set",
                        cte -> cte.designatedPrimarySets().delete("web", "dps"),
                        "DELETE " + sets + "/dps"),
                row(
                        "remove clients from an LDT group",
                        cte -> cte.ldtCommunicationGroups().removeClients("ldt", List.of("host-1", "host-2")),
                        "PATCH " + groups + "/ldt/clients/delete/",
                        "{'client_list':['host-1','host-2']}"),
                row(
                        "delete an LDT group",
                        cte -> cte.ldtCommunicationGroups().delete("ldt"),
                        "DELETE " + groups + "/ldt"));
    }

    static List<WireTest.Row> reports() {
        String reports = TE + "/reports";
        return List.of(
                row(
                        "report on clients",
                        cte -> read(cte.reports()
                                .clients(ClientReportFilter.builder()
                                        .clientName("host-1")
                                        .status(ClientHealth.HEALTHY)
                                        .osType(OsType.LINUX)
                                        .build())),
                        "GET " + reports + "/clients/?client_name=host-1&status=HEALTHY&os_type=LINUX&" + PAGE),
                row(
                        "report on GuardPoints",
                        cte -> read(cte.reports()
                                .guardPoints(GuardPointReportFilter.builder()
                                        .clientName("host-1")
                                        .policyName("deny")
                                        .guardPointState(GuardPointState.ACTIVE)
                                        .guardEnabled(true)
                                        .guardPath("/srv")
                                        .build())),
                        "GET " + reports + "/clients-guard-status?client_name=host-1&policy_name=deny"
                                + "&guard_point_state=ACTIVE&guard_enabled=true&guard_path=/srv&" + PAGE),
                row(
                        "report on profiles",
                        cte -> read(cte.reports().profiles()),
                        "GET " + reports + "/clients-profiles?" + PAGE),
                row("report on keys", cte -> read(cte.reports().keys()), "GET " + reports + "/clients-keys/?" + PAGE));
    }

    static List<WireTest.Row> clientsAndGroups() {
        String clients = TE + "/clients";
        String group = TE + "/clientgroups/web";
        List<AuthBinary> binaries = List.of(AuthBinary.of("authenticator", "/usr/sbin/sshd"));
        String binariesBody = "{'auth_binaries':'[{\\'privilege\\':\\'authenticator\\',"
                + "\\'filename\\':\\'/usr/sbin/sshd\\'}]','re_sign':true}";
        return List.of(
                row(
                        "auth-binaries of a client",
                        cte -> cte.clients().setAuthBinaries("host-1", binaries, true),
                        "PATCH " + clients + "/host-1/auth-binaries",
                        binariesBody),
                row(
                        "inherited auth-binaries",
                        cte -> cte.clients().inheritAuthBinaries("host-1", "web"),
                        "PATCH " + clients + "/host-1/auth-binaries",
                        "{'client_auth_binaries_from':'web'}"),
                row(
                        "pause LDT of a client",
                        cte -> cte.clients().pauseLdt("host-1"),
                        "POST " + clients + "/host-1/ldtpause",
                        "{'paused':true}"),
                row(
                        "resume LDT of a client",
                        cte -> cte.clients().resumeLdt("host-1"),
                        "POST " + clients + "/host-1/ldtpause",
                        "{'paused':false}"),
                row(
                        "unenroll a client",
                        cte -> cte.clients().unenroll("host-1"),
                        "POST " + TE + "/unenroll",
                        "{'name':'host-1'}"),
                row(
                        "auth-binaries of a group",
                        cte -> cte.clientGroups().setAuthBinaries("web", binaries, true),
                        "PATCH " + group + "/auth-binaries",
                        binariesBody),
                row(
                        "pause LDT of a group",
                        cte -> cte.clientGroups().pauseLdt("web"),
                        "POST " + group + "/ldtpause",
                        "{'paused':true}"),
                row(
                        "resume LDT of a group",
                        cte -> cte.clientGroups().resumeLdt("web"),
                        "POST " + group + "/ldtpause",
                        "{'paused':false}"),
                row(
                        "generated password of a group",
                        cte -> cte.clientGroups().useGeneratedPassword("web"),
                        "PATCH " + group,
                        "{'password_creation_method':'GENERATE'}"),
                row(
                        "create a UserSpace client",
                        cte -> cte.clients().create(NewClient.of("u-1").withUserSpaceClient(true)),
                        "POST " + clients,
                        "{'name':'u-1','user_space_client':true}"),
                row(
                        "mark clients for deletion",
                        cte -> cte.clients().markForDeletion(List.of("u-1")),
                        "PATCH " + clients + "/delete",
                        "{'client_id_list':['u-1'],'del_client':true}"),
                row(
                        "force the deletion of clients",
                        cte -> cte.clients().forceDelete(List.of("u-1")),
                        "PATCH " + clients + "/delete",
                        "{'client_id_list':['u-1'],'del_client':true,'force_del_client':true}"));
    }

    static List<WireTest.Row> guardPoints(String gp) {
        String points = TE + "/clients/host-1/guardpoints";
        return List.of(
                row(
                        "list GuardPoints with a filter",
                        cte -> read(cte.guardPoints()
                                .list(
                                        HOST,
                                        GuardPointFilter.builder()
                                                .guardPath("/a b")
                                                .policy("deny")
                                                .sort("-guard_path")
                                                .build())),
                        "GET " + points + "?guard_path=/a%20b&policy=deny&sort=-guard_path&" + PAGE),
                row(
                        "update a GuardPoint",
                        cte -> cte.guardPoints()
                                .update(
                                        HOST,
                                        gp,
                                        GuardPointUpdate.builder()
                                                .mfaEnabled(false)
                                                .networkShareCredentialsId("c")
                                                .build()),
                        "PATCH " + points + "/<gp>",
                        "{'mfa_enabled':false,'network_share_credentials_id':'c'}"),
                row(
                        "early access",
                        cte -> cte.guardPoints().setEarlyAccess(HOST, gp, true),
                        "PATCH " + points + "/<gp>/early-access",
                        "{'early_access':true}"),
                row(
                        "sparse regions",
                        cte -> cte.guardPoints().stopPreservingSparseRegions(HOST, gp),
                        "PATCH " + points + "/<gp>/preserve-sparse-regions-off",
                        "{'preserve_sparse_regions':false}"));
    }

    private static void read(Iterable<?> list) {
        list.forEach(any -> {});
    }

    private static WireTest.Row row(String what, Consumer<CteClient> call, String line) {
        return row(what, call, line, "");
    }

    private static WireTest.Row row(String what, Consumer<CteClient> call, String line, String body) {
        return new WireTest.Row(what, call, line, body);
    }
}

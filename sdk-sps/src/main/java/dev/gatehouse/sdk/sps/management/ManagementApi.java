package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.Setting;
import dev.gatehouse.sdk.sps.configuration.SpsList;

/**
 * Basic settings, to read: what is below {@code /api/configuration/management}; each names its page of the REST API
 * Reference Guide. Needs the privilege {@code REST server}, from about 7.0 on that of the same page of the web interface.
 */
public final class ManagementApi {

    private final ApiCaller caller;

    /** Made by {@code SpsClient.management()}. */
    public ManagementApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public ManagementApi with(CallOptions options) {
        return new ManagementApi(caller.with(options));
    }

    /** Lists what there is: {@code GET /api/configuration/management} (6.0, 6.9 and 8.0, whose lists differ). */
    public SpsList list() {
        return SpsList.of(caller.call(SettingResources.INDEX.request(), Object.class));
    }

    /** Lists the SNMP settings: {@code GET /api/configuration/management/snmp} ("SNMP settings", 6.0 LTS). */
    public SpsList snmp() {
        return SpsList.of(caller.call(SettingResources.SNMP.request(), Object.class));
    }

    /** Mail settings: {@code /api/configuration/management/email} ("Mail settings", 6.0 LTS). */
    public Setting<MailSettings> email() {
        return new Setting<>(caller, SettingResources.EMAIL);
    }

    /** Health monitoring: {@code /api/configuration/management/health_monitoring} ("Health monitoring", 6.0 LTS). */
    public Setting<HealthMonitoring> healthMonitoring() {
        return new Setting<>(caller, SettingResources.HEALTH);
    }

    /** SNMP traps: {@code /api/configuration/management/snmp/trap} ("SNMP traps", 6.0 LTS). */
    public Setting<SnmpTrapSettings> snmpTrap() {
        return new Setting<>(caller, SettingResources.TRAP);
    }

    /** Disk fill-up prevention: {@code /api/configuration/management/disk_fillup_prevention} (6.0). */
    public Setting<DiskFillupPrevention> diskFillupPrevention() {
        return new Setting<>(caller, SettingResources.DISK);
    }

    /** Web gateway authentication: {@code /api/configuration/management/web_gateway_authentication} (seen in 7.0.5). */
    public Setting<WebGatewayAuthentication> webGatewayAuthentication() {
        return new Setting<>(caller, SettingResources.WEB_GATEWAY);
    }
}

package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.SpsList;
import dev.gatehouse.sdk.sps.configuration.StagedSetting;

/**
 * Basic settings within a transaction: what is below {@code /api/configuration/management}; each names its page of the
 * REST API Reference Guide. Needs the privilege {@code REST server}, from about 7.0 on that of the same page of the web
 * interface.
 */
public final class StagedManagementApi {

    private final ApiCaller caller;

    /** Made by {@code SpsTransaction.management()}. */
    public StagedManagementApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public StagedManagementApi with(CallOptions options) {
        return new StagedManagementApi(caller.with(options));
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
    public StagedSetting<MailSettings> email() {
        return new StagedSetting<>(caller, SettingResources.EMAIL);
    }

    /** Health monitoring: {@code /api/configuration/management/health_monitoring} ("Health monitoring", 6.0 LTS). */
    public StagedSetting<HealthMonitoring> healthMonitoring() {
        return new StagedSetting<>(caller, SettingResources.HEALTH);
    }

    /** SNMP traps: {@code /api/configuration/management/snmp/trap} ("SNMP traps", 6.0 LTS). */
    public StagedSetting<SnmpTrapSettings> snmpTrap() {
        return new StagedSetting<>(caller, SettingResources.TRAP);
    }

    /** Disk fill-up prevention: {@code /api/configuration/management/disk_fillup_prevention} (6.0). */
    public StagedSetting<DiskFillupPrevention> diskFillupPrevention() {
        return new StagedSetting<>(caller, SettingResources.DISK);
    }

    /** Web gateway authentication: {@code /api/configuration/management/web_gateway_authentication} (seen in 7.0.5). */
    public StagedSetting<WebGatewayAuthentication> webGatewayAuthentication() {
        return new StagedSetting<>(caller, SettingResources.WEB_GATEWAY);
    }
}

package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.SpsList;
import dev.gatehouse.sdk.sps.configuration.StagedSetting;

/**
 * API for basic settings in a transaction, the resources below {@code /api/configuration/management}. Each method names
 * its page of the REST API Reference Guide. Requires the privilege {@code REST server}; since about 7.0, the privilege of
 * the corresponding page of the web interface.
 */
public final class StagedManagementApi {

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsTransaction.management()}. */
    public StagedManagementApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public StagedManagementApi with(CallOptions options) {
        return new StagedManagementApi(caller.with(options));
    }

    /**
     * Lists the basic settings ({@code GET /api/configuration/management}). The lists of 6.0, 6.9 and 8.0 differ.
     */
    public SpsList list() {
        return SpsList.read(caller, SettingResources.INDEX.request(), SettingResources.INDEX.name());
    }

    /** Lists the SNMP settings ({@code GET /api/configuration/management/snmp}; "SNMP settings", 6.0 LTS). */
    public SpsList snmp() {
        return SpsList.read(caller, SettingResources.SNMP.request(), SettingResources.SNMP.name());
    }

    /** Returns the mail settings ({@code /api/configuration/management/email}; "Mail settings", 6.0 LTS). */
    public StagedSetting<MailSettings> email() {
        return SettingResources.EMAIL.stagedBy(caller);
    }

    /**
     * Returns the health monitoring settings ({@code /api/configuration/management/health_monitoring}; "Health monitoring",
     * 6.0 LTS).
     */
    public StagedSetting<HealthMonitoring> healthMonitoring() {
        return SettingResources.HEALTH.stagedBy(caller);
    }

    /** Returns the SNMP trap settings ({@code /api/configuration/management/snmp/trap}; "SNMP traps", 6.0 LTS). */
    public StagedSetting<SnmpTrapSettings> snmpTrap() {
        return SettingResources.TRAP.stagedBy(caller);
    }

    /**
     * Returns the disk fill-up prevention settings ({@code /api/configuration/management/disk_fillup_prevention}; 6.0).
     */
    public StagedSetting<DiskFillupPrevention> diskFillupPrevention() {
        return SettingResources.DISK.stagedBy(caller);
    }

    /**
     * Returns the web gateway authentication settings ({@code /api/configuration/management/web_gateway_authentication};
     * documented in 7.0.5).
     */
    public StagedSetting<WebGatewayAuthentication> webGatewayAuthentication() {
        return SettingResources.WEB_GATEWAY.stagedBy(caller);
    }
}

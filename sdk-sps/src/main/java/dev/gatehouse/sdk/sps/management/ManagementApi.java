package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.Setting;
import dev.gatehouse.sdk.sps.configuration.SpsList;

/**
 * Read-only API for basic settings, the resources below {@code /api/configuration/management}. Each method names its page
 * of the REST API Reference Guide. Requires the privilege {@code REST server}; since about 7.0, the privilege of the
 * corresponding page of the web interface.
 */
public final class ManagementApi {

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsClient.management()}. */
    public ManagementApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public ManagementApi with(CallOptions options) {
        return new ManagementApi(caller.with(options));
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
    public Setting<MailSettings> email() {
        return SettingResources.EMAIL.readBy(caller);
    }

    /**
     * Returns the health monitoring settings ({@code /api/configuration/management/health_monitoring}; "Health monitoring",
     * 6.0 LTS).
     */
    public Setting<HealthMonitoring> healthMonitoring() {
        return SettingResources.HEALTH.readBy(caller);
    }

    /** Returns the SNMP trap settings ({@code /api/configuration/management/snmp/trap}; "SNMP traps", 6.0 LTS). */
    public Setting<SnmpTrapSettings> snmpTrap() {
        return SettingResources.TRAP.readBy(caller);
    }

    /**
     * Returns the disk fill-up prevention settings ({@code /api/configuration/management/disk_fillup_prevention}; 6.0).
     */
    public Setting<DiskFillupPrevention> diskFillupPrevention() {
        return SettingResources.DISK.readBy(caller);
    }

    /**
     * Returns the web gateway authentication settings ({@code /api/configuration/management/web_gateway_authentication};
     * documented in 7.0.5).
     */
    public Setting<WebGatewayAuthentication> webGatewayAuthentication() {
        return SettingResources.WEB_GATEWAY.readBy(caller);
    }
}

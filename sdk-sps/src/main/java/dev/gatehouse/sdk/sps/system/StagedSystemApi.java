package dev.gatehouse.sdk.sps.system;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.StagedSetting;

/**
 * API for network, date and time, and troubleshooting settings, in a transaction.
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class StagedSystemApi {

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsTransaction.system()}. */
    public StagedSystemApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public StagedSystemApi with(CallOptions options) {
        return new StagedSystemApi(caller.with(options));
    }

    /** Returns the DNS servers ({@code /api/configuration/network/dns}; 7.0). */
    public StagedSetting<DnsSettings> dns() {
        return SystemResources.DNS.stagedBy(caller);
    }

    /**
     * Returns the time zone ({@code /api/configuration/datetime/timezone}; 6.0.10), an IANA name such as {@code
     * Europe/Berlin}.
     */
    public StagedSetting<String> timeZone() {
        return SystemResources.TIME_ZONE.stagedBy(caller);
    }

    /**
     * Returns the NTP servers ({@code /api/configuration/datetime/ntp_servers}; 6.9.5) as open JSON, because their form
     * is not documented.
     */
    public StagedSetting<Object> ntpServers() {
        return SystemResources.NTP.stagedBy(caller);
    }

    /** Returns the settings for troubleshooting ({@code /api/configuration/troubleshooting}; 5.7). */
    public StagedSetting<TroubleshootingSettings> troubleshooting() {
        return SystemResources.TROUBLESHOOTING.stagedBy(caller);
    }

    /**
     * Returns a network interface card ({@code /api/configuration/network/nics/nic1} and so on).
     *
     * @param number the number of the card, from 1
     */
    public StagedSetting<Nic> nic(int number) {
        return SystemResources.nic(number).stagedBy(caller);
    }
}

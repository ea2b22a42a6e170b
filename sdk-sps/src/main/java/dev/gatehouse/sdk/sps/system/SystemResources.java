package dev.gatehouse.sdk.sps.system;

import dev.gatehouse.sdk.sps.resource.SettingResource;

/** The resources of this package. */
final class SystemResources {

    static final SettingResource<DnsSettings> DNS = SettingResource.of("dns", "network/dns", DnsSettings.class);
    static final SettingResource<String> TIME_ZONE = SettingResource.of("timeZone", "datetime/timezone", String.class);
    static final SettingResource<Object> NTP = SettingResource.of("ntpServers", "datetime/ntp_servers", Object.class);
    static final SettingResource<TroubleshootingSettings> TROUBLESHOOTING =
            SettingResource.of("troubleshooting", "troubleshooting", TroubleshootingSettings.class);
    private static final SettingResource<Nic> NIC = SettingResource.of("nic", "network/nics/{nic}", Nic.class);

    private SystemResources() {}

    /** Returns a network interface card. */
    static SettingResource<Nic> nic(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, not " + number);
        }
        return NIC.at("nic", "nic" + number);
    }
}

package dev.gatehouse.sdk.sps.system;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.configuration.Setting;
import java.util.Optional;

/**
 * Read-only API for network, date and time, and troubleshooting settings.
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class SystemApi {

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsClient.system()}. */
    public SystemApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public SystemApi with(CallOptions options) {
        return new SystemApi(caller.with(options));
    }

    /** Returns the DNS servers ({@code /api/configuration/network/dns}; 7.0). */
    public Setting<DnsSettings> dns() {
        return SystemResources.DNS.readBy(caller);
    }

    /**
     * Returns the time zone ({@code /api/configuration/datetime/timezone}; 6.0.10), an IANA name such as {@code
     * Europe/Berlin}.
     */
    public Setting<String> timeZone() {
        return SystemResources.TIME_ZONE.readBy(caller);
    }

    /**
     * Returns the NTP servers ({@code /api/configuration/datetime/ntp_servers}; 6.9.5) as open JSON, because their form
     * is not documented.
     */
    public Setting<Object> ntpServers() {
        return SystemResources.NTP.readBy(caller);
    }

    /** Returns the settings for troubleshooting ({@code /api/configuration/troubleshooting}; 5.7). */
    public Setting<TroubleshootingSettings> troubleshooting() {
        return SystemResources.TROUBLESHOOTING.readBy(caller);
    }

    /**
     * Returns a network interface card ({@code /api/configuration/network/nics/nic1} and so on).
     *
     * @param number the number of the card, from 1
     */
    public Setting<Nic> nic(int number) {
        return SystemResources.nic(number).readBy(caller);
    }

    /**
     * Returns a reference to an IP address of the appliance, for settings that listen on an address. Reads the cards 1 to 3
     * until one has the address, as the vendor's PowerShell module does.
     *
     * @param address the IP address without a prefix length
     * @return the reference, such as {@code nic1.interfaces.<id>.addresses.<id>}; empty if no card has the address
     */
    public Optional<Reference> findAddress(String address) {
        for (int number = 1; number <= 3; number++) {
            Optional<Reference> found = addressOf(number, address);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Reference> addressOf(int number, String address) {
        try {
            return nic(number).get().body().keyOf(address).map(key -> Reference.of("nic" + number + "." + key));
        } catch (NotFoundException e) {
            return Optional.empty(); // fewer than 3 cards
        }
    }
}

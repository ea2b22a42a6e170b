package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.resource.SettingResource;
import dev.gatehouse.sdk.sps.stored.Pem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resources of this package, with the constraints that the guide documents. */
final class SettingResources {

    static final Operation INDEX = Operation.get("sps.management.list", "/api/configuration/management");
    static final Operation SNMP = Operation.get("sps.snmp.list", "/api/configuration/management/snmp");

    static final SettingResource<MailSettings> EMAIL =
            SettingResource.of("email", "management/email", MailSettings.class).checked(SettingResources::checkMail);
    static final SettingResource<HealthMonitoring> HEALTH =
            SettingResource.of("healthMonitoring", "management/health_monitoring", HealthMonitoring.class);
    static final SettingResource<SnmpTrapSettings> TRAP = SettingResource.of(
                    "snmpTrap", "management/snmp/trap", SnmpTrapSettings.class)
            .checked(SettingResources::checkTrap);
    static final SettingResource<DiskFillupPrevention> DISK =
            SettingResource.of("diskFillupPrevention", "management/disk_fillup_prevention", DiskFillupPrevention.class);
    static final SettingResource<WebGatewayAuthentication> WEB_GATEWAY = SettingResource.of(
            "webGatewayAuthentication", "management/web_gateway_authentication", WebGatewayAuthentication.class);

    private SettingResources() {}

    /** Checks only changed values: values that the appliance returned are accepted. */
    private static void checkMail(@Nullable MailSettings asRead, MailSettings changed) {
        if (asRead == null || !changed.smtpServer().equals(asRead.smtpServer())) {
            check(changed.smtpServer());
        }
        if (changed.smtpAuth() instanceof SmtpAuth.Login login
                && (asRead == null || !login.equals(asRead.smtpAuth()))) {
            Arguments.notBlank("username", login.username());
        }
        Optional<String> before = asRead != null && asRead.smtpEncryption() instanceof SmtpEncryption.StartTls tls
                ? tls.serverAuthority()
                : Optional.empty();
        if (changed.smtpEncryption() instanceof SmtpEncryption.StartTls tls
                && !tls.serverAuthority().equals(before)
                && tls.serverAuthority()
                        .filter(pem -> !Pem.certificate(pem).equals(pem))
                        .isPresent()) {
            throw new IllegalArgumentException(
                    "serverAuthority must be a PEM block without other text, use checkingServer");
        }
    }

    private static void check(Host host) {
        if (host instanceof Host.Ip ip) {
            Host.ip(ip.address());
        } else if (host instanceof Host.Fqdn fqdn) {
            Host.fqdn(fqdn.name());
        }
    }

    /** Checks only changed values. */
    private static void checkTrap(@Nullable SnmpTrapSettings asRead, SnmpTrapSettings changed) {
        if (changed.equals(asRead)) {
            return;
        }
        if (changed.enabled() && changed.version().isEmpty()) {
            throw new IllegalArgumentException("version must be set if traps are enabled");
        }
        Optional<SnmpVersion> before = asRead == null ? Optional.empty() : asRead.version();
        changed.version().filter(version -> !changed.version().equals(before)).ifPresent(version -> {
            if (version instanceof SnmpVersion.V2c v2c) {
                check(v2c.server());
                Arguments.notBlank("community", v2c.community());
            }
            if (version instanceof SnmpV3 v3) {
                checkV3(v3);
            }
        });
    }

    private static void checkV3(SnmpV3 v3) {
        check(v3.server());
        if (!v3.engineId().matches("(0[xX])?[0-9A-Fa-f]{10,}")) {
            throw new IllegalArgumentException("engineId must be a hexadecimal number with at least 10 digits");
        }
        Arguments.notBlank("username", v3.username());
        Optional<Reference> password = v3.encryptionPassword();
        SnmpEncryptionMethod method = v3.encryptionMethod();
        if (method.equals(SnmpEncryptionMethod.NONE) && password.isPresent()) {
            throw new IllegalArgumentException("encryptionPassword must be empty with encryptionMethod none");
        }
        if ((method.equals(SnmpEncryptionMethod.AES) || method.equals(SnmpEncryptionMethod.DES))
                && password.isEmpty()) {
            throw new IllegalArgumentException("encryptionPassword must be set with encryptionMethod " + method);
        }
        if (password.filter(v3.authPassword()::equals).isPresent()) {
            throw new IllegalArgumentException("authPassword and encryptionPassword must be two password objects,"
                    + " because each can be referenced only once");
        }
    }
}

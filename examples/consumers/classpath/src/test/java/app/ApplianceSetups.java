package app;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.sps.setup.ApplianceSetup;
import dev.gatehouse.sdk.sps.setup.SetupAdministration;
import dev.gatehouse.sdk.sps.setup.SetupCertificate;
import dev.gatehouse.sdk.sps.setup.SetupCertificates;
import dev.gatehouse.sdk.sps.setup.SetupDatetime;
import dev.gatehouse.sdk.sps.setup.SetupEmail;
import dev.gatehouse.sdk.sps.setup.SetupIdentity;
import dev.gatehouse.sdk.sps.setup.SetupNetwork;

/** Settings of the welcome wizard. */
final class ApplianceSetups {

    private ApplianceSetups() {}

    static ApplianceSetup any() {
        SetupIdentity identity = SetupIdentity.builder()
                .certificate("certificate")
                .privateKey(Secret.of("key"))
                .build();
        return ApplianceSetup.builder()
                .acceptEula(true)
                .license("license")
                .administration(SetupAdministration.builder()
                        .rootPassword(Secret.of("root"))
                        .adminPassword(Secret.of("admin"))
                        .build())
                .certificates(SetupCertificates.builder()
                        .ca(SetupCertificate.builder().certificate("certificate").build())
                        .webserver(identity)
                        .tsa(identity)
                        .build())
                .network(SetupNetwork.builder()
                        .hostname("sps")
                        .domainname("example.com")
                        .initialAddress("10.0.0.5/24")
                        .gateway("10.0.0.1")
                        .primaryDns("10.0.0.2")
                        .build())
                .email(SetupEmail.builder()
                        .smtpServer("mx.example.com")
                        .adminEmail("admin@example.com")
                        .build())
                .datetime(SetupDatetime.builder()
                        .timezone("America/Denver")
                        .primaryNtpServer("ntp.example.com")
                        .build())
                .build();
    }
}

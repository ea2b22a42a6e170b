package dev.gatehouse.sdk.sps.connections;

/** A protocol that SPS controls. Each has its own connection policies and channel policies. */
public enum Protocol {
    /** HTTP. */
    HTTP("http"),
    /** Citrix ICA. */
    ICA("ica"),
    /** Microsoft SQL Server; since 7.0. */
    MSSQL("mssql"),
    /** Remote Desktop. */
    RDP("rdp"),
    /** Secure Shell. */
    SSH("ssh"),
    /** Telnet. */
    TELNET("telnet"),
    /** Virtual Network Computing. */
    VNC("vnc");

    private final String value;

    Protocol(String value) {
        this.value = value;
    }

    /** Returns the name in paths. */
    public String value() {
        return value;
    }
}

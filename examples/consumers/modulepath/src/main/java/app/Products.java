package app;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.tresorit.TresoritClient;

/** Reads something from each product; writes and reads back from one. */
public final class Products {

    private Products() {}

    /** Makes a host and reads its name. */
    public static String register(CteClient cte, String host) {
        return cte.clients()
                .get(cte.clients().create(NewClient.of(host)).id())
                .name()
                .orElseThrow();
    }

    /** Counts the users. */
    public static long users(CommvaultClient commvault) {
        return commvault.users().list().stream().count();
    }

    /** Reads a tenant's name. */
    public static String name(NevisClient nevis, String extId) {
        return nevis.clients().get(extId).name().orElseThrow();
    }

    /** Tells whether the appliance answers. */
    public static boolean answers(SpsClient sps) {
        return sps.status().info() != null;
    }

    /** Counts the users. */
    public static long users(TresoritClient tresorit) {
        return tresorit.users().list().size();
    }
}

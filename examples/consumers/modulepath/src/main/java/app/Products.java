package app;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.tresorit.TresoritClient;

/** Reads from each product, and writes to one. */
public final class Products {

    private Products() {}

    /** Creates a host and returns its name. */
    public static String register(CteClient cte, String host) {
        return cte.clients()
                .get(cte.clients().create(NewClient.of(host)).id())
                .name()
                .orElseThrow();
    }

    /** Returns the number of users. */
    public static long users(CommvaultClient commvault) {
        return commvault.users().list().stream().count();
    }

    /** Returns the name of a tenant. */
    public static String name(NevisClient nevis, String extId) {
        return nevis.clients().get(extId).name().orElseThrow();
    }

    /** Returns whether the appliance responds. */
    public static boolean responds(SpsClient sps) {
        return sps.status().info() != null;
    }

    /** Returns the number of users. */
    public static long users(TresoritClient tresorit) {
        return tresorit.users().list().size();
    }
}

package dev.gatehouse.sdk.testkit.sps;

/** A part of the API. */
interface Area {

    /** Adds the paths of this part. */
    void addTo(Routes routes);
}

package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.contract.ConnectionsTest;

class CommvaultConnectionsTest extends ConnectionsTest<CommvaultClient> {

    CommvaultConnectionsTest() {
        super(new CommvaultFixture());
    }
}

package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.contract.HostileBodiesTest;

class CommvaultHostileBodiesTest extends HostileBodiesTest<CommvaultClient> {

    CommvaultHostileBodiesTest() {
        super(new CommvaultFixture());
    }
}

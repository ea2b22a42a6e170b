package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.contract.ConnectionsTest;

class SpsConnectionsTest extends ConnectionsTest<SpsClient> {

    SpsConnectionsTest() {
        super(new SpsFixture());
    }
}

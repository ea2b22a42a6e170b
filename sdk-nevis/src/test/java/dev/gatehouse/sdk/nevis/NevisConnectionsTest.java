package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.contract.ConnectionsTest;

class NevisConnectionsTest extends ConnectionsTest<NevisClient> {

    NevisConnectionsTest() {
        super(new NevisFixture());
    }
}

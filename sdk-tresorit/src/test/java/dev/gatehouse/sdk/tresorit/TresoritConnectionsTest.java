package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.contract.ConnectionsTest;

class TresoritConnectionsTest extends ConnectionsTest<TresoritClient> {

    TresoritConnectionsTest() {
        super(new TresoritFixture());
    }
}

package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.contract.ConnectionsTest;

class CteConnectionsTest extends ConnectionsTest<CteClient> {

    CteConnectionsTest() {
        super(new CteFixture());
    }
}

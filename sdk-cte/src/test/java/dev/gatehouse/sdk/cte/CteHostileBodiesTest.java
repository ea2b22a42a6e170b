package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.contract.HostileBodiesTest;

class CteHostileBodiesTest extends HostileBodiesTest<CteClient> {

    CteHostileBodiesTest() {
        super(new CteFixture());
    }
}

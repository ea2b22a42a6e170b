package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.contract.ContractTest;

class NevisContractTest extends ContractTest<NevisClient> {

    NevisContractTest() {
        super(new NevisFixture());
    }
}

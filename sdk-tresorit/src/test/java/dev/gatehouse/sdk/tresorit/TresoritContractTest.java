package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.contract.ContractTest;

class TresoritContractTest extends ContractTest<TresoritClient> {

    TresoritContractTest() {
        super(new TresoritFixture());
    }
}

package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.contract.ContractTest;

class SpsContractTest extends ContractTest<SpsClient> {

    SpsContractTest() {
        super(new SpsFixture());
    }
}

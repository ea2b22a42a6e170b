package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.contract.ContractTest;

class CteContractTest extends ContractTest<CteClient> {

    CteContractTest() {
        super(new CteFixture());
    }
}

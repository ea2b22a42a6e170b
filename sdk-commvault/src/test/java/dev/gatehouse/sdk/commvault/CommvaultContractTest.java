package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.contract.ContractTest;

class CommvaultContractTest extends ContractTest<CommvaultClient> {

    CommvaultContractTest() {
        super(new CommvaultFixture());
    }
}

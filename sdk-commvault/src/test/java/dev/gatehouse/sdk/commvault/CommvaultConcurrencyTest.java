package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.contract.ConcurrencyTest;

class CommvaultConcurrencyTest extends ConcurrencyTest<CommvaultClient> {

    CommvaultConcurrencyTest() {
        super(new CommvaultFixture());
    }
}

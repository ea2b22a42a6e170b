package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.contract.SendingFaultsTest;

class CommvaultSendingFaultsTest extends SendingFaultsTest<CommvaultClient> {

    CommvaultSendingFaultsTest() {
        super(new CommvaultFixture());
    }
}

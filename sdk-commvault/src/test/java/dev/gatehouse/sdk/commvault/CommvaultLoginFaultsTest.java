package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.contract.LoginFaultsTest;

class CommvaultLoginFaultsTest extends LoginFaultsTest<CommvaultClient> {

    CommvaultLoginFaultsTest() {
        super(new CommvaultFixture());
    }
}

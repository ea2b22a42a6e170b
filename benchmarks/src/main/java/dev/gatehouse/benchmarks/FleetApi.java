package dev.gatehouse.benchmarks;

import java.io.IOException;

/** The calls that a program for many hosts needs. The loop around them is the business of the program. */
interface FleetApi extends AutoCloseable {

    /** Reads a page of a list. */
    Wire.Groups groups(long skip, int limit) throws IOException, InterruptedException;

    /** Lets the server generate another password for a host. */
    void resetPassword(String host) throws IOException, InterruptedException;

    @Override
    void close();
}

package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the CPUs of client and server busy: on each of them runs a JVM with idle priority. The first instruction of a CPU
 * that was idle is late by several microseconds on a virtual machine, and a client that leaves nothing to other threads
 * while it waits would pay for it.
 */
public final class BusyCpus {

    private static volatile boolean ended;

    private BusyCpus() {}

    /** Returns the JVMs to end later; none where CPUs can't be chosen. */
    static List<Process> start() throws IOException {
        List<Process> busy = new ArrayList<>();
        if (Jvm.CAN_PIN) {
            for (int cpu : List.of(Jvm.CLIENT_CPU, Jvm.SERVER_CPU)) {
                busy.add(Jvm.of(BusyCpus.class).whenIdleOnCpu(cpu).start());
            }
        }
        return busy;
    }

    /** Is busy until its standard input ends, as it does with the process that started it. */
    public static void main(String[] arguments) throws IOException {
        new Thread(BusyCpus::spin).start();
        System.in.read();
        ended = true;
    }

    private static void spin() {
        while (!ended) {
            Thread.onSpinWait();
        }
    }
}

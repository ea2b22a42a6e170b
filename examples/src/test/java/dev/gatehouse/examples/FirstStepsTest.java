package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The first steps print what the documentation says. */
class FirstStepsTest {

    @Test
    void firstSteps_printWhatTheDocumentationSays() {
        assertThat(printed(() -> First.main(new String[0]))).isEqualTo("found host-1");
        assertThat(printed(FirstSteps::commvault)).isEqualTo("CREATED");
        assertThat(printed(FirstSteps::nevis)).isEqualTo("acme-bank");
        assertThat(printed(FirstSteps::sps)).contains("management/health_monitoring");
        assertThat(printed(FirstSteps::tresorit)).isEqualTo("1 member");
    }

    private static String printed(Runnable step) {
        PrintStream before = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            step.run();
        } finally {
            System.setOut(before);
        }
        return text.toString(StandardCharsets.UTF_8).strip();
    }
}

package dev.gatehouse.examples;

import java.util.List;
import java.util.function.Consumer;

/** One vendor's part of the tour. */
interface Chapter {

    /** All chapters, in the order of the tour. */
    List<Chapter> ALL = List.of(
            new CteChapter(), new CommvaultChapter(), new NevisChapter(), new SpsChapter(), new TresoritChapter());

    /** Name of the product. */
    String product();

    /** What happens, in one sentence, for somebody who does not know the product. */
    String story();

    /** Whether the environment names a real system. */
    boolean isReal();

    /** Runs the example and says each step. */
    void run(Consumer<String> say) throws Exception;
}

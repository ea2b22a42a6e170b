package dev.gatehouse.sdk.nevis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Two writers that send their requests in an order that a seed decides, one request at a time. */
final class Turns {

    private record Event(int writer, boolean finished) {}

    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<Semaphore> turns = List.of(new Semaphore(0), new Semaphore(0));

    /** Returns the interceptor of a writer's HTTP client: it waits for the writer's turn before each request. */
    Interceptor interceptor(int writer) {
        return new Interceptor() {
            @Override
            public Response intercept(Chain chain) throws IOException {
                events.add(new Event(writer, false));
                turns.get(writer).acquireUninterruptibly();
                return chain.proceed(chain.request());
            }
        };
    }

    /** Runs both writers to their end, and returns their results. */
    <T> List<T> run(ExecutorService threads, SplittableRandom random, List<Callable<T>> writers) throws Exception {
        List<Future<T>> results = new ArrayList<>();
        for (int i = 0; i < writers.size(); i++) {
            int writer = i;
            results.add(threads.submit(() -> {
                try {
                    return writers.get(writer).call();
                } finally {
                    events.add(new Event(writer, true));
                }
            }));
        }
        int running = writers.size();
        List<Integer> waiting = new ArrayList<>();
        while (running > 0) {
            while (waiting.size() < running) {
                Event event = Objects.requireNonNull(events.poll(30, TimeUnit.SECONDS), "a writer is stuck");
                if (event.finished) {
                    running--;
                } else {
                    waiting.add(event.writer);
                }
            }
            if (!waiting.isEmpty()) {
                int next = random.nextInt(waiting.size());
                turns.get(waiting.get(next)).release();
                waiting.subList(next, next + 1).clear();
            }
        }
        List<T> values = new ArrayList<>();
        for (Future<T> result : results) {
            values.add(result.get());
        }
        return values;
    }
}

package app;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What to do.
 *
 * @param id number of the change. The same number continues where an earlier run stopped
 * @param input CSV file with a header and the names of hosts in its first column; the same file for all workers
 * @param partitions number of parts that the input is divided into; several for each worker
 * @param concurrency maximum number of concurrent requests of a worker
 * @param settle how long to wait for requests that may still be at the server before their hosts are read
 */
@ConfigurationProperties("change")
record Change(String id, Path input, int partitions, int concurrency, Duration settle) {}

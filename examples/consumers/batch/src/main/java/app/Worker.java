package app;

import app.Partitions.Partition;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Takes one part of the input after the other, and runs the job for it, until there is none left. */
@Component
class Worker implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Partitions partitions;
    private final HostChanges changes;
    private final Change change;
    private final JobRepository repository;
    private final JobOperator operator;
    private final Job job;

    Worker(
            Partitions partitions,
            HostChanges changes,
            Change change,
            JobRepository repository,
            JobOperator operator,
            Job job) {
        this.partitions = partitions;
        this.changes = changes;
        this.change = change;
        this.repository = repository;
        this.operator = operator;
        this.job = job;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        partitions.create();
        for (Optional<Partition> next = partitions.lockNext(); next.isPresent(); next = partitions.lockNext()) {
            try {
                run(next.get());
                partitions.done(next.get());
            } finally {
                partitions.release();
            }
        }
        LOG.info("{}: no part is left for this worker. All hosts: {}", change.id(), changes.summary());
    }

    private void run(Partition partition) throws Exception {
        JobParameters parameters = new JobParametersBuilder()
                .addString("change", change.id())
                .addLong("partition", (long) partition.number())
                .addLong("firstLine", (long) partition.firstLine(), false)
                .addLong("lineCount", (long) partition.lineCount(), false)
                .toJobParameters();
        BatchStatus status = stateAfterAnotherWorker(parameters);
        if (status != BatchStatus.COMPLETED) {
            LOG.info("Part {}: {} lines, {}", partition.number(), partition.lineCount(), status);
            changes.settle(partition.number()); // requests of an earlier worker
            status = operator.start(job, parameters).getStatus();
        }
        if (status != BatchStatus.COMPLETED) {
            throw new IllegalStateException("part " + partition.number() + " failed; start the worker again");
        }
    }

    /** A worker that was killed leaves its job running in the database. The lock proves that it has ended. */
    private BatchStatus stateAfterAnotherWorker(JobParameters parameters) throws Exception {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        if (instance == null) {
            return BatchStatus.STARTING;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            // Killed between the two transactions that start a job. Spring Batch can't start it any more.
            repository.deleteJobInstance(instance);
            return BatchStatus.STARTING;
        }
        if (last.isRunning()) {
            operator.recover(last);
            return BatchStatus.FAILED;
        }
        return last.getStatus();
    }
}

package app;

import dev.gatehouse.sdk.cte.CteClient;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.transaction.PlatformTransactionManager;

/** The job for one part of the input: changes its hosts, then looks up those whose outcome is unknown. */
@Configuration(proxyBeanMethods = false)
class ChangeJob {

    /** A killed process leaves at most this many hosts to check. */
    private static final int CHUNK = 50;

    @Bean
    Job changeHosts(JobRepository repository, Step change, Step resolve) {
        return new JobBuilder("changeHosts", repository).start(change).next(resolve).build();
    }

    @Bean
    Step change(
            JobRepository repository,
            PlatformTransactionManager transactions,
            FlatFileItemReader<String> hosts,
            ChangeWriter writer) {
        return new StepBuilder("change", repository)
                .<String, String>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(hosts)
                .writer(writer)
                .build();
    }

    @Bean
    Step resolve(
            JobRepository repository,
            PlatformTransactionManager transactions,
            HostChanges changes,
            ChangeWriter writer,
            Change change) {
        return new StepBuilder("resolve", repository)
                .tasklet(
                        (contribution, context) -> {
                            Object partition = context.getStepContext().getJobParameters().get("partition");
                            List<String> unresolved = changes.unresolved(((Long) partition).intValue());
                            if (!unresolved.isEmpty()) {
                                Thread.sleep(change.settle().toMillis());
                                writer.write(new Chunk<>(unresolved));
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    @StepScope
    FlatFileItemReader<String> hosts(
            Change change,
            @Value("#{jobParameters['firstLine']}") int firstLine,
            @Value("#{jobParameters['lineCount']}") int lineCount) {
        return new FlatFileItemReaderBuilder<String>()
                .name("hosts")
                .resource(new FileSystemResource(change.input()))
                .linesToSkip(1 + firstLine)
                .maxItemCount(lineCount)
                .delimited()
                .includedFields(0)
                .names("host")
                .fieldSetMapper(fields -> fields.readString("host"))
                .build();
    }

    @Bean
    @StepScope
    ChangeWriter writer(
            CteClient cte,
            HostChanges changes,
            Partitions partitions,
            Change change,
            @Value("#{jobParameters['partition']}") int partition) {
        return new ChangeWriter(cte, changes, partitions, change, partition);
    }
}

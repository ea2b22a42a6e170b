package app;

import dev.gatehouse.sdk.cte.CteClient;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.transaction.PlatformTransactionManager;

/** The job for one part of the input: changes its hosts, then looks up those whose outcome is unknown. */
@Configuration(proxyBeanMethods = false)
class ChangeJob {

    /** How many hosts are delivered once more after a process was killed; the writer skips those that are done. */
    private static final int CHUNK = 50;

    private static final DelimitedLineTokenizer COLUMNS = new DelimitedLineTokenizer();

    @Bean
    Job changeHosts(JobRepository repository, Step change, Step lookUp) {
        return new JobBuilder("changeHosts", repository)
                .start(change)
                .next(lookUp)
                .build();
    }

    @Bean
    Step change(
            JobRepository repository,
            PlatformTransactionManager transactions,
            FlatFileItemReader<String> hosts,
            ChangeWriter writer) {
        return step("change", repository, transactions, hosts, writer);
    }

    @Bean
    Step lookUp(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ListItemReader<String> unresolved,
            ChangeWriter writer) {
        return step("lookUp", repository, transactions, unresolved, writer);
    }

    private static Step step(
            String name,
            JobRepository repository,
            PlatformTransactionManager transactions,
            ItemReader<String> reader,
            ChangeWriter writer) {
        return new StepBuilder(name, repository)
                .<String, String>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .processor(host -> host.isBlank() ? null : host) // a blank line of the input
                .writer(writer)
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
                .lineMapper((line, number) ->
                        line.isBlank() ? "" : COLUMNS.tokenize(line).readString(0))
                .build();
    }

    /** The hosts whose outcome is unknown after the first step. */
    @Bean
    @StepScope
    ListItemReader<String> unresolved(
            HostChanges changes, @Value("#{jobParameters['partition']}") int partition) throws InterruptedException {
        changes.settle(partition);
        return new ListItemReader<>(changes.unresolved(partition));
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

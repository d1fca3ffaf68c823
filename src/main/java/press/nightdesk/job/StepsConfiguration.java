package press.nightdesk.job;

import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;
import press.nightdesk.check.LastWord;
import press.nightdesk.domain.Stage;
import press.nightdesk.shelf.FeedVisits;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.source.SeenFiles;
import press.nightdesk.source.web.Web;
import press.nightdesk.summarize.Summarizer;
import press.nightdesk.translate.Translator;

/// The night's job and its four steps, and a fifth if it delivers.
@Configuration(proxyBeanMethods = false)
class StepsConfiguration {
  /// A stage waits for models, and no transaction stays open over that; the shelf opens its own.
  private static final TransactionAttribute NO_TRANSACTION =
      new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Shelf shelf;
  private final Progress progress;
  private final StopSignal stop;

  StepsConfiguration(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Shelf shelf,
      Progress progress,
      StopSignal stop) {
    this.repository = repository;
    this.transactions = transactions;
    this.shelf = shelf;
    this.progress = progress;
    this.stop = stop;
  }

  @Bean
  Step ingest(Plan plan, FeedVisits visits, Clock clock) {
    FeedBooks feeds = new FeedBooks(visits, plan, () -> web(clock), progress);
    SeenFiles seen = new SeenFiles(plan.settings().reading(), clock, shelf::unchanged);
    ArrivalReader reader = new ArrivalReader(plan.sources(), seen, clock, progress);
    ArrivalWriter writer = new ArrivalWriter(shelf, feeds, reader::count, progress);
    return new StepBuilder(Stage.INGEST.label(), repository)
            .<ArrivalBatch, ArrivalBatch>chunk(1)
            .transactionManager(transactions)
            .reader(reader)
            .stream(reader)
            .writer(writer)
            .interruptionPolicy(this::stopWhenTold)
            // Of two listeners the first is the last to hear of the end.
            .listener(feeds)
            .listener(reader)
            .listener(writer)
            .build();
  }

  private Web web(Clock clock) {
    return new Web(
        new SteadyClock(clock.instant()),
        time -> {
          stop.sleep(time);
          if (stop.given()) {
            throw new InterruptedException("told to stop");
          }
        });
  }

  /// Left to itself, an interrupted chunk step ends as complete, with the rest unread.
  private void stopWhenTold(StepExecution step) throws JobInterruptedException {
    if (stop.given() || Thread.currentThread().isInterrupted()) {
      step.setTerminateOnly();
      throw new JobInterruptedException("told to stop between two transactions");
    }
  }

  @Bean
  Step translate(Plan plan, Translator translator, LastWord lastWord) {
    return modelStep(
        new ModelStage<>(
            Stage.TRANSLATE,
            plan.translation().concurrency(),
            shelf,
            progress,
            new TranslateWork(shelf, translator, lastWord),
            stop));
  }

  @Bean
  Step summarize(Plan plan, Summarizer summarizer, LastWord lastWord) {
    return modelStep(
        new ModelStage<>(
            Stage.SUMMARIZE,
            plan.summary().concurrency(),
            shelf,
            progress,
            new SummarizeWork(shelf, summarizer, lastWord),
            stop));
  }

  private Step modelStep(ModelStage<?> stage) {
    return new StepBuilder(stage.stage().label(), repository)
        .tasklet(stage, transactions)
        .transactionAttribute(NO_TRANSACTION)
        .listener(stage)
        .build();
  }

  @Bean
  Step publish(Archive archive, JobSettings settings, Chronicle chronicle) {
    PublishStep tasklet =
        new PublishStep(archive, Publications.of(settings, shelf, chronicle), progress, stop);
    return new StepBuilder(Stage.PUBLISH.label(), repository)
        .tasklet(tasklet, transactions)
        .build();
  }

  @Bean
  Job night(Step ingest, Step translate, Step summarize, Step publish, Outbox outbox) {
    SimpleJobBuilder job =
        new JobBuilder(NightRun.JOB, repository)
            .start(ingest)
            .next(translate)
            .next(summarize)
            .next(publish);
    return outbox.automatic() ? job.next(deliver(outbox)).build() : job.build();
  }

  /// What is remembered of a delivery must not wait for the step's end to be committed.
  private Step deliver(Outbox outbox) {
    return new StepBuilder(DeliverStep.NAME, repository)
        .tasklet(new DeliverStep(outbox, stop), transactions)
        .transactionAttribute(NO_TRANSACTION)
        .build();
  }

  @Bean
  PastRuns pastRuns() {
    return new PastRuns(repository);
  }

  @Bean
  NightRun nightRun(JobOperator operator, PastRuns past, Job night) {
    return new NightRun(operator, repository, past, night);
  }
}

package press.nightdesk.job;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import press.nightdesk.check.Checks;
import press.nightdesk.check.LastWord;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.llm.Asker;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.Models;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.llm.Witness;
import press.nightdesk.prompt.glossary.TermIndex;
import press.nightdesk.shelf.Almanac;
import press.nightdesk.shelf.Deliveries;
import press.nightdesk.shelf.FeedVisits;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.summarize.Summarizer;
import press.nightdesk.translate.Translator;

/// What the steps work with. The plan, the data source with its tables, who watches and what tells
/// it to stop are there before it.
///
/// Spring Batch is set up by its own defaults, as Spring Boot would do it: what Spring Boot asks
/// before it does so takes longer than all the rest.
@Configuration(proxyBeanMethods = false)
@Import(JdbcDefaultBatchConfiguration.class)
class ToolsConfiguration {
  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JobSettings settings(Plan plan) {
    return plan.settings();
  }

  @Bean
  Shelf shelf(DataSource database, Clock clock, JobSettings settings) {
    return new Shelf(database, clock, settings.repeats());
  }

  @Bean
  FeedVisits feedVisits(DataSource database, Clock clock) {
    return new FeedVisits(database, clock);
  }

  @Bean
  ReplyLedger replyLedger(DataSource database, Witness witness) {
    return new ReplyLedger(database, witness);
  }

  @Bean
  Models models(Plan plan, ReplyLedger ledger, Clock clock, Progress progress, StopSignal stop) {
    Models models =
        new Models(
            ledger,
            plan.budget(),
            clock,
            new SteadyClock(clock.instant()),
            stop::sleep,
            () -> ThreadLocalRandom.current().nextLong(),
            progress::notice);
    stop.whenGiven(new GracefulStop(models, plan.settings().grace()));
    return models;
  }

  @Bean
  Deliveries deliveries(DataSource database) {
    return new Deliveries(database);
  }

  @Bean
  Archive archive(JobSettings settings, Shelf shelf, ReplyLedger ledger, Deliveries deliveries) {
    return new Archive(settings, shelf, ledger, deliveries::of);
  }

  @Bean
  Chronicle chronicle(DataSource database, ReplyLedger ledger) {
    return new Chronicle(ledger, new Almanac(database));
  }

  @Bean
  Outbox outbox(
      Plan plan,
      Archive archive,
      Chronicle chronicle,
      Deliveries deliveries,
      Clock clock,
      StopSignal stop) {
    return new Outbox(
        plan.settings(),
        plan.channels().open(clock, stop),
        archive,
        chronicle,
        deliveries,
        clock,
        stop);
  }

  @Bean
  TermIndex glossary(Plan plan) {
    return new TermIndex(plan.prompts().glossary(), Morphology::new);
  }

  @Bean
  Translator translator(Plan plan, TermIndex glossary, Models models, Clock clock) {
    return translator(plan, glossary, askers(models, plan.translation(), plan.fallback()), clock);
  }

  /// The translator of such a job, with others to ask.
  static Translator translator(Plan plan, TermIndex glossary, List<Asker> askers, Clock clock) {
    return new Translator(
        askers,
        clock,
        plan.prompts().translate(),
        glossary,
        LentPlace.translation(Checks.translation(glossary)),
        Checks.refusal(),
        plan.settings().passage(),
        plan.settings().reasks());
  }

  @Bean
  Summarizer summarizer(Plan plan, Models models, Clock clock) {
    return summarizer(plan, askers(models, plan.summary(), plan.fallback()), clock);
  }

  /// The summariser of such a job, with others to ask.
  static Summarizer summarizer(Plan plan, List<Asker> askers, Clock clock) {
    List<String> topics = plan.settings().topics();
    return new Summarizer(
        askers,
        clock,
        plan.prompts().summarize(),
        LentPlace.summary(Checks.summary(topics)),
        Checks.refusal(),
        topics,
        plan.settings().reasks());
  }

  @Bean
  LastWord lastWord(JobSettings settings, TermIndex glossary) {
    return lastWordOf(settings, glossary);
  }

  /// The last word that people have in such a job.
  static LastWord lastWordOf(JobSettings settings, TermIndex glossary) {
    return new LastWord(
        Checks.translation(glossary), Checks.summary(settings.topics()), settings.passage());
  }

  static List<Asker> askers(Models models, ModelSpec first, @Nullable ModelSpec fallback) {
    return Stream.of(first, fallback)
        .filter(Objects::nonNull)
        .<Asker>map(spec -> new PlacedAsker(models.asker(spec)))
        .toList();
  }
}

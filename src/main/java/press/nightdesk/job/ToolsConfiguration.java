package press.nightdesk.job;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import press.nightdesk.check.Checks;
import press.nightdesk.llm.Models;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.summarize.Summarizer;
import press.nightdesk.translate.Translator;

/// What the steps work with. The plan, the data source and who watches are there before it.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
class ToolsConfiguration {
  private static final String TABLES = "flywayInitializer";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JobSettings settings(Plan plan) {
    return plan.settings();
  }

  @Bean
  @DependsOn(TABLES)
  Shelf shelf(DataSource database, Clock clock) {
    return new Shelf(database, clock);
  }

  @Bean
  @DependsOn(TABLES)
  ReplyLedger replyLedger(DataSource database) {
    return new ReplyLedger(database);
  }

  @Bean
  Models models(ReplyLedger ledger, Clock clock, Progress progress) {
    return new Models(
        ledger,
        clock,
        new SteadyClock(clock.instant()),
        Thread::sleep,
        () -> ThreadLocalRandom.current().nextLong(),
        progress::notice);
  }

  @Bean
  Archive archive(JobSettings settings, Shelf shelf, ReplyLedger ledger) {
    return new Archive(settings, shelf, ledger);
  }

  @Bean
  Translator translator(Plan plan, Models models, Clock clock) {
    return new Translator(
        models.asker(plan.translation()),
        clock,
        plan.prompts().translate(),
        Checks.translation(),
        Checks.refusal(),
        plan.settings().passage(),
        plan.settings().reasks());
  }

  @Bean
  Summarizer summarizer(Plan plan, Models models, Clock clock) {
    List<String> topics = plan.settings().topics();
    return new Summarizer(
        models.asker(plan.summary()),
        clock,
        plan.prompts().summarize(),
        Checks.summary(topics),
        Checks.refusal(),
        topics,
        plan.settings().reasks());
  }
}

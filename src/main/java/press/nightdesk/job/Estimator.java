package press.nightdesk.job;

import dev.langchain4j.model.chat.request.ChatRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.check.LastWord;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Verdict;
import press.nightdesk.llm.Asker;
import press.nightdesk.llm.CallHistory;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.Models;
import press.nightdesk.llm.NotRecalled;
import press.nightdesk.llm.TokenCount;
import press.nightdesk.prompt.glossary.TermIndex;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.shelf.Waiting;
import press.nightdesk.source.OpenNlpLanguages;
import press.nightdesk.summarize.Summarizer;
import press.nightdesk.translate.Translator;

/// Tries a run on a copy of the database, with the ledger's answers alone: what would come in, what
/// is paid for already, and what would have to be asked. Asks no model, and writes nothing that
/// stays.
public final class Estimator {
  private static final int PAGE = 200;
  private static final String KEY = "nightdesk.model.api-key";

  private final Plan plan;
  private final Shelf shelf;
  private final Edition edition;
  private final Recollection memory = new Recollection();
  private final TokenCount tokens = new TokenCount();
  private final Translator translator;
  private final Summarizer summarizer;
  private final TranslateWork translating;
  private final SummarizeWork summarizing;
  private final StageGuess translate;
  private final StageGuess summarize;

  private Estimator(Plan plan, OpenShelf open, Models models, Edition edition, Clock clock) {
    this.plan = plan;
    this.shelf = open.shelf();
    this.edition = edition;
    TermIndex glossary = new TermIndex(plan.prompts().glossary(), Morphology::new);
    LastWord lastWord = ToolsConfiguration.lastWordOf(plan.settings(), glossary);
    this.translator =
        ToolsConfiguration.translator(
            plan, glossary, remembering(models, plan.translation(), plan.fallback()), clock);
    this.summarizer =
        ToolsConfiguration.summarizer(
            plan, remembering(models, plan.summary(), plan.fallback()), clock);
    this.translating = new TranslateWork(shelf, translator, lastWord);
    this.summarizing = new SummarizeWork(shelf, summarizer, lastWord);
    this.translate = guess(open, Stage.TRANSLATE, plan.translation());
    this.summarize = guess(open, Stage.SUMMARIZE, plan.summary());
  }

  /// Estimates what a run of an edition would do.
  ///
  /// @param file the job file
  /// @param overrides `key=value`, each over the job file
  /// @param named the edition; null for today's in the job's zone
  /// @param fetch whether sources on the web are read, too
  /// @throws JobMistaken with everything that has to be mended first; a key is not needed
  public static Estimate estimate(
      Path file, List<String> overrides, @Nullable Edition named, boolean fetch) {
    Clock clock = Clock.systemUTC();
    Plan plan = Planner.plan(file, keyed(file, overrides), new OpenNlpLanguages(), clock);
    Edition edition =
        named == null ? new Edition(LocalDate.now(clock.withZone(plan.settings().zone()))) : named;
    List<String> notes = new ArrayList<>();
    return OpenShelf.onScratch(
        plan.settings(), open -> estimate(plan, open, edition, fetch, notes, clock));
  }

  private static Estimate estimate(
      Plan plan, OpenShelf open, Edition edition, boolean fetch, List<String> notes, Clock clock) {
    try (Models models = models(plan, open, clock)) {
      Tally before = open.shelf().tally(edition);
      Arrivals arrivals = new Arrivals(plan, open.shelf(), clock, notes::add);
      List<String> notFetched = arrivals.take(edition, fetch);
      Estimator estimator = new Estimator(plan, open, models, edition, clock);
      estimator.count();
      return estimator.estimate(
          before, open.archive().counts(edition).spending().usd(), notFetched, notes);
    }
  }

  /// What making an edition's stale articles anew would do.
  ///
  /// @param named the edition; null for the newest
  /// @param article only this one; null for all
  /// @param causes what counts
  static StaleList stale(
      Path file,
      List<String> overrides,
      @Nullable Edition named,
      @Nullable String article,
      Set<StaleCause> causes) {
    Clock clock = Clock.systemUTC();
    Plan plan = Planner.plan(file, keyed(file, overrides), new OpenNlpLanguages(), clock);
    return OpenShelf.onScratch(
        plan.settings(), open -> stale(plan, open, named, article, causes, clock));
  }

  private static StaleList stale(
      Plan plan,
      OpenShelf open,
      @Nullable Edition named,
      @Nullable String article,
      Set<StaleCause> causes,
      Clock clock) {
    try (Models models = models(plan, open, clock)) {
      Edition edition = edition(open.shelf(), named);
      NightEdition night = open.archive().contents(edition);
      ArticleId only = article == null ? null : new Identities(open.shelf().ids()).meant(article);
      Freshness freshness =
          new Freshness(plan, new TermIndex(plan.prompts().glossary(), Morphology::new));
      List<StaleArticle> stale =
          night.dispatches().stream()
              .filter(dispatch -> only == null || dispatch.article().id().equals(only))
              .flatMap(dispatch -> freshness.of(dispatch).stream())
              .map(each -> each.by(causes))
              .filter(each -> !each.causes().isEmpty())
              .sorted(Comparator.comparing(each -> each.id().value()))
              .toList();
      Estimator estimator = new Estimator(plan, open, models, edition, clock);
      Tally before = open.shelf().tally(edition);
      open.shelf().refresh(edition, StaleList.toTranslate(stale), StaleList.toSummarize(stale));
      estimator.count();
      BigDecimal spent = night.spending().usd();
      Estimate estimate = estimator.estimate(before, spent, List.of(), new ArrayList<>());
      return new StaleList(
          night.name(),
          edition,
          night.dispatches().size(),
          stale,
          estimate,
          fits(plan.budget().usd(), spent, estimate.usd()));
    }
  }

  private static boolean fits(
      @Nullable BigDecimal cap, @Nullable BigDecimal spent, @Nullable UsdSpan usd) {
    return cap == null
        || spent == null
        || usd == null
        || usd.expected().add(spent).compareTo(cap) <= 0;
  }

  private static Edition edition(Shelf shelf, @Nullable Edition named) {
    List<Edition> known = shelf.editions();
    if (known.isEmpty()) {
      throw new JobMistaken(null, "no run has been, so that nothing can be stale");
    }
    if (named != null && !known.contains(named)) {
      throw new JobMistaken(
          "--edition " + named, "there is no such edition: the newest is " + known.getLast());
    }
    return named == null ? known.getLast() : named;
  }

  /// Who asks nobody needs no key.
  static List<String> keyed(Path file, List<String> overrides) {
    ModelSettings model = Planner.settings(file, overrides).model();
    boolean keyless = model.apiKey() == null || model.apiKey().isBlank();
    return keyless
        ? Stream.concat(overrides.stream(), Stream.of(KEY + "=not-needed")).toList()
        : overrides;
  }

  private static Models models(Plan plan, OpenShelf open, Clock clock) {
    return new Models(
        open.ledger(),
        plan.budget(),
        clock,
        new SteadyClock(clock.instant()),
        _ -> {},
        () -> ThreadLocalRandom.current().nextLong(),
        _ -> {});
  }

  private List<Asker> remembering(Models models, ModelSpec first, @Nullable ModelSpec fallback) {
    return ToolsConfiguration.askers(models, first, fallback).stream().map(memory::of).toList();
  }

  private static StageGuess guess(OpenShelf open, Stage stage, ModelSpec spec) {
    Optional<CallHistory> own = open.ledger().history(stage.label(), spec.name());
    return new StageGuess(stage, spec, own.or(() -> open.ledger().history(stage.label(), "")));
  }

  private void count() {
    ArticleId last = null;
    List<Waiting<Article>> arrived = shelf.toTranslate(edition, null, PAGE);
    while (!arrived.isEmpty()) {
      arrived.forEach(this::translation);
      last = arrived.getLast().item().id();
      arrived = shelf.toTranslate(edition, last, PAGE);
    }
    List<Waiting<Translated>> translated = shelf.toSummarize(edition, null, PAGE);
    while (!translated.isEmpty()) {
      translated.forEach(this::summary);
      last = translated.getLast().item().article().id();
      translated = shelf.toSummarize(edition, last, PAGE);
    }
  }

  private void translation(Waiting<Article> waiting) {
    Article article = waiting.item();
    Map<Integer, String> given = new TreeMap<>();
    waiting.words().in(article).forEach((n, said) -> given.put(n, said.text()));
    List<ChatRequest> openings =
        translator.openings(article, shelf.predecessor(article).orElse(null), given);
    memory.forget();
    Outcome outcome = recalled(() -> translating.outcome(edition, waiting));
    if (outcome != null && !memory.missed()) {
      translate.recalled();
      if (outcome instanceof Outcome.Translating(_, _, var translation)
          && translation.verdict() != Verdict.QUARANTINED) {
        summary(
            new Waiting<>(new Translated(article, translation), waiting.round(), waiting.words()));
      }
      return;
    }
    int due = Math.max(1, openings.size() - memory.recalled());
    List<ChatRequest> rest = openings.subList(openings.size() - due, openings.size());
    translate.asked(
        due,
        rest.stream().mapToLong(tokens::of).sum(),
        rest.stream().mapToLong(tokens::ofText).sum());
    summaryOf(article);
  }

  private void summary(Waiting<Translated> waiting) {
    memory.forget();
    Outcome outcome = recalled(() -> summarizing.outcome(edition, waiting));
    if (outcome != null && !memory.missed()) {
      summarize.recalled();
      return;
    }
    asked(
        summarizer.opening(
            waiting.item().article(), Objects.requireNonNull(waiting.item().translation().work())));
  }

  /// Of an article that has no English yet: the Russian stands for it, which has more tokens.
  private void summaryOf(Article article) {
    asked(summarizer.opening(article, new Translation(article.segments(), List.of())));
  }

  private void asked(ChatRequest opening) {
    summarize.asked(1, tokens.of(opening), tokens.ofText(opening));
  }

  private static @Nullable Outcome recalled(Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (NotRecalled nothing) {
      return null;
    }
  }

  private Estimate estimate(
      Tally before, @Nullable BigDecimal spent, List<String> notFetched, List<String> notes) {
    Tally after = shelf.tally(edition);
    List<Estimate.StageEstimate> stages = List.of(translate.estimate(), summarize.estimate());
    UsdSpan usd =
        stages.stream().anyMatch(stage -> stage.usd() == null)
            ? null
            : stages.stream()
                .map(stage -> Objects.requireNonNull(stage.usd()))
                .reduce(UsdSpan.NOTHING, UsdSpan::plus);
    BigDecimal cap = plan.budget().usd();
    if (cap != null && usd != null && spent != null && usd.high().add(spent).compareTo(cap) > 0) {
      notes.add(
          "the budget of %s may not be enough: the run would stop there, and go on once it is raised"
              .formatted(plan.budget()));
    }
    return new Estimate(
        Estimate.SCHEMA,
        plan.settings().name(),
        edition.toString(),
        new Estimate.Articles(
            Math.max(0, after.open() - before.open()),
            after.skipped() - before.skipped(),
            after.failed() - before.failed(),
            before.open()),
        stages,
        usd,
        stages.stream().map(Estimate.StageEstimate::seconds).reduce(Span.NONE, Span::plus),
        spent,
        notFetched,
        notes);
  }
}

package press.nightdesk.job;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Correction;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Rewrite;
import press.nightdesk.domain.Verdict;
import press.nightdesk.domain.Word;
import press.nightdesk.domain.Words;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.prompt.glossary.TermIndex;
import press.nightdesk.publish.CannotPublish;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Publication;
import press.nightdesk.shelf.Almanac;
import press.nightdesk.shelf.Copy;
import press.nightdesk.shelf.Deliveries;
import press.nightdesk.shelf.Revised;
import press.nightdesk.shelf.Shelf;

/// Where people correct what the night left. It holds the job as a run does, and asks no model: it
/// needs neither a key nor the articles' files.
public final class CopyDesk implements AutoCloseable {
  private final JobSettings settings;
  private final HeldJob held;
  private final ReplyLedger ledger;
  private final Shelf shelf;
  private final Archive archive;
  private final Editor editor;
  private final List<Publication> publications;
  private final Clock clock = Clock.systemUTC();

  private CopyDesk(JobSettings settings, HeldJob held) {
    this.settings = settings;
    this.held = held;
    HikariDataSource database = held.database();
    this.shelf = new Shelf(database, clock);
    this.ledger = new ReplyLedger(database);
    Chronicle chronicle = new Chronicle(ledger, new Almanac(database));
    this.publications = Publications.of(settings, shelf, chronicle);
    this.archive = new Archive(settings, shelf, ledger, new Deliveries(database)::of);
    TermIndex glossary = new TermIndex(GlossaryDraft.glossary(settings), Morphology::new);
    this.editor = new Editor(ToolsConfiguration.lastWordOf(settings, glossary));
  }

  /// Takes the job's lock and opens its database.
  ///
  /// @param file the job file
  /// @param overrides `key=value`, each over the job file
  /// @throws JobMistaken if the job file is wrong, or no run has been
  /// @throws DeskBusy if a run holds the job
  /// @throws CannotStart if the disk is full
  public static CopyDesk open(Path file, List<String> overrides) {
    JobSettings settings = Planner.settingsToPublish(file, overrides);
    HeldJob.requireRun(settings, file, "correct");
    return HeldJob.open(settings, held -> new CopyDesk(settings, held));
  }

  /// The edition that somebody means who names none: today's or, before it has been run, the
  /// newest before it.
  public Edition edition() {
    Edition today = new Edition(LocalDate.now(clock.withZone(settings.zone())));
    return held.doing(() -> shelf.newest(today).orElse(today));
  }

  /// The article that somebody means, by its id or a part of it that no other has.
  ///
  /// @throws JobMistaken if there is none, or several have the part; it names the nearest
  /// @throws CannotStart if the database fails
  /// @throws DatabaseDamaged if it is not whole
  public ArticleId article(String text) {
    return held.doing(() -> new Identities(shelf.ids()).meant(text));
  }

  /// Lets findings pass, and publishes the edition again.
  ///
  /// @param by who says so
  /// @param note why; null if they do not say
  /// @throws JobMistaken if there is no such article or finding
  public Judgement waive(Edition edition, Pick pick, String by, @Nullable String note) {
    return held.doing(() -> waived(edition, pick, by, note));
  }

  private Judgement waived(Edition edition, Pick pick, String by, @Nullable String note) {
    Copy copy = copy(edition, pick.article(), "--article " + pick.article());
    List<Finding> meant = pick.among(findings(edition, copy));
    Word word = word(by, note);
    return put(edition, List.of(editor.waive(copy, shelf.words(pick.article()), meant, word)));
  }

  /// Takes waivers back, and publishes the edition again.
  ///
  /// @throws JobMistaken if there is no such article or no such finding is waived
  public Judgement takeBack(Edition edition, Pick pick) {
    return held.doing(() -> takenBack(edition, pick));
  }

  private Judgement takenBack(Edition edition, Pick pick) {
    Copy copy = copy(edition, pick.article(), "--article " + pick.article());
    Words words = shelf.words(pick.article());
    List<Finding> waived =
        findings(edition, copy).stream()
            .filter(finding -> words.waiving(copy.article(), finding).isPresent())
            .toList();
    return put(edition, List.of(editor.takeBack(copy, words, pick.among(waived))));
  }

  /// Gives a paragraph the English that a person wants, and publishes the edition again.
  ///
  /// @param paragraph its number, 0 being the headline
  /// @param by who says so
  /// @throws JobMistaken if there is no such article or paragraph, or the text cannot stand
  public Judgement correct(Edition edition, ArticleId id, int paragraph, String text, String by) {
    return held.doing(() -> corrected(edition, id, paragraph, text, by));
  }

  private Judgement corrected(
      Edition edition, ArticleId id, int paragraph, String text, String by) {
    String place = "--article " + id;
    Copy copy = copy(edition, id, place);
    Changes changes = Changes.of(copy, paragraph, text);
    throwIfAny(changes.mistakes().stream().map(why -> new Mistake(place, why)).toList());
    return put(edition, List.of(editor.correct(copy, shelf.words(id), changes, word(by, null))));
  }

  /// Takes over what somebody changed in a file of articles, and publishes the edition again.
  /// Nothing is taken over if anything in the file is wrong.
  ///
  /// @param by who says so
  /// @throws JobMistaken with everything that is wrong, each with its place
  public Judgement correct(Edition edition, Path file, String by) {
    return held.doing(() -> corrected(edition, file, by));
  }

  private Judgement corrected(Edition edition, Path file, String by) {
    Word word = word(by, null);
    List<Mistake> mistakes = new ArrayList<>();
    Map<ArticleId, Revised> revised = new LinkedHashMap<>();
    mistakes.addAll(
        new EditedFile(file)
            .read(
                edited -> {
                  try {
                    Copy copy = copy(edition, edited);
                    Changes changes = Changes.between(copy, edited, settings.topics());
                    changes.mistakes().forEach(w -> mistakes.add(new Mistake(edited.place(), w)));
                    if (!changes.isEmpty()
                        && revised.put(edited.id(), correct(copy, changes, word)) != null) {
                      mistakes.add(new Mistake(edited.place(), "stands twice in this file"));
                    }
                  } catch (JobMistaken mistaken) {
                    mistakes.addAll(mistaken.mistakes());
                  }
                }));
    throwIfAny(mistakes);
    return put(edition, List.copyOf(revised.values()));
  }

  /// Those too that only the whole edition shows.
  private List<Finding> findings(Edition edition, Copy copy) {
    return findings(copy, archive.contents(edition));
  }

  private static List<Finding> findings(Copy copy, NightEdition night) {
    return night.dispatches().stream()
        .filter(dispatch -> dispatch.article().id().equals(copy.article().id()))
        .findFirst()
        .map(Dispatch::findings)
        .orElseGet(() -> Editor.findings(copy));
  }

  private Revised correct(Copy copy, Changes changes, Word word) {
    return editor.correct(copy, shelf.words(copy.article().id()), changes, word);
  }

  private Copy copy(Edition edition, EditedArticle edited) {
    if (edited.edition() != null && !edited.edition().equals(edition)) {
      throw new JobMistaken(
          edited.place(),
          "is of edition %1$s: name it with --edition %1$s".formatted(edited.edition()));
    }
    return copy(edition, edited.id(), edited.place());
  }

  private Copy copy(Edition edition, ArticleId id, String place) {
    Copy copy =
        shelf
            .copy(edition, id)
            .orElseThrow(
                () ->
                    new JobMistaken(
                        place,
                        "edition %s has no article '%s': the command articles shows those it has"
                            .formatted(edition, id)));
    if (copy.skipped() != null) {
      throw new JobMistaken(
          place, "'%s' was left out of edition %s: %s".formatted(id, edition, copy.skipped()));
    }
    return copy;
  }

  private Word word(String by, @Nullable String note) {
    return new Word(by, clock.instant(), note);
  }

  private static void throwIfAny(List<Mistake> mistakes) {
    if (!mistakes.isEmpty()) {
      throw new JobMistaken(mistakes);
    }
  }

  private Judgement put(Edition edition, List<Revised> revised) {
    return orStopped(
        () -> {
          Map<ArticleId, Verdict> before = verdicts(edition, revised);
          try {
            shelf.revise(edition, revised);
          } catch (IllegalArgumentException tooLong) {
            throw new JobMistaken(null, String.valueOf(tooLong.getMessage()));
          }
          NightEdition night = archive.contents(edition);
          EditionFolder folder = archive.folder(edition);
          List<Path> files = new ArrayList<>();
          publications.forEach(p -> files.addAll(p.publish(night, folder)));
          return new Judgement(
              night, files, revised.stream().map(each -> touched(each, before, night)).toList());
        });
  }

  /// What was said is kept, whatever happens while it is published.
  private <T> T orStopped(Supplier<T> work) {
    try {
      return work.get();
    } catch (CannotPublish unwritable) {
      throw CannotStart.because(unwritable.what(), unwritable.remedy(), unwritable);
    }
  }

  private Map<ArticleId, Verdict> verdicts(Edition edition, List<Revised> revised) {
    Map<ArticleId, Verdict> verdicts = new HashMap<>();
    for (Revised each : revised) {
      ArticleId id = each.copy().article().id();
      shelf.copy(edition, id).ifPresent(c -> verdicts.put(id, Verdict.on(Editor.findings(c))));
    }
    return verdicts;
  }

  private static Judgement.Touched touched(
      Revised revised, Map<ArticleId, Verdict> before, NightEdition night) {
    Copy copy = revised.copy();
    Words said = revised.said();
    Finding still =
        findings(copy, night).stream().filter(Finding::isError).findFirst().orElse(null);
    return new Judgement.Touched(
        copy.article().id(),
        said.corrections().size() + said.rewrites().size(),
        said.waivers().size(),
        revised.unsaid().size(),
        stand(copy, night),
        before.getOrDefault(copy.article().id(), Verdict.CLEAN),
        still,
        theirs(revised));
  }

  /// What the checks find in that which was now written by a person.
  private static List<Finding> theirs(Revised revised) {
    Words said = revised.said();
    List<Word> written =
        Stream.concat(
                said.corrections().stream().map(Correction::word),
                said.rewrites().stream().map(Rewrite::word))
            .toList();
    return Editor.findings(revised.copy()).stream()
        .filter(f -> f.waived() != null && written.contains(f.waived()))
        .toList();
  }

  private static Judgement.Stand stand(Copy copy, NightEdition night) {
    ArticleId id = copy.article().id();
    if (night.failures().stream().map(Failure::id).anyMatch(id::equals)) {
      return Judgement.Stand.FAILED;
    }
    if (copy.translation() == null) {
      return Judgement.Stand.TO_TRANSLATE;
    }
    Verdict verdict = Verdict.on(findings(copy, night));
    if (verdict != Verdict.QUARANTINED && copy.summary() == null) {
      return Judgement.Stand.TO_SUMMARIZE;
    }
    return switch (verdict) {
      case CLEAN -> Judgement.Stand.CLEAN;
      case FLAGGED -> Judgement.Stand.FLAGGED;
      case QUARANTINED -> Judgement.Stand.QUARANTINED;
    };
  }

  @Override
  public void close() {
    ledger.close();
    held.close();
  }
}

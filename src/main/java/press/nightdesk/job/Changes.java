package press.nightdesk.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Correction;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Spot;
import press.nightdesk.domain.Summary;
import press.nightdesk.shelf.Copy;

/// What somebody changed in an article, and whether it can stand.
///
/// @param texts the new English by number of paragraph
/// @param summary the new summary; null if it did not change
/// @param mistakes why it cannot stand; empty if it can
record Changes(Map<Integer, String> texts, @Nullable Summary summary, List<String> mistakes) {
  /// Characters of any text in a summary.
  private static final int LONGEST_IN_SUMMARY = 5_000;

  /// Format characters and halves of pairs; the joiner holds emoji together.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}&&[^\\u200D]]");

  Changes {
    texts = Map.copyOf(texts);
    mistakes = List.copyOf(mistakes);
  }

  /// One paragraph, even if its text is what stands there: that makes it a person's word.
  static Changes of(Copy copy, int n, String text) {
    Collector collector = new Collector(copy);
    collector.text(n, text);
    return collector.changes(null);
  }

  /// The differences between an edited article and the one on the desk.
  ///
  /// @param topics the job's, one of which a new topic has to be
  static Changes between(Copy copy, EditedArticle edited, List<String> topics) {
    Collector collector = new Collector(copy);
    int revision = copy.article().revision();
    if (edited.revision() != null && edited.revision() != revision) {
      collector.mistakes.add(
          "is revision %d, and the edition has revision %d by now: edit its new record"
              .formatted(edited.revision(), revision));
      return collector.changes(null);
    }
    new TreeMap<>(edited.texts()).forEach(collector::compare);
    return collector.changes(
        edited.hasSummaries() ? collector.rewritten(edited.summary(), topics) : null);
  }

  boolean isEmpty() {
    return texts.isEmpty() && summary == null;
  }

  private static final class Collector {
    private final Article article;
    private final Copy copy;
    private final Map<Integer, String> texts = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    Collector(Copy copy) {
      this.copy = copy;
      this.article = copy.article();
    }

    Changes changes(@Nullable Summary summary) {
      texts.forEach(
          (n, text) ->
              texts.entrySet().stream()
                  .filter(other -> other.getKey() < n && !other.getValue().equals(text))
                  .filter(other -> spot(other.getKey()).equals(spot(n)))
                  .forEach(
                      other ->
                          mistakes.add(
                              "%s has the same Russian as %s, so they have the same English"
                                  .formatted(at(n), at(other.getKey())))));
      return new Changes(texts, summary, mistakes);
    }

    void compare(int n, EditedArticle.Bitext edited) {
      Optional<Paragraph> russian = russian(n);
      if (russian.isPresent() && edited.ru() != null && !edited.ru().equals(russian.get().text())) {
        mistakes.add("%s: only the English is corrected, and its Russian differs".formatted(at(n)));
        return;
      }
      Optional<String> now =
          Optional.ofNullable(copy.translation())
              .flatMap(translation -> Optional.ofNullable(translation.work()))
              .flatMap(work -> work.text(n));
      if (russian.isEmpty() || !Objects.equals(edited.en(), now.orElse(null))) {
        text(n, edited.en() == null ? "" : edited.en());
      }
    }

    void text(int n, String text) {
      Optional<Paragraph> russian = russian(n);
      if (russian.isEmpty()) {
        mistakes.add(
            "there is no paragraph %d: it has 1 to %d".formatted(n, article.paragraphs().size()));
        return;
      }
      String line = text.strip();
      wrong(line, Correction.longest(russian.get().text().length()))
          .ifPresentOrElse(
              why -> mistakes.add("%s %s".formatted(at(n), why)), () -> texts.put(n, line));
    }

    /// The summary if it is another than on the desk.
    @Nullable Summary rewritten(@Nullable Summary edited, List<String> topics) {
      Checked<Summary> checked = copy.summary();
      Summary now = checked == null ? null : checked.work();
      if (Objects.equals(edited, now)) {
        return null;
      }
      if (edited == null || checked == null) {
        mistakes.add(
            edited == null
                ? "the summary is missing: it can be changed, not removed"
                : "there is no summary to correct yet: a run makes one");
        return null;
      }
      part("headline", edited.headline());
      part("abstract", edited.lead());
      for (int i = 0; i < edited.points().size(); i++) {
        point("point " + (i + 1), edited.points().get(i));
      }
      if (edited.points().isEmpty()) {
        mistakes.add("the summary has no points");
      }
      boolean sameTopic = now != null && now.topic().equals(edited.topic());
      if (!sameTopic && !topics.contains(edited.topic())) {
        mistakes.add(
            "topic '%s' is none of %s%s"
                .formatted(
                    edited.topic(),
                    String.join(", ", topics),
                    Nearness.perhaps(edited.topic(), topics)));
      }
      return edited;
    }

    private void point(String name, Point point) {
      part(name, point.text());
      int last = article.paragraphs().size();
      if (point.paragraphs().stream().anyMatch(n -> n < 1 || n > last)) {
        mistakes.add(
            "%s cites %s: paragraphs are 1 to %d".formatted(name, point.paragraphs(), last));
      }
    }

    private void part(String name, String text) {
      wrong(text, LONGEST_IN_SUMMARY)
          .ifPresent(why -> mistakes.add("the summary's %s %s".formatted(name, why)));
    }

    private Optional<Spot> spot(int n) {
      return russian(n).map(Spot::of);
    }

    private Optional<Paragraph> russian(int n) {
      return article.segments().stream().filter(segment -> segment.n() == n).findFirst();
    }
  }

  private static String at(int n) {
    return n == Paragraph.HEADLINE ? "the headline" : "paragraph " + n;
  }

  private static Optional<String> wrong(String text, int longest) {
    if (text.isBlank()) {
      return Optional.of("is empty: a correction has words");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("has line ends or control characters: it is one line");
    }
    if (INVISIBLE.matcher(text).find()) {
      return Optional.of("has a character that nobody sees, which a reader may be misled by");
    }
    return text.length() > longest
        ? Optional.of("has %,d characters, %,d at most".formatted(text.length(), longest))
        : Optional.empty();
  }
}

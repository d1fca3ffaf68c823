package press.nightdesk.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.check.LastWord;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Correction;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Rewrite;
import press.nightdesk.domain.Spot;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Verdict;
import press.nightdesk.domain.Waiver;
import press.nightdesk.domain.Word;
import press.nightdesk.domain.Words;
import press.nightdesk.shelf.Copy;
import press.nightdesk.shelf.Revised;

/// Works what people say into an article.
record Editor(LastWord lastWord) {
  /// With findings waived.
  Revised waive(Copy copy, Words before, List<Finding> findings, Word word) {
    Article article = copy.article();
    List<Waiver> waivers =
        findings.stream().map(finding -> Waiver.of(article, finding, word)).toList();
    return revised(copy, before, new Words(List.of(), List.of(), waivers), List.of());
  }

  /// With waivers of these findings taken back.
  Revised takeBack(Copy copy, Words before, List<Finding> findings) {
    List<Waiver> waivers =
        before.waivers().stream()
            .filter(w -> findings.stream().anyMatch(f -> w.covers(copy.article(), f)))
            .toList();
    return revised(copy, before, Words.NONE, waivers);
  }

  /// With texts corrected.
  Revised correct(Copy copy, Words before, Changes changes, Word word) {
    Article article = copy.article();
    List<Correction> corrections = new ArrayList<>();
    Map<Integer, Correction> earlier = before.in(article);
    for (Paragraph russian : article.segments()) {
      String text = changes.texts().get(russian.n());
      if (text != null) {
        Correction former = earlier.get(russian.n());
        corrections.add(
            new Correction(
                Spot.of(russian),
                text,
                former == null ? modelled(copy, russian.n()) : former.instead(),
                article.revision(),
                word));
      }
    }
    List<Rewrite> rewrites =
        Optional.ofNullable(changes.summary()).stream()
            .map(summary -> new Rewrite(Spot.summary(article), summary, article.revision(), word))
            .toList();
    return revised(copy, before, new Words(corrections, rewrites, List.of()), List.of());
  }

  private static @Nullable String modelled(Copy copy, int n) {
    Checked<Translation> translation = copy.translation();
    Translation work = translation == null ? null : translation.work();
    return work == null ? null : work.text(n).orElse(null);
  }

  private Revised revised(Copy copy, Words before, Words said, List<Waiver> unsaid) {
    Words words = before.plus(said).minus(unsaid);
    Checked<Translation> translation =
        copy.translation() == null ? null : lastWord.on(copy.article(), copy.translation(), words);
    Checked<Summary> summary = copy.summary();
    if (translation != null && translation.verdict() != Verdict.QUARANTINED && summary != null) {
      summary = lastWord.on(new Translated(copy.article(), translation), summary, words);
    }
    return new Revised(copy.with(translation, summary), said, unsaid);
  }

  /// Everything found in an article, waived or not.
  static List<Finding> findings(Copy copy) {
    List<Finding> all = new ArrayList<>();
    if (copy.translation() != null) {
      all.addAll(copy.translation().findings());
    }
    if (copy.summary() != null) {
      all.addAll(copy.summary().findings());
    }
    return all;
  }
}

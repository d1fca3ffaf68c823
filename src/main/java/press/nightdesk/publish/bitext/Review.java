package press.nightdesk.publish.bitext;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Verdict;
import press.nightdesk.publish.ArticleKey;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Publication;

/// `review.xlf` (XLIFF 2.1): every flagged and quarantined article whole, a unit for the headline
/// and one for each paragraph, with what the checks found as notes. What somebody makes of it is
/// read by {@link ReviewReader}. Where there is nothing to review there is no file, because XLIFF
/// knows none that is empty.
public final class Review implements Publication {
  private static final String FILE = "review.xlf";

  @Override
  public String name() {
    return "review";
  }

  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    List<Dispatch> doubtful =
        edition.dispatches().stream().filter(d -> d.verdict() != Verdict.CLEAN).toList();
    if (doubtful.isEmpty()) {
      folder.remove(FILE);
      return List.of();
    }
    return List.of(folder.write(FILE, XmlPage.of(page -> write(page, edition.name(), doubtful))));
  }

  private static void write(XmlPage page, String job, List<Dispatch> doubtful)
      throws XMLStreamException {
    page.open(
        "xliff",
        "xmlns",
        Xliff.NAMESPACE,
        "xmlns:nightdesk",
        Xliff.OWN_NAMESPACE,
        "version",
        Xliff.VERSION,
        "srcLang",
        "ru",
        "trgLang",
        "en");
    for (Dispatch dispatch : doubtful) {
      file(page, job, dispatch);
    }
    page.close();
  }

  private static void file(XmlPage page, String job, Dispatch dispatch) throws XMLStreamException {
    Article article = dispatch.article();
    page.open(
        "file",
        "id",
        "f-" + ArticleKey.of(job, article.id()).slug(),
        "original",
        article.id().value(),
        "nightdesk:" + Xliff.REVISION,
        String.valueOf(article.revision()));
    notes(page, dispatch.findings().stream().filter(f -> !ofUnit(f, article)).toList());
    Translation translation = dispatch.translation().work();
    for (Paragraph ru : article.segments()) {
      unit(
          page,
          ru,
          translation == null ? "" : translation.text(ru.n()).orElse(""),
          dispatch.findings().stream()
              .filter(f -> ofUnit(f, article) && Objects.equals(f.paragraph(), ru.n()))
              .toList());
    }
    page.close();
  }

  /// Whether a finding is of a headline or paragraph that is there to be edited.
  private static boolean ofUnit(Finding finding, Article article) {
    return finding.stage() == Stage.TRANSLATE
        && finding.paragraph() != null
        && finding.paragraph() <= article.paragraphs().size();
  }

  private static void unit(XmlPage page, Paragraph ru, String english, List<Finding> findings)
      throws XMLStreamException {
    page.open("unit", "id", Xliff.unit(ru.n()), "xml:space", "preserve");
    notes(page, findings);
    page.open("segment", "state", english.isBlank() ? "initial" : "translated");
    page.text("source", ru.text());
    if (!english.isBlank()) {
      page.text("target", english);
    }
    page.close().close();
  }

  private static void notes(XmlPage page, List<Finding> findings) throws XMLStreamException {
    if (findings.isEmpty()) {
      return;
    }
    page.open("notes");
    for (Finding finding : findings) {
      String where = finding.stage() == Stage.SUMMARIZE ? "summary" : finding.stage().label();
      page.text(
          "note",
          "%s (%s, %s): %s"
              .formatted(finding.code(), finding.severity().label(), where, finding.evidence()),
          "category",
          finding.code(),
          "priority",
          finding.isError() ? "1" : "5");
    }
    page.close();
  }
}

package press.nightdesk.shelf;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Corrected;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Hand;
import press.nightdesk.domain.Kept;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Place;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.SetAside;
import press.nightdesk.domain.Severity;
import press.nightdesk.domain.Spot;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Word;

/// The JSON forms of works on the shelf, spelt out: what lies in a database must not change
/// because a Java name did.
final class WorkForms {
  private WorkForms() {}

  record ParagraphForm(int n, String text) {
    static ParagraphForm of(Paragraph paragraph) {
      return new ParagraphForm(paragraph.n(), paragraph.text());
    }

    Paragraph value() {
      return new Paragraph(n, text);
    }
  }

  record NameForm(String ru, String en) {
    static NameForm of(Name name) {
      return new NameForm(name.ru(), name.en());
    }

    Name value() {
      return new Name(ru, en);
    }
  }

  record TranslationForm(List<ParagraphForm> segments, List<NameForm> names) {
    static TranslationForm of(Translation translation) {
      return new TranslationForm(
          translation.segments().stream().map(ParagraphForm::of).toList(),
          translation.names().stream().map(NameForm::of).toList());
    }

    Translation value() {
      return new Translation(
          segments.stream().map(ParagraphForm::value).toList(),
          names.stream().map(NameForm::value).toList());
    }
  }

  record PointForm(String text, List<Integer> paragraphs) {
    static PointForm of(Point point) {
      return new PointForm(point.text(), point.paragraphs());
    }

    Point value() {
      return new Point(text, paragraphs);
    }
  }

  record SummaryForm(
      String headline,
      @JsonProperty("abstract") String lead,
      List<PointForm> points,
      String topic) {
    static SummaryForm of(Summary summary) {
      return new SummaryForm(
          summary.headline(),
          summary.lead(),
          summary.points().stream().map(PointForm::of).toList(),
          summary.topic());
    }

    Summary value() {
      return new Summary(headline, lead, points.stream().map(PointForm::value).toList(), topic);
    }
  }

  /// @param waived absent if nobody waived it
  record FindingForm(
      String code,
      String severity,
      String stage,
      @Nullable Integer paragraph,
      String evidence,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WordForm waived) {
    static FindingForm of(Finding finding) {
      return new FindingForm(
          finding.code(),
          finding.severity().label(),
          finding.stage().label(),
          finding.paragraph(),
          finding.evidence(),
          finding.waived() == null ? null : WordForm.of(finding.waived()));
    }

    Finding value() {
      Severity weight = Severity.valueOf(severity.toUpperCase(Locale.ROOT));
      return new Finding(
          code,
          weight,
          Stage.of(stage),
          paragraph,
          evidence,
          waived == null ? null : waived.value());
    }
  }

  record WordForm(String by, Instant at, @Nullable String note) {
    static WordForm of(Word word) {
      return new WordForm(word.by(), word.at(), word.note());
    }

    Word value() {
      return new Word(by, at, note);
    }
  }

  record CorrectedForm(@Nullable Integer paragraph, @Nullable String instead, WordForm word) {
    static CorrectedForm of(Corrected corrected) {
      return new CorrectedForm(
          corrected.paragraph(), corrected.instead(), WordForm.of(corrected.word()));
    }

    Corrected value() {
      return new Corrected(paragraph, instead, word.value());
    }
  }

  record SetAsideForm(
      String place, String russian, @Nullable String code, int revision, WordForm word) {
    static SetAsideForm of(SetAside said) {
      return new SetAsideForm(
          said.spot().place().label(),
          said.spot().russian().value(),
          said.code(),
          said.revision(),
          WordForm.of(said.word()));
    }

    SetAside value() {
      return new SetAside(
          new Spot(Place.of(place), new ContentHash(russian)), code, revision, word.value());
    }
  }

  record HandForm(List<CorrectedForm> corrected, List<SetAsideForm> setAside) {
    static @Nullable HandForm of(Hand hand) {
      return hand.equals(Hand.NONE)
          ? null
          : new HandForm(
              hand.corrected().stream().map(CorrectedForm::of).toList(),
              hand.setAside().stream().map(SetAsideForm::of).toList());
    }

    Hand value() {
      return new Hand(
          corrected.stream().map(CorrectedForm::value).toList(),
          setAside.stream().map(SetAsideForm::value).toList());
    }
  }

  record TokensForm(long input, long output) {}

  record KeptForm(
      int revision,
      List<Integer> paragraphs,
      String provider,
      String model,
      boolean recorded,
      String prompt,
      List<String> replies,
      Instant at) {
    static KeptForm of(Kept from) {
      return new KeptForm(
          from.revision(),
          from.paragraphs(),
          from.provider(),
          from.model(),
          from.recorded(),
          from.prompt(),
          from.replies(),
          from.at());
    }

    Kept value() {
      return new Kept(revision, paragraphs, provider, model, recorded, prompt, replies, at);
    }
  }

  /// @param kept absent if nothing was taken over
  /// @param glossary absent of summaries and of what older versions kept
  /// @param asked absent of what older versions kept
  record ProvenanceForm(
      String provider,
      String model,
      boolean recorded,
      String prompt,
      List<String> replies,
      @Nullable TokensForm tokens,
      @Nullable BigDecimal usd,
      int attempts,
      Instant at,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<KeptForm> kept,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String glossary,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String asked) {
    static ProvenanceForm of(Provenance from) {
      Tokens tokens = from.tokens();
      return new ProvenanceForm(
          from.provider(),
          from.model(),
          from.recorded(),
          from.prompt(),
          from.replies(),
          tokens == null ? null : new TokensForm(tokens.input(), tokens.output()),
          from.usd(),
          from.attempts(),
          from.at(),
          from.kept().stream().map(KeptForm::of).toList(),
          from.glossary(),
          from.asked());
    }

    Provenance value() {
      Tokens billed = tokens == null ? null : new Tokens(tokens.input(), tokens.output());
      return new Provenance(
          provider,
          model,
          recorded,
          prompt,
          replies,
          billed,
          usd,
          attempts,
          at,
          kept == null ? List.of() : kept.stream().map(KeptForm::value).toList(),
          glossary,
          asked);
    }
  }
}

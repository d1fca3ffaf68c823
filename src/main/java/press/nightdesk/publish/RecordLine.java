package press.nightdesk.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Corrected;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Hand;
import press.nightdesk.domain.Kept;
import press.nightdesk.domain.Language;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Repeat;
import press.nightdesk.domain.SetAside;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translation;

/// One line of `records.jsonl`, key by key as `docs/record.schema.json` describes it.
public record RecordLine(
    String schema,
    String id,
    int revision,
    String edition,
    SourceJson source,
    List<RepeatJson> repeats,
    @Nullable String story,
    @Nullable String published,
    Languages language,
    Bilingual title,
    List<Bitext> paragraphs,
    List<Name> names,
    @Nullable SummaryJson summary,
    Quality quality,
    Works provenance) {
  static final String SCHEMA = "nightdesk/record/1";

  /// The record of a dispatch.
  public static RecordLine of(Dispatch dispatch) {
    Article article = dispatch.article();
    Translation translation =
        Objects.requireNonNullElse(
            dispatch.translation().work(), new Translation(List.of(), List.of()));
    Hand hand = dispatch.translation().hand();
    return new RecordLine(
        SCHEMA,
        article.id().value(),
        article.revision(),
        dispatch.edition().toString(),
        SourceJson.of(article.origin()),
        dispatch.repeats().stream().map(RepeatJson::of).toList(),
        dispatch.story() == null ? null : dispatch.story().value(),
        article.published() == null ? null : article.published().toString(),
        new Languages(article.language().code(), Language.ENGLISH.code()),
        new Bilingual(
            article.title(),
            translation.title().orElse(null),
            CorrectedJson.of(hand, Paragraph.HEADLINE)),
        article.paragraphs().stream().map(p -> Bitext.of(p, translation, hand)).toList(),
        translation.names(),
        SummaryJson.of(dispatch.summary()),
        Quality.of(dispatch),
        Works.of(dispatch));
  }

  public record SourceJson(String name, @Nullable String url, @Nullable String file) {
    static SourceJson of(Origin origin) {
      return new SourceJson(
          origin.name(), origin.url() == null ? null : origin.url().toString(), origin.file());
    }
  }

  public record RepeatJson(
      String id, String name, @Nullable String url, @Nullable String file, boolean near) {
    static RepeatJson of(Repeat repeat) {
      SourceJson source = SourceJson.of(repeat.origin());
      return new RepeatJson(
          repeat.id().value(), source.name(), source.url(), source.file(), repeat.near());
    }
  }

  public record Languages(String source, String target) {}

  public record Bilingual(String ru, @Nullable String en, @Nullable CorrectedJson corrected) {}

  public record Bitext(int n, String ru, @Nullable String en, @Nullable CorrectedJson corrected) {
    static Bitext of(Paragraph paragraph, Translation translation, Hand hand) {
      return new Bitext(
          paragraph.n(),
          paragraph.text(),
          translation.text(paragraph.n()).orElse(null),
          CorrectedJson.of(hand, paragraph.n()));
    }
  }

  /// By whom a text was written instead of a model, and what the model had written.
  record CorrectedJson(String by, String at, @Nullable String instead) {
    static @Nullable CorrectedJson of(Hand hand, @Nullable Integer paragraph) {
      return hand.of(paragraph).map(CorrectedJson::of).orElse(null);
    }

    private static CorrectedJson of(Corrected corrected) {
      return new CorrectedJson(
          corrected.word().by(), corrected.word().at().toString(), corrected.instead());
    }
  }

  public record SummaryJson(
      String headline,
      @JsonProperty("abstract") String lead,
      List<Point> points,
      String topic,
      @Nullable CorrectedJson corrected) {
    static @Nullable SummaryJson of(@Nullable Checked<Summary> checked) {
      Summary summary = checked == null ? null : checked.work();
      return checked == null || summary == null
          ? null
          : new SummaryJson(
              summary.headline(),
              summary.lead(),
              summary.points(),
              summary.topic(),
              CorrectedJson.of(checked.hand(), null));
    }
  }

  public record Quality(
      String verdict,
      List<FindingJson> findings,
      List<FindingJson> mended,
      List<SetAsideJson> setAside) {
    static Quality of(Dispatch dispatch) {
      return new Quality(
          dispatch.verdict().label(),
          FindingJson.of(dispatch.findings()),
          FindingJson.of(dispatch.mended()),
          dispatch.translation().hand().setAside().stream().map(SetAsideJson::of).toList());
    }
  }

  record SetAsideJson(String place, @Nullable String code, int revision, String by, String at) {
    static SetAsideJson of(SetAside said) {
      return new SetAsideJson(
          said.spot().place().label(),
          said.code(),
          said.revision(),
          said.word().by(),
          said.word().at().toString());
    }
  }

  public record Works(Work translate, @Nullable Work summarize) {
    static Works of(Dispatch dispatch) {
      Checked<Summary> summary = dispatch.summary();
      return new Works(
          Work.of(dispatch.translation().provenance()),
          summary == null ? null : Work.of(summary.provenance()));
    }
  }

  public record Work(
      String provider,
      String model,
      boolean recorded,
      String prompt,
      List<String> replies,
      @Nullable Tokens tokens,
      @Nullable BigDecimal usd,
      int attempts,
      String at,
      List<KeptJson> kept,
      @Nullable String glossary) {
    static Work of(Provenance provenance) {
      return new Work(
          provenance.provider(),
          provenance.model(),
          provenance.recorded(),
          provenance.prompt(),
          provenance.replies(),
          provenance.tokens(),
          ArtefactJson.amount(provenance.usd()),
          provenance.attempts(),
          provenance.at().toString(),
          provenance.kept().stream().map(KeptJson::of).toList(),
          provenance.glossary());
    }
  }

  public record KeptJson(
      int revision,
      List<Integer> paragraphs,
      String provider,
      String model,
      boolean recorded,
      String prompt,
      List<String> replies,
      String at) {
    static KeptJson of(Kept kept) {
      return new KeptJson(
          kept.revision(),
          kept.paragraphs(),
          kept.provider(),
          kept.model(),
          kept.recorded(),
          kept.prompt(),
          kept.replies(),
          kept.at().toString());
    }
  }
}

package press.nightdesk.shelf;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Hand;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translation;
import press.nightdesk.shelf.WorkForms.FindingForm;
import press.nightdesk.shelf.WorkForms.HandForm;
import press.nightdesk.shelf.WorkForms.ParagraphForm;
import press.nightdesk.shelf.WorkForms.ProvenanceForm;
import press.nightdesk.shelf.WorkForms.SummaryForm;
import press.nightdesk.shelf.WorkForms.TranslationForm;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Paragraphs and checked works to JSON and back, the same value in, the same value out.
final class WorkCodec {
  private final JsonMapper json = JsonMapper.builder().build();
  private final ObjectReader paragraphs =
      json.readerFor(new TypeReference<List<ParagraphForm>>() {});
  private final ObjectReader translation =
      json.readerFor(new TypeReference<CheckedForm<TranslationForm>>() {});
  private final ObjectReader summary =
      json.readerFor(new TypeReference<CheckedForm<SummaryForm>>() {});

  /// @param hand absent if no person had a hand in it
  record CheckedForm<F>(
      @Nullable F work,
      List<FindingForm> findings,
      List<FindingForm> mended,
      ProvenanceForm provenance,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HandForm hand) {
    static <T, F> CheckedForm<F> of(Checked<T> checked, Function<T, F> form) {
      T work = checked.work();
      return new CheckedForm<>(
          work == null ? null : form.apply(work),
          checked.findings().stream().map(FindingForm::of).toList(),
          checked.mended().stream().map(FindingForm::of).toList(),
          ProvenanceForm.of(checked.provenance()),
          HandForm.of(checked.hand()));
    }

    <T> Checked<T> value(Function<F, T> value) {
      return new Checked<>(
          work == null ? null : value.apply(work),
          findings.stream().map(FindingForm::value).toList(),
          mended.stream().map(FindingForm::value).toList(),
          provenance.value(),
          hand == null ? Hand.NONE : hand.value());
    }
  }

  String paragraphs(List<Paragraph> body) {
    return json.writeValueAsString(body.stream().map(ParagraphForm::of).toList());
  }

  List<Paragraph> paragraphs(String text) {
    List<ParagraphForm> forms = paragraphs.readValue(text);
    return forms.stream().map(ParagraphForm::value).toList();
  }

  String translation(Checked<Translation> checked) {
    return json.writeValueAsString(CheckedForm.of(checked, TranslationForm::of));
  }

  Checked<Translation> translation(String text) {
    CheckedForm<TranslationForm> form = translation.readValue(text);
    return form.value(TranslationForm::value);
  }

  String summary(Checked<Summary> checked) {
    return json.writeValueAsString(CheckedForm.of(checked, SummaryForm::of));
  }

  Checked<Summary> summary(String text) {
    CheckedForm<SummaryForm> form = summary.readValue(text);
    return form.value(SummaryForm::value);
  }

  String rewrite(Summary work) {
    return json.writeValueAsString(SummaryForm.of(work));
  }

  Summary rewrite(String text) {
    return json.readValue(text, SummaryForm.class).value();
  }
}

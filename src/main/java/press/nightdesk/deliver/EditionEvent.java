package press.nightdesk.deliver;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Verdict;

/// What a webhook is sent, key by key as `docs/delivery.md` describes it.
///
/// @param type what happened
/// @param timestamp when it is sent
/// @param text one line for people: what chat systems show
record EditionEvent(String type, String timestamp, String text, Data data) {
  static EditionEvent of(Parcel parcel) {
    NightEdition night = parcel.night();
    String where = parcel.address() == null ? null : parcel.address().toString();
    return new EditionEvent(
        "edition.published",
        parcel.at().toString(),
        where == null ? parcel.subject() : parcel.subject() + " " + where,
        new Data(
            night.name(),
            night.edition().toString(),
            night.contents().value(),
            where,
            night.tally().in(),
            night.tally().published(),
            night.tally().quarantined(),
            night.tally().failed(),
            night.tally().skipped(),
            night.dispatches().stream()
                .filter(dispatch -> dispatch.verdict() != Verdict.QUARANTINED)
                .map(Item::of)
                .toList()));
  }

  /// The edition.
  record Data(
      String name,
      String edition,
      String contents,
      @Nullable String address,
      int in,
      int published,
      int quarantined,
      int failed,
      int skipped,
      List<Item> items) {}

  /// A published article.
  record Item(
      String id,
      int revision,
      String headline,
      @JsonProperty("abstract") String lead,
      String topic,
      String verdict,
      String source,
      @Nullable String published,
      @Nullable String url) {
    static Item of(Dispatch dispatch) {
      Article article = dispatch.article();
      Summary summary = Objects.requireNonNull(Objects.requireNonNull(dispatch.summary()).work());
      return new Item(
          article.id().value(),
          article.revision(),
          summary.headline(),
          summary.lead(),
          summary.topic(),
          dispatch.verdict().label(),
          article.origin().name(),
          article.published() == null ? null : article.published().toString(),
          article.origin().url() == null ? null : article.origin().url().toString());
    }
  }
}

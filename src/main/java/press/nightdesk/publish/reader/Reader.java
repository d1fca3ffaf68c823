package press.nightdesk.publish.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Verdict;
import press.nightdesk.publish.ArticleKey;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Imprints;
import press.nightdesk.publish.Link;
import press.nightdesk.publish.Publication;
import press.nightdesk.publish.Reasons;
import press.nightdesk.publish.Templates;

/// `reader/`: the edition as a static site that works from the disk, on any screen and on paper,
/// loads nothing from anywhere, and needs no script. Quarantined articles are in the index, by
/// headline and link, and have no page.
public final class Reader implements Publication {
  private static final Comparator<Dispatch> NEWEST_FIRST =
      Comparator.comparing(
              (Dispatch d) -> d.article().published(),
              Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(d -> d.article().id());

  private final List<String> topics;

  /// @param topics the job's topics, in the order the index is to have
  public Reader(List<String> topics) {
    this.topics = List.copyOf(topics);
  }

  @Override
  public String name() {
    return "reader";
  }

  /// Makes the site as a whole.
  ///
  /// @return the index; its folder holds the rest
  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    Path site =
        folder.writeFolder(
            "reader",
            files -> {
              for (Dispatch dispatch : edition.dispatches()) {
                if (dispatch.verdict() != Verdict.QUARANTINED) {
                  String page = Templates.fill("bilingual.jte", Pages.of(edition, dispatch));
                  files.put(file(edition, dispatch), out -> out.write(page));
                }
              }
              String index = Templates.fill("index.jte", index(edition));
              files.put("index.html", out -> out.write(index));
            });
    return List.of(site.resolve("index.html"));
  }

  private static String file(NightEdition edition, Dispatch dispatch) {
    return ArticleKey.of(edition.name(), dispatch.article().id()).slug() + ".html";
  }

  private IndexPage index(NightEdition edition) {
    Map<String, List<IndexPage.Entry>> byTopic =
        new TreeMap<>(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()));
    edition.dispatches().stream()
        .filter(d -> d.verdict() != Verdict.QUARANTINED)
        .sorted(NEWEST_FIRST)
        .forEach(
            d ->
                byTopic
                    .computeIfAbsent(Pages.summary(d).topic(), _ -> new ArrayList<>())
                    .add(entry(edition, d)));
    return new IndexPage(
        Pages.line(edition.name()),
        Pages.DAY.format(edition.edition().date()),
        FilterScript.policy(),
        FilterScript.TEXT,
        byTopic.entrySet().stream()
            .map(e -> new IndexPage.Section(Pages.line(e.getKey()), List.copyOf(e.getValue())))
            .toList(),
        edition.dispatches().stream()
            .filter(d -> d.verdict() == Verdict.QUARANTINED)
            .map(Reader::held)
            .toList(),
        Imprints.of(edition),
        edition.dispatches().stream().map(d -> d.verdict().label()).distinct().sorted().toList());
  }

  private int rank(String topic) {
    int place = topics.indexOf(topic);
    return place < 0 ? topics.size() : place;
  }

  private static IndexPage.Entry entry(NightEdition edition, Dispatch dispatch) {
    return new IndexPage.Entry(
        file(edition, dispatch),
        Pages.headline(Pages.summary(dispatch).headline()),
        Pages.headline(dispatch.article().title()),
        Pages.byline(dispatch.article()),
        dispatch.verdict().label(),
        Pages.label(dispatch));
  }

  private static IndexPage.Held held(Dispatch dispatch) {
    String english = Reasons.soundTitle(dispatch).orElse(null);
    return new IndexPage.Held(
        Pages.headline(english == null ? dispatch.article().title() : english),
        english == null ? "ru" : "en",
        Pages.byline(dispatch.article()),
        Link.to(dispatch.article().origin().url()).orElse(null),
        Reasons.of(dispatch.findings().stream().filter(Finding::isError).toList()));
  }
}

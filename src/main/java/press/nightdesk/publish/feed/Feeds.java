package press.nightdesk.publish.feed;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.ArticleKey;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Printable;
import press.nightdesk.publish.Publication;
import press.nightdesk.publish.Site;
import press.nightdesk.publish.XmlText;

/// `feed.xml` (Atom) and `feed.json` (JSON Feed), in the job's folder and not in an edition's: what
/// came out last, newest first, whatever edition it is from. They are the same for the same shelf,
/// whichever edition is published.
public final class Feeds implements Publication {
  private final Backlog backlog;
  private final int entries;
  private final Site site;

  /// @param backlog what came out last
  /// @param entries how many entries a feed has, at most
  public Feeds(Backlog backlog, int entries, Site site) {
    this.backlog = backlog;
    this.entries = entries;
    this.site = site;
  }

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    Feed feed = feed(edition);
    String atom = AtomForm.render(feed, site);
    String json = JsonForm.render(feed, site);
    return List.of(
        folder.writeRolling("feed.xml", out -> out.write(atom)),
        folder.writeRolling("feed.json", out -> out.write(json)));
  }

  private Feed feed(NightEdition edition) {
    List<FeedEntry> newest =
        backlog.newest(entries).stream()
            .map(release -> FeedEntry.of(edition.name(), release, site))
            .toList();
    return new Feed(
        ArticleKey.urnOfJob(edition.name()),
        XmlText.legal(Printable.line(edition.name(), Printable.LABEL)),
        newest.stream()
            .map(FeedEntry::updated)
            .max(Comparator.naturalOrder())
            .orElse(edition.edition().date().atStartOfDay(ZoneOffset.UTC).toInstant()),
        newest);
  }

  /// A feed before it takes a form.
  ///
  /// @param updated when its newest entry came out; of an empty one, the day of the edition
  record Feed(String id, String job, Instant updated, List<FeedEntry> entries) {
    static final String SUBTITLE =
        "Russian news in English: translated and summarised by models, then checked by rules. Each"
            + " entry says which.";

    String title() {
      return "Nightdesk: " + job;
    }
  }
}

package press.nightdesk.publish;

import java.nio.file.Path;
import java.util.List;
import press.nightdesk.domain.NightEdition;

/// The edition for reading: `digest.md`, `digest.html` (an e-mail, whole in itself) and
/// `digest.txt` tell the same articles. Of quarantined articles they show the headline, the link
/// and
/// the reasons, and nothing else.
public final class Digest implements Publication {
  private static final int ITEMS = 30;

  private final Compositor compositor;
  private final int items;
  private final List<DigestForm> forms =
      List.of(new DigestMarkdown(), new DigestHtml(), new DigestText());

  /// A digest of thirty articles that links to no pages.
  ///
  /// @param topics the job's topics, in the order their sections are to have
  public Digest(List<String> topics) {
    this(topics, ITEMS, Site.NONE);
  }

  /// @param topics the job's topics, in the order their sections are to have
  /// @param items how many articles are told, at most; fewer if a mail would be too large
  /// @param site where the bilingual pages are
  public Digest(List<String> topics, int items, Site site) {
    this.compositor = new Compositor(topics, site);
    this.items = items;
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    Compositor.Composition composition = compositor.compose(edition);
    int room = DigestHtml.room(Math.min(items, composition.stories()), composition::telling);
    Newsletter newsletter = composition.telling(room);
    return forms.stream().map(form -> publish(form, newsletter, folder)).toList();
  }

  private static Path publish(DigestForm form, Newsletter newsletter, EditionFolder folder) {
    String text = form.render(newsletter);
    return folder.write(form.file(), out -> out.write(text));
  }
}

package press.nightdesk.publish;

import java.nio.file.Path;
import java.util.List;
import press.nightdesk.domain.NightEdition;

/// The edition for reading: `digest.md`, `digest.html` (an e-mail, whole in itself) and
/// `digest.txt` say the same. Of quarantined articles they show the headline, the link and the
/// reasons, and nothing else.
public final class Digest implements Publication {
  private final Compositor compositor;
  private final List<DigestForm> forms =
      List.of(new DigestMarkdown(), new DigestHtml(), new DigestText());

  /// @param topics the job's topics, in the order their sections are to have
  public Digest(List<String> topics) {
    this.compositor = new Compositor(topics);
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    Newsletter newsletter = compositor.set(edition);
    return forms.stream().map(form -> publish(form, newsletter, folder)).toList();
  }

  private static Path publish(DigestForm form, Newsletter newsletter, EditionFolder folder) {
    String text = form.render(newsletter);
    return folder.write(form.file(), out -> out.write(text));
  }
}

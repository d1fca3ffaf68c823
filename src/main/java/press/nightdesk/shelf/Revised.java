package press.nightdesk.shelf;

import java.util.List;
import press.nightdesk.domain.Waiver;
import press.nightdesk.domain.Words;

/// An article after a person has had a word about it.
///
/// @param copy the article with what has become of its work
/// @param said what they said, to be kept with what was said before
/// @param unsaid waivers that they took back
public record Revised(Copy copy, Words said, List<Waiver> unsaid) {
  public Revised {
    unsaid = List.copyOf(unsaid);
  }
}

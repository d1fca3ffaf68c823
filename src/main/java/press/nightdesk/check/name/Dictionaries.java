package press.nightdesk.check.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import morfologik.stemming.Dictionary;

/// The dictionaries on the class path.
final class Dictionaries {
  private Dictionaries() {}

  /// @throws IllegalStateException if there is none of that name
  static Dictionary read(String resource) {
    URL url = Dictionaries.class.getResource(resource);
    if (url == null) {
      throw new IllegalStateException(resource + " is not on the class path");
    }
    try {
      return Dictionary.read(url);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

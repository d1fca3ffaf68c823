package press.nightdesk.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import press.nightdesk.domain.ArticleId;

/// The identities that a person may mean.
///
/// @param all those there are
record Identities(Collection<ArticleId> all) {
  private static final int MOST_NAMED = 5;

  /// The one that is meant: the identity itself, or the only one with this part.
  ///
  /// @throws JobMistaken if there is none, or several have the part; it names the nearest
  ArticleId meant(String text) {
    List<ArticleId> exact = all.stream().filter(id -> id.value().equals(text)).toList();
    if (!exact.isEmpty()) {
      return exact.getFirst();
    }
    String part = text.toLowerCase(Locale.ROOT);
    List<ArticleId> having =
        part.isBlank()
            ? List.of()
            : all.stream()
                .filter(id -> id.value().toLowerCase(Locale.ROOT).contains(part))
                .toList();
    if (having.size() == 1) {
      return having.getFirst();
    }
    throw new JobMistaken(
        "--article " + text,
        having.isEmpty()
            ? all.isEmpty()
                ? "there is no article"
                : "there is none: the nearest are " + nearest(text)
            : "%d articles have that in their id: %s".formatted(having.size(), named(having)));
  }

  private String nearest(String text) {
    return named(
        all.stream().sorted(Comparator.comparing(ArticleId::value, Nearness.to(text))).toList());
  }

  private static String named(List<ArticleId> ids) {
    String first =
        String.join(", ", ids.stream().limit(MOST_NAMED).map(id -> "'" + id + "'").toList());
    return ids.size() > MOST_NAMED ? first + " …" : first;
  }
}

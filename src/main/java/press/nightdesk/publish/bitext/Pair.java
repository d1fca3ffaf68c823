package press.nightdesk.publish.bitext;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Verdict;

/// A headline or a paragraph in both languages, out of a translation in which nothing is found.
///
/// @param article what it is from
/// @param n the paragraph's number; 0 is the headline
record Pair(Dispatch article, int n, String ru, String en) {
  /// The pairs that a memory may keep: of a clean translation, and translated indeed.
  static Stream<Pair> of(Dispatch dispatch) {
    Translation translation = dispatch.translation().work();
    if (translation == null || dispatch.translation().verdict() != Verdict.CLEAN) {
      return Stream.empty();
    }
    Article article = dispatch.article();
    List<Paragraph> segments = article.segments();
    return segments.stream()
        .flatMap(
            ru ->
                translation
                    .text(ru.n())
                    .map(en -> new Pair(dispatch, ru.n(), ru.text().strip(), en.strip()))
                    .filter(Pair::worthKeeping)
                    .stream());
  }

  private boolean worthKeeping() {
    return !ru.isEmpty() && !en.isEmpty() && !ru.equals(en);
  }

  /// The same for the same two texts and, as far as 64 bits of a SHA-256 tell, for no others.
  long key() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(ru.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      sha.update(en.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(sha.digest()).getLong();
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  boolean isHeadline() {
    return n == Paragraph.HEADLINE;
  }

  /// The published day, if the source gives one.
  Optional<String> day() {
    return Optional.ofNullable(article.article().published()).map(Object::toString);
  }
}

package press.nightdesk.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// The SHA-256 of a text, written `sha256:` and 64 hexadecimal digits.
///
/// Of an article it covers the headline and every paragraph and nothing else, so that it tells
/// a revision (same identity, other hash) from a repeat (same hash, other identity).
public record ContentHash(String value) {
  private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

  public ContentHash {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a content hash: " + value);
    }
  }

  /// The hash of paragraphs in order, one per line; their numbers do not enter it.
  public static ContentHash of(List<Paragraph> paragraphs) {
    return of(String.join("\n", paragraphs.stream().map(Paragraph::text).toList()));
  }

  /// The hash of a text's UTF-8 bytes.
  public static ContentHash of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The hash of bytes as they are.
  public static ContentHash of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new ContentHash("sha256:" + HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

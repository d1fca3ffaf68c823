package press.nightdesk.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import press.nightdesk.domain.ArticleId;

/// What stands for an article where its identity, which is a stranger's text, cannot: in names of
/// files and as the id of a feed's entry. The same job and identity always give the same key, and
/// another identity gives another.
///
/// @param uuid of version 8 (RFC 9562), from a SHA-256 of the job's name and the identity
public record ArticleKey(UUID uuid) {
  private static final int VERSION_8 = 0x8000;

  /// The key of an article in a job's output.
  public static ArticleKey of(String job, ArticleId id) {
    return new ArticleKey(uuid(job + "\n" + id.value()));
  }

  /// As the id of an Atom entry: `urn:uuid:…`.
  public String urn() {
    return "urn:uuid:" + uuid;
  }

  /// As a file's name, without an ending: letters, digits and dashes.
  public String slug() {
    return uuid.toString();
  }

  /// The id of the job's feed itself.
  public static String urnOfJob(String job) {
    return "urn:uuid:" + uuid(job);
  }

  private static UUID uuid(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      long high = (bytes.getLong() & ~0xF000L) | VERSION_8;
      long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

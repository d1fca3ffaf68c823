package press.nightdesk.deliver;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what goes to a webhook, by the standard of
/// [Standard Webhooks](https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body.
public final class Signature {
  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private Signature(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// Signs with a secret: `whsec_` and 24 to 64 bytes in Base64.
  ///
  /// @throws IllegalArgumentException if it is none; the message does not hold it
  public static Signature with(Credential secret) {
    byte[] key = new byte[0];
    if (secret.value().startsWith(PREFIX)) {
      try {
        key = Base64.getDecoder().decode(secret.value().substring(PREFIX.length()));
      } catch (IllegalArgumentException notBase64) {
        key = new byte[0];
      }
    }
    if (key.length < SHORTEST || key.length > LONGEST) {
      throw new IllegalArgumentException(
          "is %s and 24 to 64 bytes in Base64: make one with echo %s$(openssl rand -base64 32)"
              .formatted(PREFIX, PREFIX));
    }
    return new Signature(key);
  }

  /// The headers that go along.
  ///
  /// @param id the same each time that the same thing is sent
  /// @param at when it is sent, so that an old request is not taken for a new one
  Map<String, String> headers(String id, Instant at, String body) {
    String time = Long.toString(at.getEpochSecond());
    return Map.of(
        "webhook-id",
        id,
        "webhook-timestamp",
        time,
        "webhook-signature",
        "v1," + sign("%s.%s.%s".formatted(id, time, body)));
  }

  private String sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}

package press.nightdesk.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Language;

/// Makers of articles as a job would set them up, at noon of 28 October 2025 (UTC) in Kyiv.
final class Makers {
  static final Instant NOON = Instant.parse("2025-10-28T12:00:00Z");
  static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  private Makers() {}

  /// Takes everything for Russian.
  static ArticleMaker any() {
    return with(_ -> Language.RUSSIAN);
  }

  static ArticleMaker with(LanguageIdentifier languages) {
    return new ArticleMaker(newsroom(languages, Limits.DEFAULTS), null);
  }

  static ArticleMaker with(Limits limits) {
    return new ArticleMaker(newsroom(_ -> Language.RUSSIAN, limits), null);
  }

  static ArticleMaker since(@Nullable Duration since) {
    return new ArticleMaker(newsroom(_ -> Language.RUSSIAN, Limits.DEFAULTS), since);
  }

  private static Newsroom newsroom(LanguageIdentifier languages, Limits limits) {
    return new Newsroom(languages, limits, KYIV, Clock.fixed(NOON, ZoneOffset.UTC));
  }
}

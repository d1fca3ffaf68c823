package press.nightdesk.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import press.nightdesk.source.Limits;

/// How much of one item is taken in, under `nightdesk.limits`.
///
/// @param fileSize the largest file that holds one article, unpacked; at most 256MB
/// @param textCharacters the longest text, headline and body
/// @param paragraphs the most paragraphs of an article
/// @param lineSize the longest line of JSON Lines and the longest record of CSV; at most 256MB
/// @param unpackedSize the most that one packed file may unpack to; at most 1TB
/// @param unpackedRatio how many times its size a packed file may unpack to
/// @param nesting how deep a JSON record may be nested
record LimitSettings(
    @DefaultValue("5MB") @NotNull DataSize fileSize,
    @DefaultValue("400000") @Min(1) @Max(10_000_000) int textCharacters,
    @DefaultValue("5000") @Min(1) @Max(1_000_000) int paragraphs,
    @DefaultValue("4MB") @NotNull DataSize lineSize,
    @DefaultValue("4GB") @NotNull DataSize unpackedSize,
    @DefaultValue("100") @Min(2) @Max(100_000) int unpackedRatio,
    @DefaultValue("32") @Min(1) @Max(500) int nesting) {
  /// The largest file or line that is ever held whole.
  private static final DataSize LARGEST = DataSize.ofMegabytes(256);

  private static final DataSize MOST_UNPACKED = DataSize.ofTerabytes(1);

  /// The sizes that are none, each with the reason.
  Map<String, String> senseless() {
    Map<String, String> senseless = new TreeMap<>();
    requireWithin("file-size", fileSize, LARGEST, senseless);
    requireWithin("line-size", lineSize, LARGEST, senseless);
    requireWithin("unpacked-size", unpackedSize, MOST_UNPACKED, senseless);
    return senseless;
  }

  private static void requireWithin(
      String key, DataSize size, DataSize most, Map<String, String> senseless) {
    if (size.toBytes() < 1 || size.compareTo(most) > 0) {
      senseless.put(key, "is more than nothing and at most %dMB".formatted(most.toMegabytes()));
    }
  }

  /// The limits, of sizes that all make sense.
  Limits toLimits() {
    return new Limits(
        Math.toIntExact(fileSize.toBytes()),
        textCharacters,
        paragraphs,
        Math.toIntExact(lineSize.toBytes()),
        unpackedSize.toBytes(),
        unpackedRatio,
        nesting);
  }
}

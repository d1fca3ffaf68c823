package press.nightdesk.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.nightdesk.publish.Digest;
import press.nightdesk.publish.Publication;
import press.nightdesk.publish.Records;
import press.nightdesk.publish.RunLedger;

/// The artefacts that a job file's `publish:` list may name.
enum Publications {
  RECORDS,
  DIGEST;

  /// The artefact of this name; empty if there is none.
  static Optional<Publications> named(String label) {
    return Arrays.stream(values()).filter(known -> known.label().equals(label)).findFirst();
  }

  /// The names there are, for people.
  static String names() {
    return Arrays.stream(values()).map(Publications::label).collect(Collectors.joining(", "));
  }

  /// What a job publishes: what it names, and the books of the run last, so that they are there
  /// only when everything else is.
  static List<Publication> of(JobSettings settings) {
    Stream<Publication> named =
        settings.publish().stream()
            .distinct()
            .map(label -> named(label).orElseThrow().make(settings));
    return Stream.concat(named, Stream.of(new RunLedger())).toList();
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private Publication make(JobSettings settings) {
    return switch (this) {
      case RECORDS -> new Records();
      case DIGEST -> new Digest(settings.topics());
    };
  }
}

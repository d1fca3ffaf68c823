package press.nightdesk.cli;

import java.util.List;
import java.util.Locale;
import press.nightdesk.domain.DeliveryNote;

/// What a person reads about deliveries.
final class DeliveryReport {
  private final Terminal terminal;
  private final NextCommand next;

  DeliveryReport(Terminal terminal, NextCommand next) {
    this.terminal = terminal;
    this.next = next;
  }

  /// Prints what became of each.
  Exit print(List<DeliveryNote> notes) {
    notes.forEach(note -> terminal.result(line(note)));
    notes.forEach(this::goOn);
    return notes.stream().anyMatch(DeliveryNote::amiss) ? Exit.INCOMPLETE_ARTICLES : Exit.COMPLETE;
  }

  private static String line(DeliveryNote note) {
    return "  %-11s %s of %s: %s"
        .formatted(word(note.kind()), note.channel(), note.edition(), note.line());
  }

  private static String word(DeliveryNote.Kind kind) {
    return switch (kind) {
      case DELIVERED, ALREADY -> "delivered";
      case FAILED -> "undelivered";
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  private void goOn(DeliveryNote note) {
    switch (note.kind()) {
      case FAILED -> say("To deliver by %s:", note, "");
      case CHANGED -> say("To send by %s what the edition is now:", note, "--again");
      case UNCERTAIN -> {
        say("If nothing arrived by %s:", note, "--again");
        say("If it did arrive by %s:", note, "--arrived");
      }
      default -> {
        // Nothing is left to do.
      }
    }
  }

  private void say(String when, DeliveryNote note, String option) {
    terminal.message(when.formatted(note.channel()));
    String end = option.isEmpty() ? "" : " %s %s".formatted(option, note.channel());
    terminal.message("  " + next.deliver(note.edition()) + end);
  }
}

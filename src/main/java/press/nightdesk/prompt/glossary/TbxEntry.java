package press.nightdesk.prompt.glossary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A concept of a term base: its Russian terms, and the English ones for all of them.
final class TbxEntry {
  private final int line;
  private final List<String> russian = new ArrayList<>();
  private final List<String> preferred = new ArrayList<>();
  private final List<String> admitted = new ArrayList<>();
  private String language = "";
  private String term = "";
  private String kind = TermKind.TERM.label();
  private String note = "";

  TbxEntry(int line) {
    this.line = line;
  }

  /// The terms to come are of this language.
  void language(@Nullable String tag) {
    language = tag == null ? "" : tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  void term(String text) {
    term = text.strip();
    switch (language) {
      case "ru" -> russian.add(term);
      case "en" -> admitted.add(term);
      default -> {}
    }
  }

  /// What the term base says of the concept or of the last term.
  ///
  /// @param what a data category of TBX
  void says(String what, String text) {
    String said = text.strip();
    switch (what) {
      case "administrativeStatus" -> status(said);
      case "subjectField" -> kind = TermKind.labelled(said).map(TermKind::label).orElse(kind);
      case "definition" -> note = note.isEmpty() ? said : note;
      case "note" -> note = said;
      default -> {}
    }
  }

  private void status(String status) {
    if (!language.equals("en")) {
      return;
    }
    if (status.startsWith("preferred")) {
      admitted.remove(term);
      preferred.add(term);
    } else if (status.startsWith("deprecated") || status.startsWith("superseded")) {
      admitted.remove(term);
    }
  }

  /// Nothing of a concept that lacks one of the languages: a term base may have others. Definitions
  /// too long for a prompt are left out.
  void addTo(Entries entries, Path file) {
    List<String> english = new ArrayList<>(preferred);
    english.addAll(admitted);
    if (english.isEmpty()) {
      return;
    }
    for (String form : russian) {
      entries.add(
          new Entries.Written(
              form,
              String.join(" | ", english),
              kind,
              note.length() <= Term.LONGEST_NOTE ? note : "",
              ""),
          new Entries.Place(file, line));
    }
  }
}

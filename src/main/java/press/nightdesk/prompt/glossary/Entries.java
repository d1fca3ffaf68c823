package press.nightdesk.prompt.glossary;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects the entries of a glossary's files and says what is wrong with each.
final class Entries {
  /// Entries of all files.
  static final int MOST = 20_000;

  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\u2028\\u2029]");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");

  /// An entry as it is written.
  ///
  /// @param en the form to use, then others that are as good, with `|` between them
  record Written(String ru, String en, String kind, String note, String validFrom) {
    Written {
      ru = plain(ru);
      en = plain(en);
      kind = plain(kind);
      note = plain(note);
      validFrom = plain(validFrom);
    }

    List<String> english() {
      return BAR.splitAsStream(en).map(String::strip).filter(form -> !form.isEmpty()).toList();
    }
  }

  /// Where an entry stands.
  record Place(Path file, int line) {
    @Override
    public String toString() {
      return "%s:%d".formatted(file, line);
    }
  }

  private record Standing(Term term, Place place) {}

  private final GlossaryMistakes mistakes;
  private final List<Term> terms = new ArrayList<>();
  private final Map<String, Standing> known = new HashMap<>();

  Entries(GlossaryMistakes mistakes) {
    this.mistakes = mistakes;
  }

  List<Term> terms() {
    return List.copyOf(terms);
  }

  /// Whether no more will be taken.
  boolean full() {
    return terms.size() >= MOST;
  }

  /// Takes an entry, or says why not.
  void add(Written written, Place place) {
    boolean russian = form("Russian", written.ru(), place);
    boolean english = form("English", written.en(), place);
    if (!russian || !english) {
      return;
    }
    if (CYRILLIC.matcher(written.en()).find()) {
      refuse(
          place,
          "the English form '%s' of '%s' has Cyrillic letters"
              .formatted(written.en(), written.ru()),
          "write it in Latin letters");
      return;
    }
    if (written.note().length() > Term.LONGEST_NOTE) {
      refuse(
          place,
          "the note on '%s' has more than %d characters".formatted(written.ru(), Term.LONGEST_NOTE),
          "shorten it: it goes into prompts");
      return;
    }
    TermKind kind = kind(written, place);
    LocalDate from = day(written, place);
    if (kind != null && (from != null || written.validFrom().isEmpty())) {
      List<String> forms = written.english();
      take(
          new Term(
              written.ru(),
              forms.getFirst(),
              forms.subList(1, forms.size()),
              kind,
              written.note(),
              from),
          place);
    }
  }

  private boolean form(String which, String form, Place place) {
    if (!LETTER.matcher(form).find()) {
      refuse(place, "an entry has a " + which + " form", "write it, or take the line out");
    } else if (form.length() > Term.LONGEST || UNPRINTABLE.matcher(form).find()) {
      refuse(
          place,
          "the %s form is one line of at most %d characters".formatted(which, Term.LONGEST),
          "shorten it");
    } else {
      return true;
    }
    return false;
  }

  private @Nullable TermKind kind(Written written, Place place) {
    TermKind kind = TermKind.labelled(written.kind()).orElse(null);
    if (kind == null) {
      refuse(
          place,
          "'%s' is of no kind that there is: '%s'".formatted(written.ru(), written.kind()),
          "write one of " + TermKind.labels());
    }
    return kind;
  }

  private @Nullable LocalDate day(Written written, Place place) {
    if (written.validFrom().isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(written.validFrom());
    } catch (DateTimeException noDay) {
      refuse(
          place,
          "'%s' is valid from '%s', which is no day".formatted(written.ru(), written.validFrom()),
          "write it as 2022-02-24, or leave it empty");
      return null;
    }
  }

  private void take(Term term, Place place) {
    String key = term.ru().replace('ё', 'е').replace('Ё', 'Е') + "\n" + term.validFrom();
    Standing before = known.putIfAbsent(key, new Standing(term, place));
    if (before == null) {
      terms.add(term);
    } else if (before.term().english().equals(term.english())) {
      refuse(
          place,
          "'%s' stands here a second time, after %s".formatted(term.ru(), before.place()),
          "take one out");
    } else {
      refuse(
          place,
          "'%s' is '%s' here and '%s' in %s"
              .formatted(term.ru(), term.en(), before.term().en(), before.place()),
          "take one out, or say from when each is valid");
    }
  }

  private void refuse(Place place, String rule, String remedy) {
    mistakes.add(place.file(), place.line(), rule, remedy);
  }

  private static String plain(String cell) {
    return SPACE.matcher(cell).replaceAll(" ").strip();
  }
}

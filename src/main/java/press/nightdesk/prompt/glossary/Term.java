package press.nightdesk.prompt.glossary;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the newsroom renders something.
///
/// @param ru the Russian form, as a dictionary gives it
/// @param en the English form to use
/// @param also other English forms that are as good
/// @param kind what it is
/// @param note what a translator should know about it, and in square brackets what only editors
///     should; empty if nothing
/// @param validFrom the first day of publication it holds for; null if it always did
public record Term(
    String ru,
    String en,
    List<String> also,
    TermKind kind,
    String note,
    @Nullable LocalDate validFrom) {
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern SPACE = Pattern.compile(" +");

  /// Characters of either form.
  public static final int LONGEST = 200;

  /// Characters of a note.
  public static final int LONGEST_NOTE = 300;

  public Term {
    also = List.copyOf(also);
    if (ru.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a term has two forms: '%s', '%s'".formatted(ru, en));
    }
  }

  /// With one English form.
  public Term(String ru, String en, TermKind kind, String note, @Nullable LocalDate validFrom) {
    this(ru, en, List.of(), kind, note, validFrom);
  }

  /// The note without what is for editors.
  public String advice() {
    return SPACE.matcher(BRACKETS.matcher(note).replaceAll(" ")).replaceAll(" ").strip();
  }

  /// Every English form, the one to use first.
  public List<String> english() {
    return Stream.concat(Stream.of(en), also.stream()).toList();
  }

  /// Whether it holds for articles published on a day.
  ///
  /// @param published null if the day is unknown: then whatever is newest holds
  boolean holdsOn(@Nullable LocalDate published) {
    return validFrom == null || published == null || !validFrom.isAfter(published);
  }
}

package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.nightdesk.check.name.KnownNames;
import press.nightdesk.check.number.Mention;
import press.nightdesk.check.number.Numbers;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;

/// A summary says nothing that its article does not: every number and name of a part is in the
/// paragraphs it cites, in both languages; what it quotes stands there word for word.
final class Grounding {
  private static final Set<String> COUNTS = Set.of("two", "three", "four", "five");

  /// It may end the sentence as well as shorten the word.
  private static final Pattern FULL_STOP = Pattern.compile("\\.$");

  private Grounding() {}

  /// The check of all parts.
  static List<Finding> findings(Texts texts, Summary summary) {
    return SummaryPart.of(summary).flatMap(part -> part(Evidence.of(part, texts), part)).toList();
  }

  /// @param russian empty if it is not known
  /// @param elsewhere the whole English article
  private record Evidence(String russian, String english, String elsewhere) {
    static Evidence of(SummaryPart part, Texts texts) {
      return new Evidence(
          Texts.joined(texts.russian(), part.paragraphs()),
          Texts.joined(texts.english(), part.paragraphs()),
          Texts.joined(texts.english(), null));
    }
  }

  private static Stream<Finding> part(Evidence evidence, SummaryPart part) {
    if (evidence.english().isBlank()) {
      return Stream.empty();
    }
    List<Finding> findings = new ArrayList<>();
    numbers(evidence, part, findings);
    List<String> names = KnownNames.of(evidence.english()).unknownIn(part.text());
    if (!names.isEmpty()) {
      List<String> nowhere = KnownNames.of(evidence.elsewhere()).unknownIn(part.text());
      findings.add(
          Code.SUMMARY_NAME.inSummary(
              "%s: %s: %s"
                  .formatted(
                      part.place(), where(nowhere.containsAll(names)), String.join(", ", names))));
    }
    Quoted.newIn(part.text(), evidence.english())
        .ifPresent(
            quote ->
                findings.add(
                    Code.SUMMARY_QUOTATION.inSummary(
                        "%s: not said in these words: %s"
                            .formatted(part.place(), Wording.quote(quote)))));
    Opposites.of(part.text(), evidence.elsewhere())
        .or(() -> Negations.of(part.text(), evidence.elsewhere()))
        .ifPresent(
            pair -> findings.add(Code.SUMMARY_REVERSED.inSummary(part.place() + ": " + pair)));
    return findings.stream();
  }

  private static void numbers(Evidence evidence, SummaryPart part, List<Finding> findings) {
    List<Mention> named = Numbers.english(Addresses.masked(part.text()));
    List<Mention> inEnglish = Numbers.english(Addresses.masked(evidence.english()));
    List<Mention> unsupported = Numbers.unsupported(named, inEnglish);
    if (!unsupported.isEmpty()) {
      List<Mention> all = Numbers.english(Addresses.masked(evidence.elsewhere()));
      boolean nowhere = Numbers.unsupported(unsupported, all).size() == unsupported.size();
      String seen = "%s: %s: %s".formatted(part.place(), where(nowhere), texts(unsupported));
      findings.add(
          unsupported.stream().allMatch(Grounding::mayCount)
              ? Code.SUMMARY_NUMBER.warningInSummary(seen)
              : Code.SUMMARY_NUMBER.inSummary(seen));
      return;
    }
    if (!evidence.russian().isBlank()) {
      List<Mention> inRussian = Numbers.russian(Addresses.masked(evidence.russian()));
      List<Mention> notRussian = Numbers.unsupported(named, inRussian);
      if (!notRussian.isEmpty()) {
        findings.add(
            Code.SUMMARY_NUMBER.inSummary(
                "%s: in the English, but not in the Russian: %s"
                    .formatted(part.place(), texts(notRussian))));
      }
    }
  }

  /// "Three villages", where the article may name the three: whether it does nobody counts here.
  private static boolean mayCount(Mention mention) {
    return COUNTS.contains(mention.text().toLowerCase(Locale.ROOT));
  }

  private static String where(boolean nowhere) {
    return nowhere ? "not in the article" : "not in the paragraphs that it cites";
  }

  private static String texts(List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> FULL_STOP.matcher(mention.text()).replaceFirst(""))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

package press.nightdesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.nightdesk.check.number.Mention;
import press.nightdesk.check.number.Numbers;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Summary;

/// A summary says nothing that its article does not: every number and name of a part is in the
/// paragraphs it cites, in both languages; what it quotes stands there word for word.
final class Grounding {
  private static final Set<String> COUNTS = Set.of("two", "three", "four", "five");

  /// It may end the sentence as well as shorten the word.
  private static final Pattern FULL_STOP = Pattern.compile("\\.$");

  private final Texts texts;
  private final List<Paragraph> russian;
  private final List<Paragraph> english;
  private final Evidence article;
  private final Map<Paragraph, List<Mention>> inRussian = new HashMap<>();
  private final Map<Paragraph, List<Mention>> inEnglish = new HashMap<>();

  private Grounding(Texts texts) {
    this.texts = texts;
    this.russian = texts.russian();
    this.english = texts.english();
    this.article = new Evidence(Texts.joined(english, null));
  }

  /// The check of all parts.
  static List<Finding> findings(Texts texts, Summary summary) {
    Grounding grounding = new Grounding(texts);
    return SummaryPart.of(summary).flatMap(part -> grounding.part(part).stream()).toList();
  }

  private List<Finding> part(SummaryPart part) {
    Evidence cited =
        part.paragraphs() == null
            ? article
            : new Evidence(Texts.joined(english, part.paragraphs()));
    if (cited.isBlank()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    number(part).ifPresent(findings::add);
    name(part, cited).ifPresent(findings::add);
    address(part).ifPresent(findings::add);
    Quoted.newIn(part.text(), cited)
        .map(
            quote ->
                "%s: not said in these words: %s".formatted(part.place(), Wording.quote(quote)))
        .ifPresent(seen -> findings.add(Code.SUMMARY_QUOTATION.inSummary(seen)));
    Opposites.of(part.text(), article)
        .or(() -> Negations.of(part.text(), article))
        .ifPresent(
            pair -> findings.add(Code.SUMMARY_REVERSED.inSummary(part.place() + ": " + pair)));
    return findings;
  }

  private Optional<Finding> address(SummaryPart part) {
    return Addresses.in(part.text()).stream()
        .filter(Quotations::isSure)
        .filter(address -> english.stream().noneMatch(p -> p.text().contains(address)))
        .findFirst()
        .map(seen -> Code.ADDRESS_CHANGED.inSummary(part.place() + ": (none) → " + seen));
  }

  private Optional<Finding> name(SummaryPart part, Evidence cited) {
    List<String> names = cited.names().unknownIn(part.text());
    if (names.isEmpty()) {
      return Optional.empty();
    }
    boolean nowhere = article.names().unknownIn(part.text()).containsAll(names);
    return Optional.of(
        Code.SUMMARY_NAME.inSummary(
            "%s: %s: %s".formatted(part.place(), where(nowhere), String.join(", ", names))));
  }

  private Optional<Finding> number(SummaryPart part) {
    List<Mention> named = Numbers.english(Addresses.masked(part.text()));
    if (named.isEmpty()) {
      return Optional.empty();
    }
    List<Mention> unsupported = Numbers.unsupported(named, english(part.paragraphs()));
    if (!unsupported.isEmpty()) {
      boolean nowhere =
          Numbers.unsupported(unsupported, english(null)).size() == unsupported.size();
      String seen = "%s: %s: %s".formatted(part.place(), where(nowhere), texts(unsupported));
      return Optional.of(
          unsupported.stream().allMatch(Grounding::mayCount)
              ? Code.SUMMARY_NUMBER.warningInSummary(seen)
              : Code.SUMMARY_NUMBER.inSummary(seen));
    }
    if (texts.vouchedIn(part.paragraphs()) || Texts.joined(russian, part.paragraphs()).isBlank()) {
      return Optional.empty();
    }
    List<Mention> notRussian = Numbers.unsupported(named, russian(part.paragraphs()));
    return notRussian.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Code.SUMMARY_NUMBER.inSummary(
                "%s: in the English, but not in the Russian: %s"
                    .formatted(part.place(), texts(notRussian))));
  }

  private List<Mention> english(@Nullable List<Integer> paragraphs) {
    return mentions(english, paragraphs, inEnglish, Numbers::english);
  }

  private List<Mention> russian(@Nullable List<Integer> paragraphs) {
    return mentions(russian, paragraphs, inRussian, Grounding::originals);
  }

  /// Of a paragraph that was English already, the original is English.
  private static List<Mention> originals(String text) {
    return Segment.hasCyrillic(text) ? Numbers.russian(text) : Numbers.english(text);
  }

  /// The numbers of these paragraphs, each of which is read once for all parts that cite it.
  private static List<Mention> mentions(
      List<Paragraph> text,
      @Nullable List<Integer> cited,
      Map<Paragraph, List<Mention>> known,
      Function<String, List<Mention>> numbers) {
    return Texts.cited(text, cited)
        .flatMap(
            paragraph ->
                known
                    .computeIfAbsent(paragraph, p -> numbers.apply(Addresses.masked(p.text())))
                    .stream())
        .toList();
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

package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.ReadingCode;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.Answer;
import press.nightdesk.llm.JsonReply;
import tools.jackson.databind.JsonNode;

/// A reply's paragraphs under the numbers the reply gives them.
///
/// @param single texts under a plain number, in the order they came
/// @param merged texts under several numbers at once, by each of these numbers
/// @param odd what stands in place of a number elsewhere
/// @param last the number of the last paragraph in the reply; -1 if it has no plain number
record NumberedAnswers(
    Map<Integer, List<String>> single, Map<Integer, String> merged, List<String> odd, int last) {
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,6})\\s*(?:-|–|—|\\.{2,3}|…)\\s*(\\d{1,6})");
  private static final Pattern AROUND_A_NUMBER = Pattern.compile("^\\[|\\]$|\\.0$");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LONGEST_NUMBER = 6;
  private static final int WIDEST_GAP = 5;
  private static final int WIDEST_RANGE = 1_000;

  /// A longer one numbers nothing.
  private static final int LONGEST_ID = 400;

  private static final int LONGEST_SHOWN = 40;
  private static final int MOST_SHOWN = 10;

  static NumberedAnswers of(JsonNode paragraphs) {
    Map<Integer, List<String>> single = new TreeMap<>();
    Map<Integer, String> merged = new TreeMap<>();
    List<String> odd = new ArrayList<>();
    int last = -1;
    for (JsonNode entry : paragraphs) {
      String id = id(entry.path("n"));
      Set<Integer> numbers = numbers(id);
      last = -1;
      if (numbers.size() == 1) {
        last = numbers.iterator().next();
        single.computeIfAbsent(last, _ -> new ArrayList<>()).add(JsonReply.line(entry.path("en")));
      } else if (numbers.isEmpty()) {
        odd.add(Bounds.cut(id, LONGEST_SHOWN));
      }
      if (numbers.size() > 1) {
        numbers.forEach(n -> merged.put(n, id));
      }
    }
    return new NumberedAnswers(single, merged, odd, last);
  }

  /// The text under this number, if there is exactly one.
  Optional<String> only(int n) {
    List<String> texts = single.getOrDefault(n, List.of());
    return texts.size() == 1 && !texts.getFirst().isEmpty() && !merged.containsKey(n)
        ? Optional.of(texts.getFirst())
        : Optional.empty();
  }

  /// Why the answer to this number cannot be taken as it is; empty if it can.
  ///
  /// @param cut whether the model was stopped by its length limit
  Optional<Finding> doubt(int n, boolean cut) {
    List<String> texts = single.getOrDefault(n, List.of());
    if (merged.containsKey(n)) {
      return finding(
          ReadingCode.PARAGRAPH_MERGED.label(),
          n,
          "answered together with others as n = " + merged.get(n));
    }
    if (texts.size() > 1) {
      return finding(
          ReadingCode.PARAGRAPH_DOUBLED.label(), n, "answered %d times".formatted(texts.size()));
    }
    if (cut && (texts.isEmpty() || n == last)) {
      return finding(
          Answer.Flaw.CUT_SHORT.code(), n, "the reply was cut off at its length limit here");
    }
    if (texts.isEmpty()) {
      return finding(ReadingCode.PARAGRAPH_MISSING.label(), n, "no answer has n = " + n);
    }
    return texts.getFirst().isEmpty()
        ? finding(ReadingCode.PARAGRAPH_EMPTY.label(), n, "the answer has no text")
        : Optional.empty();
  }

  /// What was answered without being asked for.
  ///
  /// @param passage every number that may be there
  /// @param doubtful numbers that lack an answer; one next to an unasked number may be merged
  ///     into it
  Optional<Finding> unasked(Set<Integer> passage, Set<Integer> doubtful) {
    List<Integer> strange =
        IntStream.concat(keys(single), keys(merged))
            .distinct()
            .filter(n -> !passage.contains(n))
            .limit(MOST_SHOWN)
            .boxed()
            .toList();
    if (strange.isEmpty() && odd.isEmpty()) {
      return Optional.empty();
    }
    List<String> seen = new ArrayList<>(odd);
    strange.forEach(n -> seen.add(beside(n, doubtful)));
    return Optional.of(
        Finding.error(
            ReadingCode.PARAGRAPH_UNASKED.label(),
            Stage.TRANSLATE,
            null,
            Bounds.evidence(
                "answered without being asked for: n = "
                    + String.join(", ", seen.subList(0, Math.min(seen.size(), MOST_SHOWN))))));
  }

  private static String beside(int n, Set<Integer> doubtful) {
    return IntStream.of(n - 1, n + 1)
        .filter(doubtful::contains)
        .mapToObj(gap -> "%d (%d is missing and may be merged into it)".formatted(n, gap))
        .findFirst()
        .orElse(Integer.toString(n));
  }

  private static IntStream keys(Map<Integer, ?> map) {
    return map.keySet().stream().mapToInt(Integer::intValue);
  }

  private static Optional<Finding> finding(String code, int n, String evidence) {
    return Optional.of(Finding.error(code, Stage.TRANSLATE, n, Bounds.evidence(evidence)));
  }

  private static String id(JsonNode n) {
    return n.isNumber() || n.isArray() ? n.toString() : JsonReply.line(n);
  }

  private static Set<Integer> numbers(String id) {
    if (id.length() > LONGEST_ID) {
      return Set.of();
    }
    String bare = AROUND_A_NUMBER.matcher(id).replaceAll("").strip();
    Matcher range = RANGE.matcher(bare);
    if (range.matches()) {
      int from = Integer.parseInt(range.group(1));
      int to = Math.min(Integer.parseInt(range.group(2)), from + WIDEST_RANGE);
      return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
    return enumerated(bare);
  }

  /// One number, or several with little between them and nothing around them; else none.
  private static Set<Integer> enumerated(String bare) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(bare);
    int end = 0;
    while (number.find()) {
      int gap = number.start() - end;
      if (gap > (numbers.isEmpty() ? 0 : WIDEST_GAP) || number.group().length() > LONGEST_NUMBER) {
        return Set.of();
      }
      numbers.add(Integer.parseInt(number.group()));
      end = number.end();
    }
    return end == bare.length() ? numbers : Set.of();
  }
}

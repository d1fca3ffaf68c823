package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.Answer;
import press.nightdesk.llm.JsonReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a reply says, by paragraph number and nothing else: order and count tell nothing.
///
/// @param texts the English of paragraphs that were asked for and answered once
/// @param doubts for each paragraph asked for that cannot be taken as it is: why. One finding
///     stands under several numbers if it concerns them all
/// @param names the names it says it fixed
record TranslationReply(
    Map<Integer, String> texts, Map<Integer, Finding> doubts, List<Name> names) {
  private static final Pattern RUSSIAN = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]+");
  private static final int MOST_NAMES = 200;

  /// Reads an answer.
  ///
  /// @param asked the numbers asked for this time
  /// @param passage all numbers of the passage; a model that sends others of these along does no
  ///     harm
  static TranslationReply read(Answer answer, Set<Integer> asked, Set<Integer> passage) {
    return switch (answer) {
      case Answer.Flawed(Answer.Flaw flaw, String evidence) ->
          nothing(asked, flaw.code(), evidence);
      case Answer.Read(ObjectNode json, boolean cut) ->
          json.path("paragraphs").isArray()
              ? read(json, cut, asked, passage)
              : nothing(
                  asked,
                  Answer.Flaw.UNREADABLE.code(),
                  "the reply's JSON has no list named paragraphs");
    };
  }

  /// Without texts that are far too long to be what was asked for.
  TranslationReply within(Passage passage) {
    Map<Integer, String> kept = new TreeMap<>(texts);
    Map<Integer, Finding> why = new TreeMap<>(doubts);
    for (Paragraph russian : passage.segments()) {
      Bounds.excess(russian, texts.getOrDefault(russian.n(), ""))
          .ifPresent(
              excess -> {
                kept.remove(russian.n());
                why.put(russian.n(), excess);
              });
    }
    return new TranslationReply(kept, why, names);
  }

  private static TranslationReply read(
      ObjectNode json, boolean cut, Set<Integer> asked, Set<Integer> passage) {
    NumberedAnswers answers = NumberedAnswers.of(json.path("paragraphs"));
    Map<Integer, Finding> doubts = new TreeMap<>();
    for (int n : asked) {
      answers.doubt(n, cut).ifPresent(doubt -> doubts.put(n, doubt));
    }
    // An answer to a question nobody put may mean that all answers have shifted.
    answers
        .unasked(passage, doubts.keySet())
        .ifPresent(finding -> asked.forEach(n -> doubts.putIfAbsent(n, finding)));
    Map<Integer, String> texts = new TreeMap<>();
    asked.forEach(n -> answers.only(n).ifPresent(text -> texts.put(n, text)));
    return new TranslationReply(texts, doubts, names(json.path("names")));
  }

  private static TranslationReply nothing(Set<Integer> asked, String code, String evidence) {
    Finding finding = Finding.error(code, Stage.TRANSLATE, null, evidence);
    Map<Integer, Finding> doubts = new TreeMap<>();
    asked.forEach(n -> doubts.put(n, finding));
    return new TranslationReply(Map.of(), doubts, List.of());
  }

  /// A name that is still Russian would spread to all passages after it.
  private static List<Name> names(JsonNode list) {
    List<Name> names = new ArrayList<>();
    for (JsonNode entry : list) {
      String ru = seen(JsonReply.line(entry.path("ru")));
      String en = seen(JsonReply.line(entry.path("en")));
      if (isName(ru) && isName(en) && !RUSSIAN.matcher(en).find() && names.size() < MOST_NAMES) {
        names.add(new Name(ru, en));
      }
    }
    return List.copyOf(names);
  }

  /// A name goes on into other requests and into records, where what turns the direction of a line
  /// would pass unseen.
  private static String seen(String name) {
    return UNSEEN.matcher(name).replaceAll("").strip();
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.length() <= Bounds.NAME;
  }
}

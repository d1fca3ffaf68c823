package press.nightdesk.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.News;
import press.nightdesk.domain.Verdict;

/// One item of a digest: an article, and those that tell its story in almost the same words.
///
/// @param head the one that is told
/// @param others the rest, ordered by id
/// @param sources how many sources carried it, under whatever name each: what makes it important
record Story(Dispatch head, List<Dispatch> others, long sources) {
  /// What has not been told before, then what is newer, undated last, then what is longer, then by
  /// id: whom a story is told by.
  private static final Comparator<Dispatch> FOREMOST =
      Comparator.comparing((Dispatch d) -> d.news() instanceof News.Retold)
          .thenComparing(
              d -> d.article().published(),
              Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(Story::length, Comparator.reverseOrder())
          .thenComparing(d -> d.article().id());

  /// How many sources carried it, then as among the articles of one story.
  private static final Comparator<Story> IMPORTANT =
      Comparator.comparingLong(Story::sources).reversed().thenComparing(Story::head, FOREMOST);

  /// The stories of the published articles among these, the most important first.
  static List<Story> of(List<Dispatch> dispatches) {
    Map<ArticleId, List<Dispatch>> byStory = new LinkedHashMap<>();
    dispatches.stream()
        .filter(d -> d.verdict() != Verdict.QUARANTINED)
        .forEach(d -> byStory.computeIfAbsent(storyOf(d), _ -> new ArrayList<>()).add(d));
    return byStory.values().stream().map(Story::fold).sorted(IMPORTANT).toList();
  }

  private static ArticleId storyOf(Dispatch dispatch) {
    ArticleId story = dispatch.story();
    return story == null ? dispatch.article().id() : story;
  }

  private static Story fold(List<Dispatch> dispatches) {
    Dispatch head = dispatches.stream().min(FOREMOST).orElseThrow();
    List<Dispatch> others =
        dispatches.stream()
            .filter(d -> !d.article().id().equals(head.article().id()))
            .sorted(Comparator.comparing(d -> d.article().id()))
            .toList();
    long sources =
        dispatches.stream()
            .flatMap(
                d ->
                    Stream.concat(
                        Stream.of(d.article().origin().name()),
                        d.repeats().stream().map(repeat -> repeat.origin().name())))
            .distinct()
            .count();
    return new Story(head, others, sources);
  }

  /// Whether an earlier edition told it, and nothing has changed since.
  boolean isRetold() {
    return head.news() instanceof News.Retold;
  }

  /// All its articles, the one that is told first.
  Stream<Dispatch> all() {
    return Stream.concat(Stream.of(head), others.stream());
  }

  private static int length(Dispatch dispatch) {
    return dispatch.article().paragraphs().stream().mapToInt(p -> p.text().length()).sum();
  }
}

package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;

/// The topic is one of the job's.
///
/// @param topics as the job file spells them
record SummaryTopic(List<String> topics) implements SummaryRule {
  SummaryTopic {
    topics = List.copyOf(topics);
  }

  @Override
  public List<Finding> findings(Texts texts, Summary summary) {
    return topics.contains(summary.topic())
        ? List.of()
        : List.of(
            Code.TOPIC_UNKNOWN.inSummary(
                "topic %s is none of: %s"
                    .formatted(Wording.quote(summary.topic()), String.join(", ", topics))));
  }
}

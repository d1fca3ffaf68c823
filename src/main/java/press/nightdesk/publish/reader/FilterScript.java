package press.nightdesk.publish.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The index's one script: shows the articles of the topic and the verdict that are chosen.
final class FilterScript {
  static final String TEXT =
      """
      (function () {
        var form = document.getElementById("filter");
        var none = document.getElementById("none");
        function show() {
          var topic = form.elements.topic.value, verdict = form.elements.verdict.value, shown = 0;
          document.querySelectorAll("section[data-topic]").forEach(function (section) {
            var here = 0;
            section.querySelectorAll("li[data-verdict]").forEach(function (item) {
              var wanted = (!topic || section.dataset.topic === topic)
                && (!verdict || item.dataset.verdict === verdict);
              item.hidden = !wanted;
              here += wanted ? 1 : 0;
            });
            section.hidden = here === 0;
            shown += here;
          });
          none.hidden = shown > 0;
        }
        form.hidden = false;
        form.addEventListener("change", show);
        show();
      })();
      """;

  private FilterScript() {}

  /// The policy under which this script runs and no other, and nothing is loaded.
  static String policy() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'"
          .formatted(Base64.getEncoder().encodeToString(hash));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

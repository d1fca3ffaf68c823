package press.nightdesk.publish.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The index's one script: shows the articles of the topic and the verdict that are chosen. What is
/// chosen stands in the address behind the `#`, so that it can be linked to.
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
        function choose() {
          new URLSearchParams(location.hash.slice(1)).forEach(function (value, name) {
            var field = name === "topic" || name === "verdict" ? form.elements[name] : null;
            for (var i = 0; field && i < field.options.length; i++) {
              if (field.options[i].value === value) { field.selectedIndex = i; }
            }
          });
          show();
        }
        form.hidden = false;
        form.addEventListener("change", function () {
          show();
          var chosen = new URLSearchParams(new FormData(form)).toString();
          try { history.replaceState(null, "", "#" + chosen); } catch (forbidden) { return; }
        });
        window.addEventListener("hashchange", choose);
        choose();
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

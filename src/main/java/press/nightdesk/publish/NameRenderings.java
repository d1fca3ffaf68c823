package press.nightdesk.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Verdict;

/// A name that the published articles of an edition render in more than one way.
///
/// @param ru the Russian form, as the first article has it
/// @param renderings the most frequent first; at least two
record NameRenderings(String ru, List<Rendering> renderings) {
  private static final Pattern QUOTES = Pattern.compile("[\"«»“”„]");
  private static final Pattern ARTICLE = Pattern.compile("^the ");

  NameRenderings {
    renderings = List.copyOf(renderings);
  }

  /// @param articles the ids, in the edition's order
  record Rendering(String en, List<String> articles) {
    Rendering {
      articles = List.copyOf(articles);
    }
  }

  /// Of all that an edition publishes, by the Russian form.
  static List<NameRenderings> in(List<Dispatch> dispatches) {
    Map<String, Renderings> byName = new TreeMap<>();
    for (Dispatch dispatch : dispatches) {
      Translation work = dispatch.translation().work();
      if (work != null && dispatch.verdict() != Verdict.QUARANTINED) {
        String id = dispatch.article().id().value();
        work.names()
            .forEach(
                name ->
                    byName
                        .computeIfAbsent(plain(name.ru()), _ -> new Renderings(name.ru()))
                        .add(name, id));
      }
    }
    return byName.values().stream()
        .map(Renderings::value)
        .filter(name -> name.renderings().size() > 1)
        .toList();
  }

  /// What is seen of one name so far.
  private static final class Renderings {
    private final String ru;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, List<String>> articles = new LinkedHashMap<>();

    Renderings(String ru) {
      this.ru = ru;
    }

    void add(Name name, String id) {
      String key = ARTICLE.matcher(plain(name.en())).replaceFirst("");
      written.putIfAbsent(key, name.en());
      List<String> ids = articles.computeIfAbsent(key, _ -> new ArrayList<>());
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }

    NameRenderings value() {
      return new NameRenderings(
          ru,
          articles.entrySet().stream()
              .map(e -> new Rendering(written.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
              .sorted(
                  Comparator.<Rendering>comparingInt(r -> -r.articles().size())
                      .thenComparing(Rendering::en))
              .toList());
    }
  }

  private static String plain(String form) {
    return QUOTES.matcher(form.toLowerCase(Locale.ROOT)).replaceAll("").replace('ё', 'е').strip();
  }
}

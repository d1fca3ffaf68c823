package press.nightdesk.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;

/// Paragraphs that stand in an article and are not of it: what else to read, where to subscribe,
/// whose photograph it is. `docs/sources.md` lists them.
///
/// Only short paragraphs go that begin in one of the known ways. After a call to read more, the
/// paragraphs that are nothing but links go with it.
public final class Boilerplate {
  /// Longer ones are text, however they begin.
  private static final int LONGEST = 300;

  /// Headings above links to other articles.
  private static final List<String> MORE =
      List.of(
          "(читайте|читать|смотрите|см\\.?) (также|еще|подробнее)",
          "читайте (по теме|нас|в нашем|на нашем)",
          "(материалы|новости|статьи|публикации|еще) по теме",
          "по теме(:.*|\\.?)$",
          "(другие|главные|последние) новости[:.]?$",
          "(самое|сейчас) (читаемое|читают|обсуждаемое)");

  private static final List<String> OTHER =
      List.of(
          // Subscriptions.
          "(подписывайтесь|подпишитесь|подписаться) (на|в)",
          "присоединяйтесь к (нам|нашему|нашей)",
          "следите за (нами|нашими|новостями|обновлениями)",
          "(наш|наши) (telegram|телеграм|viber|whatsapp|youtube)(-каналы?|-чат)?",
          "(мы|читайте нас) в (telegram|телеграм|whatsapp|viber|google|дзен|яндекс|соцсетях)",
          "(оставайтесь на связи|будьте в курсе)",
          // Whose picture it is.
          "(фото|фотография|видео|иллюстрация|скриншот|коллаж|снимок)( автора)? ?[:©/|]",
          "(источник|автор) (фото|фотографии|видео|изображения|иллюстрации)",
          "фото (из открытых источников|предоставлен|с сайта|из архива)",
          "(©|\\(c\\)|копирайт)",
          // What to do with the page.
          "(поделиться|поделитесь)( ссылкой| новостью| статьей| в соцсетях)?[:.!]?$",
          "(на правах рекламы|реклама[:.]?$|партнерский материал)",
          "(оставить комментарий|комментарии( \\(?\\d+\\)?)?[:.]?$)",
          "(если вы )?(нашли|заметили|увидели|обнаружили) (ошибку|опечатку)",
          "сообщить об (ошибке|опечатке)",
          "все права защищены",
          "(запись|сообщение) .{1,200} (впервые появилась|появились сначала|сначала появилась) на",
          "the post .{1,200} (appeared first|first appeared) on");

  private static final Pattern KNOWN_MORE = beginning(MORE);
  private static final Pattern KNOWN = beginning(OTHER);
  private static final Pattern ORNAMENT = Pattern.compile("^[^\\p{L}\\p{N}©(]+");

  private final List<Pattern> phrases;
  private final List<Pattern> patterns;

  private Boilerplate(List<Pattern> phrases, List<Pattern> patterns) {
    this.phrases = phrases;
    this.patterns = patterns;
  }

  /// The known ones and a job's own.
  ///
  /// @param own phrases that a paragraph begins with, in any case; or, between slashes, regular
  ///     expressions that are found anywhere in it
  /// @throws IllegalArgumentException if an entry is blank or no regular expression; the message
  ///     begins with its number: `[0] …`
  public static Boilerplate with(List<String> own) {
    List<Pattern> phrases = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      String entry = own.get(i).strip();
      if (entry.length() > 2 && entry.startsWith("/") && entry.endsWith("/")) {
        patterns.add(pattern(i, entry.substring(1, entry.length() - 1)));
      } else if (plain(entry).isEmpty()) {
        throw new IllegalArgumentException("[%d] is blank".formatted(i));
      } else {
        phrases.add(Pattern.compile(Pattern.quote(plain(entry)) + "(?![\\p{L}\\p{N}])"));
      }
    }
    return new Boilerplate(List.copyOf(phrases), List.copyOf(patterns));
  }

  private static Pattern pattern(int index, String regex) {
    try {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException(
          "[%d] '/%s/' is no regular expression: %s"
              .formatted(index, regex, wrong.getDescription()));
    }
  }

  private static Pattern beginning(List<String> alternatives) {
    // No letter may follow, so that the beginning of a longer word is not taken for the word.
    return Pattern.compile("(?:" + String.join("|", alternatives) + ")(?![\\p{L}])");
  }

  /// What is left of a page's blocks.
  List<String> without(List<Block> blocks) {
    List<String> kept = new ArrayList<>();
    boolean more = false;
    for (Block block : blocks) {
      if (more && block.linked()) {
        continue;
      }
      String plain = plain(block.text());
      more = block.text().length() <= LONGEST && KNOWN_MORE.matcher(plain).lookingAt();
      if (!more && !isKnown(block.text(), plain)) {
        kept.add(block.text());
      }
    }
    return List.copyOf(kept);
  }

  private boolean isKnown(String text, String plain) {
    return (text.length() <= LONGEST && KNOWN.matcher(plain).lookingAt())
        || phrases.stream().anyMatch(phrase -> phrase.matcher(plain).lookingAt())
        || patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  /// Small letters, ё as е, without what decorates the beginning.
  private static String plain(String text) {
    String small = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    return ORNAMENT.matcher(small).replaceFirst("").strip();
  }

  /// The known beginnings, as they are documented.
  static List<String> documented() {
    return IntStream.range(0, MORE.size() + OTHER.size())
        .mapToObj(i -> i < MORE.size() ? MORE.get(i) : OTHER.get(i - MORE.size()))
        .toList();
  }
}

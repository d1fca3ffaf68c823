package press.nightdesk.source.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.Encoding;
import press.nightdesk.source.UnfitException;

/// The text of what a server sent.
///
/// A byte order mark decides. Else what is valid UTF-8 is UTF-8, whatever server and document
/// say: no Russian text in another encoding happens to be. Else the server's word counts, then
/// the document's own, each only if all bytes fit. Else it is found out, or a failure.
public final class BodyText {
  private static final Map<Integer, Charset> MARKS =
      Map.of(0xFEFF, StandardCharsets.UTF_16BE, 0xFFFE, StandardCharsets.UTF_16LE);

  /// How much of the beginning is looked at for a declaration, in bytes: browsers look at as much.
  private static final int HEAD = 1024;

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.+-]+)");
  private static final Pattern XML_DECLARATION =
      Pattern.compile("(?s)^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w:.+-]+)[\"']");

  private BodyText() {}

  /// The text in the bytes of a whole document.
  ///
  /// @param contentType as the server says; null if nobody says
  /// @param declared finds the encoding that the document's first bytes, read as Latin-1, name
  /// @throws UnfitException if the bytes fit no encoding that is named and it cannot be told
  public static String decode(
      byte[] body, @Nullable String contentType, Function<String, Optional<String>> declared)
      throws UnfitException {
    String named = asNamed(body, contentType, declared);
    return named == null ? Encoding.decode(body, null) : named;
  }

  private static @Nullable String asNamed(
      byte[] body, @Nullable String contentType, Function<String, Optional<String>> declared) {
    String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
    return Stream.of(
            marked(body),
            Optional.of(StandardCharsets.UTF_8),
            Optional.ofNullable(contentType)
                .flatMap(BodyText::charsetParameter)
                .flatMap(BodyText::named),
            declared.apply(head).flatMap(BodyText::named))
        .flatMap(Optional::stream)
        .map(charset -> strictly(body, charset))
        .filter(Objects::nonNull)
        .findFirst()
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .orElse(null);
  }

  private static Optional<Charset> marked(byte[] body) {
    return body.length < 2
        ? Optional.empty()
        : Optional.ofNullable(MARKS.get((body[0] & 0xFF) << 8 | (body[1] & 0xFF)));
  }

  /// What an XML declaration names.
  public static Optional<String> declaredInXml(String head) {
    return firstGroup(XML_DECLARATION, head);
  }

  /// What a page's `meta` names.
  public static Optional<String> declaredInHtml(String head) {
    Document beginning = Jsoup.parse(head);
    Element meta = beginning.selectFirst("meta[charset]");
    Element older = beginning.selectFirst("meta[http-equiv=content-type]");
    return meta != null
        ? Optional.of(meta.attr("charset").strip())
        : Optional.ofNullable(older).flatMap(element -> charsetParameter(element.attr("content")));
  }

  private static Optional<String> charsetParameter(String contentType) {
    return firstGroup(CHARSET, contentType);
  }

  private static Optional<String> firstGroup(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static @Nullable String strictly(byte[] body, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException | UnsupportedOperationException doesNotFit) {
      return null;
    }
  }
}

package press.nightdesk.source.web;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Web addresses as people and feeds write them, which is not always as RFC 3986 wants them: with
/// Cyrillic hosts and paths, with spaces, with a percent sign that encodes nothing.
public final class WebAddress {
  private static final Pattern WEB =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(#.*)?", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@\\s]+)(:\\d{1,5})?");
  private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=";

  private WebAddress() {}

  /// Reads an address of scheme `http` or `https`; its fragment is dropped.
  ///
  /// @throws IllegalArgumentException if it is none, or holds a name and password
  public static URI parse(String text) {
    Matcher parts = WEB.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no address that begins with http:// or https://".formatted(shortened(text)));
    }
    Matcher host = HOST.matcher(parts.group(2));
    if (!host.matches()) {
      throw new IllegalArgumentException(
          "'%s' names no host, or a name and password before it"
              .formatted(parts.group(2).contains("@") ? "the address" : shortened(text)));
    }
    String port = host.group(2) == null ? "" : host.group(2);
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    return URI.create(scheme + "://" + ascii(host.group(1)) + port + encoded(parts.group(3)));
  }

  /// An address as a page or a feed links to it; empty if it is none that the web knows.
  ///
  /// @param base where the link stands
  public static Optional<URI> resolve(URI base, String link) {
    String stripped = link.strip();
    try {
      if (WEB.matcher(stripped).matches()) {
        return Optional.of(parse(stripped));
      }
      if (stripped.isEmpty() || SCHEME.matcher(stripped).matches()) {
        return Optional.empty();
      }
      return Optional.of(parse(base.resolve(URI.create(encoded(stripped))).toString()));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// The scheme, host and port: what robots.txt is fetched for.
  static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  private static String ascii(String host) {
    return host.startsWith("[")
        ? host.toLowerCase(Locale.ROOT)
        : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean escape = c == '%' && text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0);
      if (escape || plain) {
        out.appendCodePoint(c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append("%%%02X".formatted(b));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}

package press.nightdesk.domain;

import java.net.IDN;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One form for all the addresses of one page: what identity is made of, never what is shown.
///
/// Of a web address it lower-cases scheme and host (RFC 3986, section 6.2.2.1), writes the host
/// in ASCII (IDNA), takes off a host's trailing dot, user data, the scheme's own port and the
/// fragment, gives an empty path its slash, and drops the parameters that only say where a
/// reader came from. Letters and digits are never escaped, those beyond ASCII neither, and other
/// escapes have capitals (sections 6.2.2.1 and 6.2.2.2; RFC 3987, section 5.3.2.3).
///
/// Everything else may mean another page and stays, so `http` and `https`, `www.` and the order
/// of parameters make a difference. Other schemes stay as they are.
public final class CanonicalUrl {
  /// Click and campaign marks of the large advertisers, mailers and Russian counters.
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_\\w+|from|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|ysclid|ymclid|twclid"
              + "|igshid|igsh|mc_cid|mc_eid|mkt_tok|_openstat|from_source|rb_clickid|vk_ref"
              + "|_hsenc|_hsmi)");

  private static final Pattern HOST_AND_PORT = Pattern.compile("(?:.*@)?(.*?)(?::(\\d*))?");

  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final Pattern BEYOND_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._~-]");
  private static final Pattern SIGNS = Pattern.compile("[^\\x00-\\x7F\\p{L}\\p{M}\\p{N}]");

  private CanonicalUrl() {}

  /// The address as it enters an identity.
  public static String of(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    String authority = url.getRawAuthority();
    if (authority == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return url.toString();
    }
    String path = url.getRawPath();
    return scheme
        + "://"
        + host(scheme, authority)
        + (path == null || path.isEmpty() ? "/" : readable(path))
        + readable(query(url.getRawQuery()));
  }

  private static String readable(String part) {
    String unescaped = ESCAPES.matcher(part).replaceAll(run -> unescaped(run.group()));
    return SIGNS.matcher(unescaped).replaceAll(sign -> escaped(sign.group()));
  }

  /// Escapes that follow each other, those undone that stand for words.
  private static String unescaped(String escapes) {
    byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return BEYOND_WORDS.matcher(text).replaceAll(sign -> escaped(sign.group()));
    } catch (CharacterCodingException otherBytes) {
      return escapes.toUpperCase(Locale.ROOT);
    }
  }

  private static String escaped(String text) {
    StringBuilder escapes = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      escapes.append("%%%02X".formatted(b));
    }
    return escapes.toString();
  }

  private static String host(String scheme, String authority) {
    var parts = HOST_AND_PORT.matcher(authority);
    if (!parts.matches()) {
      return authority;
    }
    String host = ascii(parts.group(1)).toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
    String port = parts.group(2);
    String usual = scheme.equals("https") ? "443" : "80";
    return port == null || port.isEmpty() || port.equals(usual) ? host : host + ":" + port;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException noDomainName) {
      return host;
    }
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty())
            .filter(parameter -> !TRACKING.matcher(parameter.replaceFirst("=.*", "")).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}

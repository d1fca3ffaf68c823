package press.nightdesk.publish;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address that a reader may be sent to.
///
/// @param address in ASCII, so that nothing in it passes for something else
/// @param host whom the reader will find there, in ASCII
public record Link(String address, String host) {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern AUTHORITY = Pattern.compile("([^@:\\[\\]]+)(:\\d{1,5})?");
  private static final int LONGEST = 2000;

  /// The link to an article; empty if it has no address, or one that is no plain web address:
  /// of another scheme than http or https, with a user's name in it, or overlong.
  public static Optional<Link> to(@Nullable URI url) {
    if (url == null || url.getScheme() == null || url.getRawAuthority() == null) {
      return Optional.empty();
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    Matcher authority = AUTHORITY.matcher(url.getRawAuthority());
    if (!SCHEMES.contains(scheme) || !authority.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(authority.group(1), IDN.USE_STD3_ASCII_RULES);
      String port = authority.group(2) == null ? "" : authority.group(2);
      String address = scheme + "://" + host + port + rest(url);
      return address.length() > LONGEST
          ? Optional.empty()
          : Optional.of(new Link(address, host.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException noHostName) {
      return Optional.empty();
    }
  }

  private static String rest(URI url) {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String fragment = url.getRawFragment() == null ? "" : "#" + url.getRawFragment();
    return URI.create(url.getRawPath() + query + fragment).toASCIIString();
  }
}

package press.nightdesk.deliver;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who writes to whom.
///
/// @param to a list's address, or an editor's, or several
/// @param unsubscribe where a reader's mail program unsubscribes them with one click, see RFC 8058;
///     null if the list sees to that itself
public record Envelope(InternetAddress from, List<InternetAddress> to, @Nullable URI unsubscribe) {
  public Envelope {
    to = List.copyOf(to);
    if (to.isEmpty()) {
      throw new IllegalArgumentException("names nobody to send to");
    }
  }

  /// One address, with or without a name: `Night desk <news@example.org>`.
  ///
  /// @throws IllegalArgumentException if it is none, or one that other headers could hide in
  public static InternetAddress address(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new IllegalArgumentException("holds a control character");
    }
    try {
      InternetAddress[] all = InternetAddress.parse(text, true);
      if (all.length != 1 || all[0].isGroup() || !all[0].getAddress().contains("@")) {
        throw new IllegalArgumentException("is one address such as Night desk <news@example.org>");
      }
      all[0].validate();
      return all[0];
    } catch (AddressException wrong) {
      throw new IllegalArgumentException(
          "is no mail address: " + Words.line(String.valueOf(wrong.getMessage())), wrong);
    }
  }

  /// The part after the `@` of whom it is from.
  String domain() {
    String address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /// To whom, for people.
  String readers() {
    List<String> all = new ArrayList<>();
    to.forEach(address -> all.add(address.getAddress()));
    return all.stream().sorted().collect(Collectors.joining(", "));
  }
}

package press.nightdesk.check.number;

import java.util.Locale;

/// A text in small letters with one form of space, hyphen and apostrophe and with е for ё, every
/// character in its place.
final class Plain {
  private Plain() {}

  static String of(String text) {
    char[] plain = text.toLowerCase(Locale.ROOT).toCharArray();
    if (plain.length != text.length()) {
      // A few exotic capitals grow when made small; their places count more than they do.
      plain = text.toCharArray();
    }
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain(plain[i]);
    }
    return new String(plain);
  }

  private static char plain(char c) {
    return switch (c) {
      case 'ё' -> 'е';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      case '’', 'ʼ', '‘', '`' -> '\'';
      default -> Character.isSpaceChar(c) ? ' ' : c;
    };
  }
}

package press.nightdesk.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Finding;

/// What is quoted stays quoted and nothing else becomes a quotation; addresses stay as they are;
/// "allegedly" and "not" are not lost.
final class Quotations {
  /// With one of these a quotation begins; there is no need to look for one before it.
  private static final String OPENING = "«“„\"";

  private static final String MARK = "[\"«»“”„‟″]";

  /// Some words within quotation marks: a title or a nickname is shorter.
  private static final Pattern QUOTATION =
      Pattern.compile(
          "(?:[«“„]|(?<![^\\s(—–-])\"(?=\\S))"
              + "(?=[^\"«»“”„‟″]{25,})(?:[^\\s\"«»“”„‟″]+\\s+){4,}[^\"«»“”„‟″]*(?:"
              + MARK
              + "|$)");

  private static final Pattern ANY_MARK =
      Pattern.compile(MARK + "|''|(?<![\\p{L}\\d])['‘]|['’](?!\\p{L})|‹|^\\s*[-–—] ");

  /// Direct speech after a dash or a colon needs no quotation marks in Russian.
  private static final Pattern SPEECH =
      Pattern.compile("(?:^|[.!?:])\\s*[—–-]\\s|[,!?»\"]\\s*[—–-]\\s*\\p{Ll}|:\\s");

  private static final Pattern HEDGE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:якобы|предположительно|будто бы)(?!\\p{L})");
  private static final Pattern ENGLISH_HEDGE =
      Pattern.compile(
          "(?i)\\b(?:alleg|purport|suppos|reported|presum|claim|ostensib|apparent|so-called|said to"
              + "|believed|suspect|as if|as though|pretend|pretext|assum|seem|likely|probabl"
              + "|possib|may|might|could|estimat|tentativ|expected|thought|would|saying|said)");

  private static final int LEAST_BARE = 5;
  private static final Pattern SURE = Pattern.compile("(?i)(?:https?://|www\\.|@)\\S*");

  private Quotations() {}

  /// The check of one paragraph.
  static List<Finding> findings(Segment segment) {
    List<Finding> findings = new ArrayList<>();
    quotations(segment, findings);
    addresses(segment, findings);
    if (HEDGE.matcher(segment.russian().text()).find()
        && !ENGLISH_HEDGE.matcher(segment.english()).find()) {
      findings.add(
          Code.HEDGE_LOST.warningInTranslation(
              segment.n(), "«якобы» or the like → nothing that says \"allegedly\""));
    }
    return findings;
  }

  private static void quotations(Segment segment, List<Finding> findings) {
    String russian = segment.russian().text();
    String english = segment.english();
    MatchResult added = firstQuotation(english);
    if (added != null && !ANY_MARK.matcher(russian).find() && !SPEECH.matcher(russian).find()) {
      findings.add(
          Code.QUOTATION_ADDED.warningInTranslation(
              segment.n(), "the Russian does not quote: " + Wording.quote(added.group())));
    }
    MatchResult lost = firstQuotation(russian);
    if (lost != null && !ANY_MARK.matcher(english).find()) {
      findings.add(
          Code.QUOTATION_LOST.warningInTranslation(
              segment.n(), "is no quotation any more: " + Wording.quote(lost.group())));
    }
  }

  private static void addresses(Segment segment, List<Finding> findings) {
    Set<String> russian = addresses(segment.russian().text());
    Set<String> english = addresses(segment.english());
    for (String address : russian) {
      if (isLatin(address) && isSure(address) && !english.contains(address)) {
        findings.add(Code.ADDRESS_CHANGED.inTranslation(segment.n(), address + " → (none)"));
      }
    }
    for (String address : english) {
      if (isSure(address) && !russian.contains(address)) {
        findings.add(Code.ADDRESS_CHANGED.inTranslation(segment.n(), "(none) → " + address));
      }
    }
  }

  private static Set<String> addresses(String text) {
    Set<String> addresses = new HashSet<>();
    for (String address : Addresses.in(text)) {
      String plain = address.toLowerCase(Locale.ROOT).replaceFirst("[.,;:!?)\\]»”\"/]+$", "");
      if (plain.length() >= LEAST_BARE) {
        addresses.add(plain);
      }
    }
    return addresses;
  }

  /// A bare domain may be the name of a medium, which is spelt as it likes.
  static boolean isSure(String address) {
    return SURE.matcher(address).find();
  }

  private static boolean isLatin(String address) {
    return address
        .chars()
        .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
  }

  private static @Nullable MatchResult firstQuotation(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (OPENING.indexOf(text.charAt(at)) >= 0) {
        Matcher quotation = QUOTATION.matcher(text);
        return quotation.find(at) ? quotation.toMatchResult() : null;
      }
    }
    return null;
  }
}

package press.nightdesk.domain;

import java.util.regex.Pattern;

/// A language by its BCP 47 code, such as `ru`.
public record Language(String code) {
  // First, because the constants below are checked against it.
  private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  public static final Language RUSSIAN = new Language("ru");
  public static final Language ENGLISH = new Language("en");

  public Language {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("not a language code: " + code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}

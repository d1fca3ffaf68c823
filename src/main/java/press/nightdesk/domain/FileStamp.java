package press.nightdesk.domain;

/// A file as it lay there when it was read, without its content.
///
/// Two equal stamps mean that nothing a reading depends on has changed between them: neither the
/// file nor the settings it is read by.
///
/// @param file the source's name and the file's path, as an identity of the file
/// @param version size, times and number of the file and a fingerprint of the settings
public record FileStamp(String file, String version) {
  /// The longest name of a file that can have a stamp, in characters.
  public static final int LONGEST = 1000;

  public FileStamp {
    if (file.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("a file's stamp names the file and its version");
    }
    if (file.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a file's stamp has a name of at most %d characters".formatted(LONGEST));
    }
  }
}

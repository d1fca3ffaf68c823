package press.nightdesk.domain;

/// A file as it lay there when it was read, without its content.
///
/// Two equal stamps mean that nothing a reading depends on has changed between them: neither the
/// file nor the settings it is read by.
///
/// @param file the source's name and the file's path, as an identity of the file
/// @param version size, times and number of the file and a fingerprint of the settings
public record FileStamp(String file, String version) {
  public FileStamp {
    if (file.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("a file's stamp names the file and its version");
    }
  }
}

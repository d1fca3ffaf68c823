package press.nightdesk.publish.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The browser of this machine, if there is one.
final class Chromium {
  private final Path program;
  private final Path scratch;

  private Chromium(Path program, Path scratch) {
    this.program = program;
    this.scratch = scratch;
  }

  static Optional<Chromium> find(Path scratch) {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Chromium(program, scratch));
  }

  /// The page as it stands after its scripts have run, opened from the disk.
  String dom(Path page, String fragment) throws IOException, InterruptedException {
    Path out = scratch.resolve("dom.html");
    Process browser =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + scratch.resolve("profile"),
                "--dump-dom",
                page.toUri() + fragment)
            .redirectOutput(out.toFile())
            .redirectError(scratch.resolve("err.txt").toFile())
            .start();
    if (!browser.waitFor(60, TimeUnit.SECONDS)) {
      browser.destroyForcibly();
      throw new IOException("the browser did not end");
    }
    return Files.readString(out);
  }
}

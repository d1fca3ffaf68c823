package press.nightdesk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/// The terminal that stderr is. JLine draws; what is written to stderr meanwhile, by anybody, comes
/// out above what is drawn.
final class LiveScreen implements Screen {
  private static final String WINCH = "WINCH";
  /// Says with a stack trace that it does not know a kind of terminal; that gets plain lines. Kept,
  /// because a logger that nobody keeps forgets its level.
  private static final Logger JLINE = Logger.getLogger("org.jline");

  private static final long BETWEEN_DRAWINGS = 500;

  private final ScheduledExecutorService drawer;
  private final boolean styled;
  private final PrintStream before = System.err;
  private @Nullable IntFunction<List<String>> lines;
  private org.jline.terminal.@Nullable Terminal terminal;
  private @Nullable LiveBlock block;
  private @Nullable Object formerWinch;
  private volatile boolean refused;

  private LiveScreen(boolean styled) {
    this.styled = styled;
    this.drawer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("screen").factory());
    // Asks the terminal by programs of the system, which takes longer than one would like to wait.
    drawer.execute(this::open);
    Object _ =
        drawer.scheduleWithFixedDelay(
            this::draw, BETWEEN_DRAWINGS, BETWEEN_DRAWINGS, TimeUnit.MILLISECONDS);
  }

  /// What stderr is, until it is closed.
  ///
  /// @param kind what TERM says; null if it says nothing
  /// @param styled whether anything may be printed bold
  static Screen ofProcess(@Nullable String kind, boolean styled) {
    return kind == null || kind.isBlank() || kind.startsWith("dumb")
        ? NONE
        : new LiveScreen(styled);
  }

  private synchronized void open() {
    JLINE.setLevel(Level.OFF);
    try {
      org.jline.terminal.Terminal opened =
          TerminalBuilder.builder()
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.SysErr)
              .providers(TerminalBuilder.PROP_PROVIDER_EXEC)
              .dumb(false)
              .nativeSignals(false)
              .encoding(StandardCharsets.UTF_8)
              .build();
      LiveBlock drawn = new LiveBlock(opened, styled);
      formerWinch = org.jline.utils.Signals.register(WINCH, drawn::resized);
      terminal = opened;
      block = drawn;
    } catch (IOException | RuntimeException noTerminal) {
      refused = true;
      drawer.shutdown();
    }
  }

  @Override
  public synchronized void show(IntFunction<List<String>> shown) {
    lines = shown;
    if (!refused) {
      System.setErr(new PrintStream(new Above(), true, StandardCharsets.UTF_8));
    }
  }

  @Override
  public synchronized boolean isShown() {
    return lines != null && block != null;
  }

  @Override
  public synchronized void clear() {
    lines = null;
    wipe();
    System.setErr(before);
  }

  @Override
  public void close() {
    drawer.shutdownNow();
    letGo();
  }

  private synchronized void letGo() {
    clear();
    org.jline.terminal.Terminal held = terminal;
    if (held == null) {
      return;
    }
    terminal = null;
    block = null;
    org.jline.utils.Signals.unregister(WINCH, formerWinch);
    try {
      held.close();
    } catch (IOException gone) {
      // Whoever closed it first has what we want.
    }
  }

  private synchronized void draw() {
    if (lines != null && block != null) {
      block.draw(lines);
    }
  }

  private synchronized void wipe() {
    if (block != null) {
      block.wipe();
    }
  }

  /// Wipes what is drawn before anything is written; it is drawn again at its time.
  private final class Above extends FileOutputStream {
    Above() {
      super(FileDescriptor.err);
    }

    @Override
    public void write(int octet) throws IOException {
      synchronized (LiveScreen.this) {
        wipe();
        super.write(octet);
      }
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
      synchronized (LiveScreen.this) {
        wipe();
        super.write(octets, from, length);
      }
    }
  }
}

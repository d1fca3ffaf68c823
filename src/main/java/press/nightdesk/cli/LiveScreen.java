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
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jspecify.annotations.Nullable;

/// The terminal that stderr is. JLine draws; what is written to stderr meanwhile, by anybody, comes
/// out above what is drawn.
final class LiveScreen implements Screen {
  private static final String WINCH = "WINCH";
  private static final long BETWEEN_DRAWINGS = 500;
  private static final int LEAST_COLUMNS = 20;

  private final ScheduledExecutorService drawer;
  private final boolean styled;
  private final PrintStream before = System.err;
  private @Nullable Supplier<List<String>> lines;
  private org.jline.terminal.@Nullable Terminal terminal;
  private @Nullable Display display;
  private @Nullable Object formerWinch;
  private boolean drawn;
  private int columns;
  private volatile boolean refused;
  private volatile boolean resized = true;

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
    try {
      terminal =
          TerminalBuilder.builder()
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.SysErr)
              .providers(TerminalBuilder.PROP_PROVIDER_EXEC)
              .dumb(false)
              .nativeSignals(false)
              .encoding(StandardCharsets.UTF_8)
              .build();
      display = new Display(terminal, false);
      formerWinch = org.jline.utils.Signals.register(WINCH, () -> resized = true);
    } catch (IOException | RuntimeException noTerminal) {
      refused = true;
      drawer.shutdown();
    }
  }

  @Override
  public synchronized void show(Supplier<List<String>> shown) {
    lines = shown;
    if (!refused) {
      System.setErr(new PrintStream(new Above(), true, StandardCharsets.UTF_8));
    }
  }

  @Override
  public synchronized boolean isShown() {
    return lines != null && display != null;
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
    display = null;
    org.jline.utils.Signals.unregister(WINCH, formerWinch);
    try {
      held.close();
    } catch (IOException gone) {
      // Whoever closed it first has what we want.
    }
  }

  private synchronized void draw() {
    if (lines == null || display == null || terminal == null) {
      return;
    }
    if (resized) {
      resized = false;
      Size size = terminal.getSize();
      display.resize(Math.max(size.getRows(), 1), Math.max(size.getColumns(), 1));
      columns = size.getColumns();
    }
    List<String> now = lines.get();
    List<String> fitting = columns < LEAST_COLUMNS ? now.subList(0, 1) : now;
    display.update(fitting.stream().map(this::fitted).toList(), -1);
    drawn = true;
  }

  /// Never as wide as the terminal, which might go on to the next line by itself.
  private AttributedString fitted(String line) {
    String printable = Terminal.printable(line);
    int label = styled && !printable.startsWith(" ") ? printable.indexOf(' ') : 0;
    return new AttributedStringBuilder()
        .styled(AttributedStyle.BOLD, printable.substring(0, Math.max(label, 0)))
        .append(printable.substring(Math.max(label, 0)))
        .toAttributedString()
        .columnSubSequence(0, Math.max(columns - 1, 1));
  }

  private synchronized void wipe() {
    if (drawn && display != null) {
      display.update(List.of(), 0);
      display.reset();
      drawn = false;
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

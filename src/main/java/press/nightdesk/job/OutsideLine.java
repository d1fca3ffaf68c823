package press.nightdesk.job;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.web.Outside;
import press.nightdesk.source.web.Visits;
import press.nightdesk.source.web.Web;

/// The line to the web, which sources are given when they are planned: dead until ingest opens
/// it, and again when ingest has ended. So whoever only looks at a job file reaches nobody.
final class OutsideLine implements Outside {
  private @Nullable Call open;

  /// What an open line leads to. The web is not there before it is needed.
  private static final class Call {
    final Supplier<Web> webs;
    final Visits visits;
    final Consumer<String> notices;
    @Nullable Web web;

    Call(Supplier<Web> webs, Visits visits, Consumer<String> notices) {
      this.webs = webs;
      this.visits = visits;
      this.notices = notices;
    }
  }

  /// Opens the line.
  ///
  /// @param webs makes the web when it is first needed
  /// @param notices hears what a person should know
  void open(Supplier<Web> webs, Visits visits, Consumer<String> notices) {
    open = new Call(webs, visits, notices);
  }

  /// Closes the line, and whatever connection it holds.
  void close() {
    if (open != null && open.web != null) {
      open.web.close();
    }
    open = null;
  }

  @Override
  public Web web() {
    Call call = call();
    if (call.web == null) {
      call.web = call.webs.get();
    }
    return call.web;
  }

  @Override
  public Visits visits() {
    return call().visits;
  }

  @Override
  public void notice(String message) {
    call().notices.accept(message);
  }

  private Call call() {
    if (open == null) {
      throw new IllegalStateException("a source reads from the web outside of ingest");
    }
    return open;
  }
}

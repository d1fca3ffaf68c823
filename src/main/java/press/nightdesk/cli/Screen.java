package press.nightdesk.cli;

import java.util.List;
import java.util.function.IntFunction;

/// Where a few lines stand that are drawn again and again.
interface Screen extends AutoCloseable {
  /// One that nothing is drawn on.
  Screen NONE =
      new Screen() {
        @Override
        public void show(IntFunction<List<String>> lines) {}

        @Override
        public boolean isShown() {
          return false;
        }

        @Override
        public void clear() {}

        @Override
        public void close() {}
      };

  /// Draws these lines from now on, below whatever else is printed.
  ///
  /// @param lines to draw on so many columns, the most important first; each is best narrower than
  ///     that, and is cut if it is not. Asked by another thread, twice a second
  void show(IntFunction<List<String>> lines);

  /// Whether they can be seen.
  boolean isShown();

  /// Takes them away; what is printed then stands where they stood.
  void clear();

  /// Draws no more and lets go of the terminal.
  @Override
  void close();
}

package press.nightdesk.crash;

import org.jspecify.annotations.Nullable;

/// A point in a run: the n-th time that a method is entered.
///
/// @param method `fully.qualified.Class.method`; of several with this name any counts
/// @param during counts only while this method is running further up the stack, written likewise;
///     null for always
/// @param time 1 for the first
record Point(String method, @Nullable String during, int time) {
  static Point at(String method) {
    return new Point(method, null, 1);
  }

  Point during(String outer) {
    return new Point(method, outer, time);
  }

  Point forTheTime(int n) {
    return new Point(method, during, n);
  }

  String type() {
    return method.substring(0, method.lastIndexOf('.'));
  }

  String name() {
    return method.substring(method.lastIndexOf('.') + 1);
  }
}

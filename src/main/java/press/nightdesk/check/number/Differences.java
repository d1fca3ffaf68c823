package press.nightdesk.check.number;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.check.number.Numbers.Changed;
import press.nightdesk.check.number.Numbers.Difference;

/// The same value on both sides, as different things: roubles that became dollars, percentage
/// points that became per cent, a minus that was lost.
final class Differences {
  private Differences() {}

  static List<Changed> between(List<Mention> russian, List<Mention> english) {
    List<Changed> changed = new ArrayList<>();
    for (Mention mention : russian) {
      boolean telling =
          !mention.currency().isEmpty()
              || mention.kind() == Kind.PERCENTAGE_POINT
              || mention.negative();
      if (telling && mention.isOneNumber()) {
        List<Mention> same =
            english.stream().filter(e -> e.isOneNumber() && isSame(mention, e)).toList();
        currency(mention, same, changed);
        point(mention, same, changed);
        sign(mention, same, changed);
      }
    }
    return changed;
  }

  private static void currency(Mention mention, List<Mention> same, List<Changed> changed) {
    List<Mention> known = same.stream().filter(e -> !e.currency().isEmpty()).toList();
    if (!mention.currency().isEmpty()
        && !known.isEmpty()
        && known.stream().noneMatch(e -> e.currency().equals(mention.currency()))) {
      changed.add(new Changed(Difference.CURRENCY, mention, known.getFirst()));
    }
  }

  private static void point(Mention mention, List<Mention> same, List<Changed> changed) {
    if (mention.kind() == Kind.PERCENTAGE_POINT
        && same.stream().noneMatch(e -> e.kind() == Kind.PERCENTAGE_POINT)) {
      same.stream()
          .filter(e -> e.kind() == Kind.PERCENT)
          .findFirst()
          .ifPresent(e -> changed.add(new Changed(Difference.PERCENTAGE_POINT, mention, e)));
    }
  }

  private static void sign(Mention mention, List<Mention> same, List<Changed> changed) {
    if (mention.negative() && !same.isEmpty() && same.stream().noneMatch(Mention::negative)) {
      changed.add(new Changed(Difference.SIGN, mention, same.getFirst()));
    }
  }

  private static boolean isSame(Mention one, Mention other) {
    return one.amount().compareTo(other.amount()) == 0;
  }
}

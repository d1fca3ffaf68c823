package press.nightdesk.source.feed;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;
import press.nightdesk.source.web.Visits;

/// Reads a feed's items, one when it is asked for, and says at the end what could not be read.
final class Reading implements Iterator<Arrival> {
  private final ItemReader reader;
  private final ItemReader.Place place;
  private final Iterator<Item> left;
  private final Consumer<Visits.Left> end;
  private int number;
  private Visits.Left unread = Visits.Left.NOTHING;
  private boolean ended;
  private @Nullable Arrival next;

  /// @param end is told once, after the last item, what could not be read
  Reading(ItemReader reader, ItemReader.Place place, List<Item> items, Consumer<Visits.Left> end) {
    this.reader = reader;
    this.place = place;
    this.left = items.iterator();
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    while (next == null && left.hasNext()) {
      number++;
      ItemReader.Outcome outcome = reader.outcome(left.next(), number, place);
      next = outcome.arrival();
      unread = unread.compareTo(outcome.left()) < 0 ? outcome.left() : unread;
    }
    if (next == null && !ended) {
      ended = true;
      end.accept(unread);
    }
    return next != null;
  }

  @Override
  public Arrival next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Arrival found = next;
    next = null;
    return found;
  }
}

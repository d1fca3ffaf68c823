package press.nightdesk.source.feed;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;

/// Reads a feed's items, one when it is asked for, and says at the end whether all could be read.
final class Reading implements Iterator<Arrival> {
  private final ItemReader reader;
  private final ItemReader.Place place;
  private final Iterator<Item> left;
  private final Consumer<Boolean> end;
  private int number;
  private boolean whole = true;
  private boolean ended;
  private @Nullable Arrival next;

  /// @param end is told once, after the last item, whether every item could be read
  Reading(ItemReader reader, ItemReader.Place place, List<Item> items, Consumer<Boolean> end) {
    this.reader = reader;
    this.place = place;
    this.left = items.iterator();
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    while (next == null && left.hasNext()) {
      number++;
      next = reader.arrival(left.next(), number, place).orElse(null);
      whole &= !(next instanceof Arrival.Unreadable);
    }
    if (next == null && !ended) {
      ended = true;
      end.accept(whole);
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

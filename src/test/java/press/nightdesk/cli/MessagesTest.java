package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final StringWriter plain = new StringWriter();
  private final List<String> log = new ArrayList<>();
  private boolean structured;
  private final PrintWriter messages =
      new PrintWriter(new Messages(plain, () -> structured, log::add));

  @Test
  void areSaidAsTheyAre() {
    messages.print("translate 3 of 9\n");
    messages.flush();
    assertThat(plain.toString()).isEqualTo("translate 3 of 9\n");
    assertThat(log).isEmpty();
  }

  @Test
  void areEventsLineByLineOnceTheLogIsStructured() {
    structured = true;
    messages.print("translate 3 ");
    messages.print("of 9\r\n\n  run again\nhalf");
    messages.flush();
    assertThat(log).containsExactly("translate 3 of 9", "run again");
    assertThat(plain.toString()).isEmpty();
  }
}

package press.nightdesk.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import press.nightdesk.llm.ReplyIntake;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.source.Lines;

/// What came of a file of replies that another shelf paid for.
///
/// @param name the job's name
/// @param read lines that held a reply
/// @param taken replies that the ledger did not have
/// @param leftOut lines that cannot be read
/// @param mistakes why not, of the first {@value #MOST_NAMED} of them
public record RepliesImport(String name, int read, int taken, int leftOut, List<Mistake> mistakes) {
  /// Bytes; the longest reply there can be, each letter of it written as `\u0000`, is shorter.
  private static final int LONGEST_LINE = 8 << 20;

  private static final int MOST_NAMED = 100;
  private static final int LONGEST_REASON = 600;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public RepliesImport {
    mistakes = List.copyOf(mistakes);
  }

  /// Puts replies into the ledger of a job, where a run finds them instead of asking a model. What
  /// is there already stays as it is, and no edition is billed for what is new.
  ///
  /// @param file the job file; the model and the articles it names need not be there
  /// @param overrides `key=value`, each over the job file
  /// @param input what mistakes call the input
  /// @param lines as `replies --jsonl` prints them, in UTF-8
  /// @throws JobMistaken if the job file has mistakes, or the input cannot be read
  /// @throws DeskBusy if a run holds the job; it is asked for once the input is read to its end
  /// @throws CannotStart if the disk is full
  public static RepliesImport of(
      Path file, List<String> overrides, String input, InputStream lines) {
    JobSettings settings = Planner.settings(file, overrides);
    Reading reading = new Reading(input);
    try (Spool spool = Spool.of(input, lines);
        HeldJob _ =
            HeldJob.open(
                settings,
                held -> {
                  reading.read(held, spool);
                  return held;
                })) {
      return reading.result(settings.name());
    }
  }

  /// Lines that were left out without being named, because so many were.
  public int unnamed() {
    return leftOut - mistakes.size();
  }

  /// Replies that were there already.
  public int there() {
    return read - taken;
  }

  private static final class Reading {
    private final String input;
    private final List<Mistake> mistakes = new ArrayList<>();
    private int read;
    private int taken;
    private int leftOut;

    Reading(String input) {
      this.input = input;
    }

    void read(HeldJob held, Spool spool) {
      try (ReplyLedger ledger = new ReplyLedger(held.database())) {
        ReplyIntake intake = new ReplyIntake(ledger);
        Lines lines = new Lines(spool.lines(), StandardCharsets.UTF_8, LONGEST_LINE);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
          List<String> wrong = wrong(intake, line);
          if (!wrong.isEmpty()) {
            leaveOut(line.number(), wrong);
          }
        }
        intake.finish();
        read = intake.read();
        taken = intake.taken();
      } catch (IOException failed) {
        throw spool.lost(failed);
      }
    }

    private static List<String> wrong(ReplyIntake intake, Lines.Line line) {
      if (line.tooLong()) {
        return List.of("longer than %,d bytes".formatted(LONGEST_LINE));
      }
      try {
        String text =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
        String plain = line.number() == 1 ? withoutMark(text) : text;
        return plain.isBlank() ? List.of() : intake.add(plain);
      } catch (CharacterCodingException malformed) {
        return List.of("not UTF-8");
      }
    }

    private void leaveOut(long number, List<String> wrong) {
      leftOut++;
      if (mistakes.size() < MOST_NAMED) {
        String why = String.join("; ", wrong);
        mistakes.add(
            new Mistake(
                "%s, line %d".formatted(input, number),
                why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) + " …" : why));
      }
    }

    private static String withoutMark(String line) {
      return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }

    RepliesImport result(String name) {
      return new RepliesImport(name, read, taken, leftOut, mistakes);
    }
  }
}

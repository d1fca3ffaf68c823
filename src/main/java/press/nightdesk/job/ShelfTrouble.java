package press.nightdesk.job;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import press.nightdesk.llm.LedgerFailed;

/// What it means for whoever runs a job that its database fails.
final class ShelfTrouble {
  private static final Set<Integer> DAMAGE =
      Set.of(
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX,
          ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1);

  private static final Set<Integer> DAMAGE_OF_STORE =
      Set.of(
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_BLOCK_NOT_FOUND);

  private static final String REMEDY =
      "see that its disk has room and that nobody else uses it, then run again";

  /// Less than this is left where H2 wrote last: it closes a database that it cannot write, and
  /// later tells no more than that.
  private static final long NO_ROOM = 1_000_000;

  private static final Pattern NUMBER = Pattern.compile(" ?\\[\\d{5}-\\d+]");
  private static final Pattern TYPE = Pattern.compile("\"?(?:\\w+\\.)+[A-Z]\\w*(?:: |$)");

  private ShelfTrouble() {}

  /// Whether something failed because the file holds what H2 cannot have written.
  static boolean isDamage(Throwable failed) {
    return causes(failed).anyMatch(ShelfTrouble::showsDamage);
  }

  private static boolean showsDamage(Throwable thrown) {
    return switch (thrown) {
      case MVStoreException store ->
          DAMAGE_OF_STORE.contains(store.getErrorCode())
              || store.getCause() instanceof EOFException;
      case SQLException sql ->
          DAMAGE.contains(sql.getErrorCode())
              || (sql.getErrorCode() == ErrorCode.GENERAL_ERROR_1
                  && stumbled(sql.getCause() == null ? sql : sql.getCause()));
      default -> false;
    };
  }

  /// Whether H2's store met a page that makes no sense, and did not see it coming.
  private static boolean stumbled(Throwable thrown) {
    return thrown instanceof RuntimeException
        && !(thrown instanceof MVStoreException)
        && !(thrown instanceof IllegalStateException)
        && Arrays.stream(thrown.getStackTrace())
            .anyMatch(frame -> frame.getClassName().startsWith("org.h2.mvstore."));
  }

  /// What to tell of something that was thrown; the thing itself if it is not the database's, or
  /// has been told already.
  static RuntimeException told(JobSettings settings, RuntimeException thrown) {
    if (isTold(thrown) || !isDatabases(thrown)) {
      return thrown;
    }
    Path file = ShelfDatabase.place(settings);
    if (isDamage(thrown)) {
      return new DatabaseDamaged(file, thrown);
    }
    Stop stop = stop(settings, thrown);
    return CannotStart.because(stop.cause(), stop.remedy(), thrown);
  }

  /// Whether it is for a person already, whatever it was that it came of.
  static boolean isTold(Throwable thrown) {
    return switch (thrown) {
      case JobMistaken _, DatabaseDamaged _, DeskBusy _, CannotStart _ -> true;
      default -> false;
    };
  }

  /// Why a run cannot go on whose database failed, and what to do next.
  static Stop stop(JobSettings settings, Throwable thrown) {
    Path file = ShelfDatabase.place(settings);
    if (isDamage(thrown)) {
      return Stop.ofDamage(file);
    }
    if (isFull(file, thrown)) {
      return new Stop(
          "cannot write %s: the disk is full".formatted(file), "free some space, then run again");
    }
    return new Stop("the database %s failed: %s".formatted(file, plainly(thrown)), REMEDY);
  }

  /// Whether it is the database that failed.
  static boolean isDatabases(Throwable thrown) {
    return causes(thrown)
        .anyMatch(
            cause ->
                cause instanceof SQLException
                    || cause instanceof DataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof LedgerFailed);
  }

  /// Whether a file could not be written because its disk is full.
  static boolean isFull(Path file, Throwable failed) {
    return CannotStart.fullDisk(failed) || (isClosed(failed) && hasNoRoom(file));
  }

  private static boolean isClosed(Throwable failed) {
    return causes(failed)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql
                    && sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED);
  }

  private static boolean hasNoRoom(Path file) {
    try {
      return Files.getFileStore(file).getUsableSpace() < NO_ROOM;
    } catch (IOException gone) {
      return false;
    }
  }

  /// What the innermost cause says, in one line, without H2's numbers and Java's names.
  static String plainly(Throwable thrown) {
    Throwable root = causes(thrown).reduce(thrown, (_, next) -> next);
    String said = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    String plain =
        TYPE.matcher(NUMBER.matcher(said).replaceAll(""))
            .replaceAll("")
            .replaceFirst("; SQL statement:.*", "")
            .replaceFirst("\\.$", "")
            .strip();
    return plain.isEmpty() || plain.equals("null") ? "it does not say why" : plain;
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
  }
}

package press.nightdesk.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;

/// One reading of the files of a dump: a task for every record, cut out one after another.
final class DumpReading implements Iterator<ReadAhead.Task>, Closeable {
  private final String name;
  private final Iterator<Found> files;
  private final RecordForm form;
  private final @Nullable Charset encoding;
  private final ArticleMaker maker;
  private @Nullable Open open;
  private ReadAhead.@Nullable Task next;

  /// The file that is being read.
  private record Open(DumpFile file, InputStream in, RecordForm.Pieces pieces) {}

  private boolean empty;

  DumpReading(
      String name,
      Iterator<Found> files,
      RecordForm form,
      @Nullable Charset encoding,
      ArticleMaker maker) {
    this.name = name;
    this.files = files;
    this.form = form;
    this.encoding = encoding;
    this.maker = maker;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (open != null || files.hasNext())) {
      next = open == null ? begin(files.next()) : advance(open);
    }
    return next != null;
  }

  @Override
  public ReadAhead.Task next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    ReadAhead.Task task = next;
    next = null;
    return task;
  }

  /// @return the failure of the whole file; null if its records come now
  private ReadAhead.@Nullable Task begin(Found found) {
    DumpFile file = new DumpFile(name, found.shown(), maker);
    InputStream in = null;
    try {
      in = FileBytes.open(found.readable(), maker.newsroom().limits());
      open = new Open(file, in, pieces(in));
      empty = true;
      return null;
    } catch (UnfitException unfit) {
      close(in);
      return failed(file.unreadable(unfit));
    } catch (IOException unreadable) {
      close(in);
      return failed(file.unreadable(FileBytes.unfit(unreadable)));
    }
  }

  private RecordForm.Pieces pieces(InputStream in) throws UnfitException, IOException {
    byte[] head = in.readNBytes(Encoding.ENOUGH);
    if (encoding != null) {
      Encoding.requireMark(head, encoding);
    }
    DumpEncoding charset =
        encoding == null
            ? DumpEncoding.told(Encoding.tellOfRecords(head, head.length == Encoding.ENOUGH))
            : DumpEncoding.given(encoding);
    int mark = Encoding.markLength(head);
    InputStream whole =
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
    return form.pieces(
        new Lines(whole, charset.charset(), maker.newsroom().limits().lineBytes()), charset);
  }

  /// @return null if the file is at its end
  private ReadAhead.@Nullable Task advance(Open current) {
    try {
      Piece piece = current.pieces().next();
      if (piece != null) {
        empty = false;
        return new ReadAhead.Task(piece.bytes(), () -> current.file().arrival(piece));
      }
      if (empty) {
        maker.noteNothing(current.file().shown());
      }
      close();
      return null;
    } catch (IOException breaksOff) {
      close();
      return failed(current.file().unreadable(FileBytes.unfit(breaksOff)));
    }
  }

  private static ReadAhead.Task failed(Arrival failure) {
    return new ReadAhead.Task(0, () -> Optional.of(failure));
  }

  @Override
  public void close() {
    if (open != null) {
      close(open.in());
      open = null;
    }
  }

  private static void close(@Nullable InputStream in) {
    try {
      if (in != null) {
        in.close();
      }
    } catch (IOException notClosed) {
      throw new UncheckedIOException(notClosed);
    }
  }
}

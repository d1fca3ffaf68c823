package press.nightdesk.publish.bitext;

/// A file that should have been an edited `review.xlf` and cannot be read as one. The message says
/// what is wrong and where, in one line, and quotes nothing of the file.
public final class ReviewUnreadable extends Exception {
  private static final long serialVersionUID = 1L;

  ReviewUnreadable(String message) {
    super(message);
  }
}

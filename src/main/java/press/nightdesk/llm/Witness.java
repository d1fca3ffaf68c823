package press.nightdesk.llm;

/// Hears what is asked of models while it happens, from any thread. It must be quick.
public interface Witness {
  /// Nobody listens.
  Witness NOBODY =
      new Witness() {
        @Override
        public void request(PastRequest request) {}

        @Override
        public void pause(EditionPause pause) {}
      };

  /// A request to a live model has ended, and what came of it is safe in the ledger.
  void request(PastRequest request);

  /// Nothing may be sent for a while. A pause that grows is told again, with the same beginning.
  void pause(EditionPause pause);
}

package press.nightdesk.shelf;

/// How an edition's dispatches are selected.
final class Dispatches {
  /// Published and quarantined articles of one edition, in no order: what {@link Rows#dispatch}
  /// reads, the article's number, and when it was finished.
  ///
  /// Earlier editions are looked up by identity and by story only, for which there are indexes.
  static final String SELECT =
      """
      SELECT a.number, a.round, a.finished_at, %s, r.checked AS translation, s.checked AS summary,
        COALESCE(y.first, CASE WHEN EXISTS (
          SELECT 1 FROM story o JOIN article m ON m.number = o.article
          WHERE o.first = a.id AND m.edition <= a.edition
            AND m.status NOT IN ('superseded', 'skipped')) THEN a.id END) AS story,
        (SELECT MAX(p.edition) FROM article p JOIN summary ps ON ps.article = p.number
          WHERE p.id = a.id AND p.revision < a.revision AND p.edition < a.edition) AS updated,
        (SELECT MIN(p.edition) FROM article p JOIN summary ps ON ps.article = p.number
          WHERE p.id = y.first AND p.edition < a.edition
            AND p.status IN ('summarized', 'superseded')) AS told,
        (SELECT MIN(p.edition) FROM story o JOIN article p ON p.number = o.article
            JOIN summary ps ON ps.article = p.number
          WHERE o.first = y.first AND p.id <> a.id AND p.edition < a.edition
            AND p.status IN ('summarized', 'superseded')) AS retold
      FROM article a
      JOIN article_text t ON t.article = a.number
      JOIN translation r ON r.article = a.number
      LEFT JOIN summary s ON s.article = a.number
      LEFT JOIN story y ON y.article = a.number
      WHERE a.edition = ? AND a.status IN ('summarized', 'quarantined')
      """
          .formatted(Rows.ARTICLE);

  private Dispatches() {}
}

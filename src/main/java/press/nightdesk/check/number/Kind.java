package press.nightdesk.check.number;

/// What sort of number a mention is.
public enum Kind {
  CARDINAL,
  ORDINAL,
  PERCENT,
  PERCENTAGE_POINT,
  CURRENCY,
  FRACTION,
  ROMAN,
  DECADE,
  DATE,
  TIME,
  /// A measure in feet, miles, pounds: translators convert.
  IMPERIAL,
  VAGUE,
  /// No number, but a word that speaks of one.
  ALLUSION
}

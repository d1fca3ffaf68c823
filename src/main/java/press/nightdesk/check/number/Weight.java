package press.nightdesk.check.number;

/// How much a mention without a counterpart tells.
public enum Weight {
  /// Something is wrong.
  REQUIRED,
  /// Something may be wrong.
  NOTED,
  /// Nothing: the mention only explains one on the other side, as "twice" explains «в 2 раза».
  HINT
}

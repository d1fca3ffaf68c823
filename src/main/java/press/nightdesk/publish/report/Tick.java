package press.nightdesk.publish.report;

/// A label beside a drawing.
///
/// @param at where, in per cent of its width or height
public record Tick(String label, double at) {}

package press.nightdesk.cli;

/// The program.
public final class Nightdesk {
  private Nightdesk() {}

  static void main(String[] arguments) {
    System.out.println(arguments.length);
  }
}

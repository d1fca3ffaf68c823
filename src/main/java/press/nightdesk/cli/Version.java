package press.nightdesk.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version in the jar's manifest; outside a jar there is none.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Nightdesk.class.getPackage().getImplementationVersion();
    return new String[] {"nightdesk " + Objects.requireNonNullElse(version, "(unpacked)")};
  }
}

package press.nightdesk.crash;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import press.nightdesk.job.Night;

/// Kills a run at a point of its code that has no hook for it: as a debugger, which stops the
/// whole process where a method is entered, and then kills it as it stands.
final class Ambush {
  private static final int DEADLINE_MILLIS = 120_000;

  private final VirtualMachine machine;
  private final Point point;
  private int times;

  private Ambush(VirtualMachine machine, Point point) {
    this.machine = machine;
    this.point = point;
  }

  /// Starts a run and kills it at the point.
  ///
  /// @throws AssertionError if the run ends without coming there
  static void kill(Night night, Point point) {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(each -> each.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    set(arguments, "localAddress", "127.0.0.1");
    set(arguments, "timeout", String.valueOf(DEADLINE_MILLIS));
    try {
      String address = connector.startListening(arguments);
      String agent =
          "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:"
              + address.substring(address.lastIndexOf(':') + 1);
      try (Child child = Child.run(night, agent)) {
        VirtualMachine machine = connector.accept(arguments);
        if (!new Ambush(machine, point).comesThere()) {
          throw new AssertionError("never came to %s: %s".formatted(point, child.said()));
        }
        child.kill();
      } finally {
        connector.stopListening(arguments);
      }
    } catch (IOException | IllegalConnectorArgumentsException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void set(Map<String, Connector.Argument> arguments, String name, String value) {
    Objects.requireNonNull(arguments.get(name)).setValue(value);
  }

  /// Lets the run go on until it is at the point, where it stands still.
  private boolean comesThere() throws InterruptedException {
    ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
    loaded.addClassFilter(point.type());
    loaded.enable();
    machine.classesByName(point.type()).forEach(this::watch);
    while (true) {
      EventSet events = machine.eventQueue().remove(DEADLINE_MILLIS);
      if (events == null) {
        return false;
      }
      for (Event event : events) {
        switch (event) {
          case BreakpointEvent reached when counts(reached.thread()) -> {
            return true;
          }
          case ClassPrepareEvent prepared -> watch(prepared.referenceType());
          case VMDisconnectEvent _ -> {
            return false;
          }
          default -> {}
        }
      }
      events.resume();
    }
  }

  private void watch(ReferenceType type) {
    type.methodsByName(point.name()).stream()
        .filter(method -> !method.isAbstract())
        .forEach(
            method ->
                machine.eventRequestManager().createBreakpointRequest(method.location()).enable());
  }

  private boolean counts(ThreadReference thread) {
    return isDuring(thread) && ++times == point.time();
  }

  private boolean isDuring(ThreadReference thread) {
    if (point.during() == null) {
      return true;
    }
    try {
      return thread.frames().stream().map(Ambush::method).anyMatch(point.during()::equals);
    } catch (IncompatibleThreadStateException impossible) {
      throw new IllegalStateException("the thread stands at a breakpoint", impossible);
    }
  }

  private static String method(StackFrame frame) {
    return frame.location().declaringType().name() + "." + frame.location().method().name();
  }
}

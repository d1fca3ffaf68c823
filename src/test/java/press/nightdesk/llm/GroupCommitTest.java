package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private final List<List<String>> committed = Collections.synchronizedList(new ArrayList<>());
  private final List<List<String>> tried = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Nested
  class ItemsThatComeWhileAnotherIsWritten {
    @Test
    void areCommittedInOneGo() throws Exception {
      try (GroupCommit<String> commits = held();
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> added = addManyBehindOne(commits, threads, "b", "c", "d");
        for (Future<?> each : added) {
          each.get();
        }
        assertThat(committed).first().isEqualTo(List.of("a"));
        assertThat(committed.stream().flatMap(List::stream))
            .containsExactlyInAnyOrder("a", "b", "c", "d");
      }
    }

    @Test
    void areCommittedOneByOneIfOneOfThemIsBad() throws Exception {
      try (GroupCommit<String> commits = held();
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> added = addManyBehindOne(commits, threads, "b", "bad", "c");
        added.get(0).get();
        added.get(1).get();
        assertThatThrownBy(() -> added.get(2).get()).hasRootCauseMessage("bad");
        added.get(3).get();
        assertThat(committed).contains(List.of("a")).doesNotContain(List.of("bad"));
        assertThat(committed.stream().flatMap(List::stream))
            .containsExactlyInAnyOrder("a", "b", "c");
      }
    }

    @Test
    void failAtOnceIfTheDatabaseIsGone() throws Exception {
      try (GroupCommit<String> commits = held();
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<?> each : addManyBehindOne(commits, threads, "gone", "gone", "gone")) {
          try {
            each.get();
          } catch (ExecutionException failed) {
            assertThat(failed).hasRootCauseMessage("gone");
          }
        }
        assertThat(tried.stream().flatMap(List::stream)).hasSize(1 + 3);
      }
    }

    private List<Future<?>> addManyBehindOne(
        GroupCommit<String> commits, ExecutorService threads, String... more)
        throws InterruptedException {
      List<Future<?>> added = new ArrayList<>();
      added.add(threads.submit(() -> commits.add("a")));
      writing.await();
      for (String item : more) {
        added.add(threads.submit(() -> commits.add(item)));
      }
      goOn.countDown();
      return added;
    }
  }

  @Nested
  class ACallerWhoseThreadIsInterrupted {
    @Test
    void getsItsItemCommittedAllTheSame() {
      goOn.countDown();
      try (GroupCommit<String> commits = held()) {
        Thread.currentThread().interrupt();
        commits.add("a");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(committed).containsExactly(List.of("a"));
      }
    }
  }

  @Nested
  class AfterClosing {
    @Test
    void everythingAddedBeforeIsCommittedAndNothingElseIsTaken() {
      goOn.countDown();
      GroupCommit<String> commits = held();
      IntStream.range(0, 5).forEach(n -> commits.add("item " + n));
      commits.close();
      commits.close();
      assertThat(committed.stream().flatMap(List::stream)).hasSize(5);
      assertThatThrownBy(() -> commits.add("late")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class AWriterThatMeetsAnError {
    @Test
    void tellsTheCallerAndLivesOn() {
      try (GroupCommit<String> commits =
          new GroupCommit<>(
              "test",
              items -> {
                if (items.contains("bad")) {
                  throw new StackOverflowError("bad");
                }
                committed.add(items);
              })) {
        assertThatThrownBy(() -> commits.add("bad")).isInstanceOf(CompletionException.class);
        commits.add("good");
        assertThat(committed).containsExactly(List.of("good"));
      }
    }
  }

  /// Says when it begins to write, and writes when it is let go on.
  private GroupCommit<String> held() {
    return new GroupCommit<>(
        "test",
        items -> {
          writing.countDown();
          goOn.await();
          tried.add(List.copyOf(items));
          if (items.contains("gone")) {
            throw new SQLException("gone", "08001");
          }
          if (items.contains("bad")) {
            throw new SQLException("bad", "22001");
          }
          committed.add(List.copyOf(items));
        });
  }
}

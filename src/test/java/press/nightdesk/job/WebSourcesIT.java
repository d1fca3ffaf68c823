package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.llm.LoopbackProvider;
import press.nightdesk.source.web.LoopbackSite;

/// The whole job with a site on loopback, on a real H2 file.
class WebSourcesIT {
  private static final Edition NEXT = Edition.parse("2026-11-23");
  private static final String RSS = "application/rss+xml";
  private static final String HTML = "text/html; charset=utf-8";

  @TempDir Path folder;

  private final LoopbackProvider provider = LoopbackProvider.newsroom();
  private final LoopbackSite site = LoopbackSite.open();
  private final Night.Watcher watcher = new Night.Watcher();

  @AfterEach
  void close() {
    provider.close();
    site.close();
  }

  private Night night() {
    return Night.at(folder, provider.baseUrl());
  }

  private Night nightWithFeed() {
    return night()
        .with("nightdesk.sources[0].type=feed")
        .with("nightdesk.sources[0].path=")
        .with("nightdesk.sources[0].name=Вести")
        .with("nightdesk.sources[0].url=" + site.at("/feed"))
        .with("nightdesk.sources[0].allow-private=true")
        .with("nightdesk.sources[0].delay=0s");
  }

  private NightEdition run(Night night, Edition edition) {
    return run(night, edition, null);
  }

  private NightEdition run(Night night, Edition edition, @Nullable Integer limit) {
    try (Desk desk = Desk.open(night.job(), night.overrides(), watcher, new StopSignal())) {
      return ((RunResult.Complete) desk.run(edition, limit)).night();
    }
  }

  private NightEdition retry(Night night, Edition edition) {
    try (Desk desk = Desk.open(night.job(), night.overrides(), watcher, new StopSignal())) {
      return ((RunResult.Complete) desk.retry(edition, null)).night();
    }
  }

  private static String feed(int first, int last) {
    StringBuilder items = new StringBuilder();
    IntStream.rangeClosed(first, last).forEach(n -> items.append(item(n)));
    return "<rss version='2.0'><channel><title>t</title><link>https://example.org</link>"
        + "<description>d</description>"
        + items
        + "</channel></rss>";
  }

  private static String item(int n) {
    List<String> lines = Night.text(n).lines().toList();
    return """
        <item><guid isPermaLink="false">vesti:%d</guid><link>/news/%d</link>
        <title>%s</title><pubDate>Sun, 22 Nov 2026 00:30:00 +0300</pubDate>
        <description>%s</description></item>"""
        .formatted(
            n, n, lines.getFirst().substring(17), String.join("&lt;br&gt;", lines.subList(1, 4)));
  }

  private static List<String> ids(NightEdition night) {
    return night.dispatches().stream().map(d -> d.article().id().value()).sorted().toList();
  }

  @Nested
  class AFeed {
    @Test
    void isReadOnceAndThenOnlyWhenItHasChanged() {
      site.tagged("/feed", RSS, "\"1\"", feed(1, 3));
      NightEdition first = run(nightWithFeed(), Night.EDITION);
      assertThat(ids(first)).containsExactly("Вести:vesti:1", "Вести:vesti:2", "Вести:vesti:3");
      assertThat(run(nightWithFeed(), NEXT).tally().in()).isZero();
      assertThat(watcher.notices).contains("Вести: nothing new since it was last read");
      site.tagged("/feed", RSS, "\"2\"", feed(2, 4));
      assertThat(ids(run(nightWithFeed(), NEXT))).containsExactly("Вести:vesti:4");
      assertThat(site.asked())
          .extracting(asked -> asked.headers().getFirst("If-None-Match"))
          .containsExactly(null, "\"1\"", "\"1\"");
    }

    @Test
    void isReadAgainWhereALimitLeftSomethingOut() {
      site.tagged("/feed", RSS, "\"1\"", feed(1, 3));
      assertThat(run(nightWithFeed(), Night.EDITION, 2).tally().in()).isEqualTo(2);
      assertThat(run(nightWithFeed(), Night.EDITION).tally().in()).isEqualTo(3);
      run(nightWithFeed(), NEXT);
      assertThat(watcher.notices).contains("Вести: nothing new since it was last read");
    }

    @Test
    void isReadAgainForItsOwnEditionIfALinkOfItIsDead() {
      site.tagged("/feed", RSS, "\"1\"", feed(1, 1));
      Night night = nightWithFeed().with("nightdesk.sources[0].follow=true");
      assertThat(run(night, Night.EDITION).failures()).hasSize(1);
      run(night, NEXT);
      assertThat(watcher.notices).contains("Вести: nothing new since it was last read");
      List<String> lines = Night.text(1).lines().toList();
      site.with(
          "/news/1",
          HTML,
          "<article><p>" + String.join("</p><p>", lines.subList(1, 4)) + "</p></article>");
      NightEdition mended = retry(night, Night.EDITION);
      assertThat(mended.failures()).isEmpty();
      assertThat(mended.dispatches()).hasSize(1);
    }

    @Test
    void isStillNewToTheNextNightAfterARetry() {
      site.tagged("/feed", RSS, "\"1\"", feed(1, 1));
      run(nightWithFeed(), Night.EDITION);
      site.tagged("/feed", RSS, "\"2\"", feed(1, 2));
      retry(nightWithFeed(), Night.EDITION);
      assertThat(ids(run(nightWithFeed(), NEXT))).containsExactly("Вести:vesti:2");
    }

    @Test
    void isReadAgainInAnotherWay() {
      site.tagged("/feed", RSS, "\"1\"", feed(1, 1));
      run(nightWithFeed(), Night.EDITION);
      run(nightWithFeed().with("nightdesk.sources[0].boilerplate[0]=Решение"), NEXT);
      assertThat(watcher.notices).noneMatch(notice -> notice.contains("nothing new"));
    }

    @Test
    void isReadWithItsPages() {
      site.with("/feed", RSS, feed(1, 2));
      for (int n = 1; n <= 2; n++) {
        List<String> lines = Night.text(n).lines().toList();
        site.with(
            "/news/" + n,
            HTML,
            "<html><body><nav><a href='/'>Главная</a></nav><article><p>"
                + String.join("</p><p>", lines.subList(1, 4))
                + "</p><p>Читайте также: Погода</p></article></body></html>");
      }
      NightEdition night =
          run(nightWithFeed().with("nightdesk.sources[0].follow=true"), Night.EDITION);
      assertThat(night.dispatches())
          .allSatisfy(
              dispatch -> {
                assertThat(dispatch.article().paragraphs()).hasSize(3);
                assertThat(dispatch.article().origin().url()).asString().contains("/news/");
              });
      assertThat(night.dispatches()).hasSize(2);
    }
  }

  @Nested
  class AFeedThatFails {
    private Night withAnother() {
      return nightWithFeed()
          .articles(1, 2)
          .with("nightdesk.sources[1].type=text")
          .with("nightdesk.sources[1].path=" + folder + "/articles");
    }

    @Test
    void isAFailureAndTheOthersGoOn() {
      NightEdition night = run(withAnother(), Night.EDITION);
      assertThat(night.dispatches()).hasSize(2);
      assertThat(night.failures())
          .singleElement()
          .extracting(Failure::kind)
          .isEqualTo("http-error");
    }

    @Test
    void failsAnewTheNextNight() {
      run(withAnother(), Night.EDITION);
      // The message carries the moment in which it was asked.
      assertThat(run(withAnother(), NEXT).failures()).hasSize(1);
    }

    @Test
    void isSettledOnceItCanBeRead() {
      run(withAnother(), Night.EDITION);
      site.with("/feed", RSS, feed(11, 12));
      NightEdition night = run(withAnother(), Night.EDITION);
      assertThat(night.failures()).isEmpty();
      assertThat(night.dispatches()).hasSize(4);
    }

    @Test
    void isNotSettledByAnotherSourceThatReadsTheSameAddress() {
      site.with("/feed", RSS, feed(11, 12));
      Night night =
          nightWithFeed()
              .with("nightdesk.sources[1].type=feed")
              .with("nightdesk.sources[1].name=Без разрешения")
              .with("nightdesk.sources[1].url=" + site.at("/feed"));
      assertThat(run(night, Night.EDITION).failures()).hasSize(1);
      assertThat(run(night, Night.EDITION).failures()).hasSize(1);
      assertThat(retry(night, Night.EDITION).failures()).hasSize(1);
      night.with("nightdesk.sources[1].allow-private=true");
      assertThat(retry(night, Night.EDITION).failures()).isEmpty();
    }

    @Test
    void isTakenUpByRetryWithAllItHolds() {
      run(withAnother(), Night.EDITION);
      site.with("/feed", RSS, feed(11, 12));
      NightEdition night = retry(withAnother(), Night.EDITION);
      assertThat(night.failures()).isEmpty();
      assertThat(night.dispatches()).hasSize(4);
      assertThat(retry(withAnother(), Night.EDITION).dispatches()).hasSize(4);
    }
  }

  @Nested
  class Pages {
    @Test
    void areArticlesEach() {
      List<String> lines = Night.text(7).lines().toList();
      site.with(
          "/a",
          HTML,
          "<html><head><meta property='og:title' content='Бюджет'></head><body><article><p>"
              + String.join("</p><p>", lines.subList(1, 4))
              + "</p></article></body></html>");
      Night night =
          night()
              .with("nightdesk.sources[0].type=html")
              .with("nightdesk.sources[0].path=")
              .with("nightdesk.sources[0].urls[0]=" + site.at("/a"))
              .with("nightdesk.sources[0].urls[1]=" + site.at("/gone"))
              .with("nightdesk.sources[0].allow-private=true")
              .with("nightdesk.sources[0].delay=0s");
      NightEdition edition = run(night, Night.EDITION);
      assertThat(ids(edition)).containsExactly(site.at("/a").toString());
      assertThat(edition.failures())
          .singleElement()
          .extracting(Failure::id)
          .isEqualTo(new ArticleId(site.at("/gone").toString()));
    }
  }

  @Nested
  class WithoutLeave {
    @Test
    void noPrivateAddressIsAsked() {
      NightEdition night =
          run(nightWithFeed().with("nightdesk.sources[0].allow-private=false"), Night.EDITION);
      assertThat(night.failures())
          .singleElement()
          .extracting(Failure::kind)
          .isEqualTo("private-address");
      assertThat(site.paths()).isEmpty();
    }

    @Test
    void noAddressIsAskedWhileAJobIsPlanned() {
      Desk.open(nightWithFeed().job(), nightWithFeed().overrides(), watcher, new StopSignal())
          .close();
      assertThat(site.paths()).isEmpty();
    }
  }

  @Nested
  class ToldToStop {
    @Test
    void theRunEndsAndGoesOnLater() {
      StopSignal stop = new StopSignal();
      site.with(
          "/feed",
          exchange -> {
            stop.give();
            LoopbackSite.send(
                exchange, 200, RSS, feed(1, 2).getBytes(java.nio.charset.StandardCharsets.UTF_8));
          });
      Night night = nightWithFeed().with("nightdesk.sources[0].follow=true");
      try (Desk desk = Desk.open(night.job(), night.overrides(), watcher, stop)) {
        assertThat(desk.run(Night.EDITION, null)).isInstanceOf(RunResult.Stopped.class);
      }
      site.with("/feed", RSS, feed(1, 2));
      assertThat(ids(run(nightWithFeed(), Night.EDITION))).hasSize(2);
    }
  }
}

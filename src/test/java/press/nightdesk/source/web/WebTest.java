package press.nightdesk.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

/// Reading from a real server on loopback.
class WebTest {
  private static final String TEXT = "text/plain; charset=utf-8";

  private final LoopbackSite site = LoopbackSite.open();
  private final PatientTime time = new PatientTime();
  private final Web web = new Web(time, time);

  @AfterEach
  void close() {
    web.close();
    site.close();
  }

  private static Manners manners() {
    return new Manners(
        "Nightdesk/1 (+desk@example.org)", Duration.ZERO, Duration.ofSeconds(20), true);
  }

  private static Manners within(Duration deadline) {
    return new Manners("Nightdesk/1", Duration.ZERO, deadline, true);
  }

  private static Manners every(Duration delay) {
    return new Manners("Nightdesk/1", delay, Duration.ofSeconds(20), true);
  }

  private static Manners publicOnly() {
    return new Manners("Nightdesk/1", Duration.ZERO, Duration.ofSeconds(20), false);
  }

  private UnfitException refusal(String path, Manners manners) {
    return refusal(site.at(path), manners);
  }

  private UnfitException refusal(URI address, Manners manners) {
    return catchThrowableOfType(UnfitException.class, () -> web.feed(address, manners, null, null));
  }

  private String feed(String path) throws UnfitException {
    return new String(
        web.feed(site.at(path), manners(), null, null).orElseThrow().body(),
        StandardCharsets.UTF_8);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Nested
  class WhatIsSentAlong {
    @Test
    void anHonestNameAndNoCookie() throws Exception {
      site.with(
          "/a",
          exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "id=1");
            LoopbackSite.send(exchange, 200, TEXT, new byte[0]);
          });
      feed("/a");
      feed("/a");
      assertThat(site.asked())
          .allSatisfy(
              asked -> {
                assertThat(asked.headers().getFirst("User-Agent"))
                    .isEqualTo("Nightdesk/1 (+desk@example.org)");
                assertThat(asked.headers().containsKey("Cookie")).isFalse();
              });
    }
  }

  @Nested
  class AnAnswerThatHarms {
    @Test
    void aBodyThatDripsIsCutOffAtTheDeadline() {
      site.dripping("/drip");
      assertThat(refusal("/drip", within(Duration.ofMillis(300))).unfit())
          .isEqualTo(Unfit.SITE_TOO_SLOW);
    }

    @Test
    void aBodyWithoutEndIsCutOffAtTheLimit() {
      site.flooding("/flood");
      UnfitException refusal = refusal("/flood", manners());
      assertThat(refusal.unfit()).isEqualTo(Unfit.TOO_LARGE);
      assertThat(refusal.detail()).isEqualTo("the answer is over 5,000,000 bytes");
      assertThat(refusal.remedy()).doesNotContain("nightdesk.limits");
    }

    @Test
    void aPackedBodyIsUnpacked() throws Exception {
      site.with(
          "/gz",
          exchange ->
              packed(exchange, LoopbackSite.gzip("текст".getBytes(StandardCharsets.UTF_8))));
      assertThat(feed("/gz")).isEqualTo("текст");
    }

    @Test
    void aBombIsNotUnpacked() {
      byte[] bomb = LoopbackSite.gzip(new byte[4_000_000]);
      site.with("/bomb", exchange -> packed(exchange, bomb));
      UnfitException refusal = refusal("/bomb", manners());
      assertThat(refusal.unfit()).isEqualTo(Unfit.TOO_LARGE);
      assertThat(refusal.detail()).contains("more than 100 times its size");
    }

    @Test
    void aBodyThatBreaksOffIsNoAnswer() {
      site.with(
          "/cut",
          exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            throw new java.io.IOException("cut");
          });
      assertThat(refusal("/cut", manners()).unfit()).isEqualTo(Unfit.SITE_UNREACHABLE);
    }

    @Test
    void anEncodingNobodyAskedForIsRefused() {
      site.with(
          "/br",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            LoopbackSite.send(exchange, 200, TEXT, new byte[] {1});
          });
      assertThat(refusal("/br", manners()).detail()).contains("(br)");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 410, 429, 500, 503})
    void anErrorIsNamed(int status) {
      site.with("/error", exchange -> LoopbackSite.send(exchange, status, TEXT, new byte[0]));
      UnfitException refusal = refusal("/error", manners());
      assertThat(refusal.unfit()).isEqualTo(Unfit.HTTP_ERROR);
      assertThat(refusal.detail()).startsWith("the server answered " + status);
    }

    private void packed(com.sun.net.httpserver.HttpExchange exchange, byte[] body)
        throws java.io.IOException {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      LoopbackSite.send(exchange, 200, TEXT, body);
    }
  }

  @Nested
  class Redirects {
    @Test
    void areFollowed() throws Exception {
      site.redirecting("/old", "/new?a=%D0%B1").with("/new?a=%D0%B1", TEXT, "there");
      assertThat(feed("/old")).isEqualTo("there");
    }

    @Test
    void areNotFollowedForEver() {
      site.redirecting("/loop", "/loop");
      assertThat(refusal("/loop", manners()).unfit()).isEqualTo(Unfit.TOO_MANY_REDIRECTS);
      assertThat(site.paths()).hasSize(6);
    }

    @Test
    void haveOneDeadlineTogether() {
      for (int i = 0; i < 4; i++) {
        String next = "/" + (i + 1);
        site.with(
            "/" + i,
            exchange -> {
              sleep(Duration.ofMillis(250));
              exchange.getResponseHeaders().set("Location", next);
              exchange.sendResponseHeaders(302, -1);
              exchange.close();
            });
      }
      site.with("/4", TEXT, "there");
      assertThat(refusal("/0", within(Duration.ofMillis(600))).unfit())
          .isEqualTo(Unfit.SITE_TOO_SLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", ""})
    void toSomethingElseThanTheWebAreRefused(String location) {
      site.redirecting("/out", location);
      assertThat(refusal("/out", manners()).unfit()).isEqualTo(Unfit.BAD_ADDRESS);
    }
  }

  @Nested
  class PrivateAddresses {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://127.0.0.1:%d/", "http://localhost:%d/", "http://2130706433:%d/",
          "http://[::1]:%d/", "http://[::ffff:127.0.0.1]:%d/", "http://0.0.0.0:%d/"
        })
    void areNotAskedUnlessAllowed(String form) {
      UnfitException refusal =
          refusal(URI.create(form.formatted(site.at("/").getPort())), publicOnly());
      assertThat(refusal.unfit()).isEqualTo(Unfit.PRIVATE_ADDRESS);
      assertThat(site.paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://inside.example:%d/", "http://127.0.0.1:%d/", "//localhost:%d/"})
    void areNotAskedWhereARedirectLeads(String target) {
      site.redirecting("/out", target.formatted(site.at("/").getPort()));
      // One host, and no other, passes for public though it is this site.
      DnsResolver loopback = new FixedNames("127.0.0.1");
      DnsResolver names =
          new NamesByHost(
              Map.of("public.example", loopback, "inside.example", new PublicResolver(loopback)),
              new PublicResolver(SystemDefaultDnsResolver.INSTANCE));
      try (Web fooled = new Web(time, time, names, names)) {
        URI start = URI.create("http://public.example:%d/out".formatted(site.at("/").getPort()));
        UnfitException refusal =
            catchThrowableOfType(
                UnfitException.class, () -> fooled.feed(start, publicOnly(), null, null));
        assertThat(refusal.unfit()).isEqualTo(Unfit.PRIVATE_ADDRESS);
      }
      assertThat(site.paths()).containsExactly("/out");
    }
  }

  @Nested
  class AddressesThatNobodyMayAsk {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://169.254.169.254/latest/meta-data/",
          "http://[fe80::1]/",
          "http://[fd00:ec2::254]/",
          "http://[::ffff:169.254.169.254]/",
          "http://100.100.100.200/"
        })
    void areNotAskedThoughPrivateOnesAreAllowed(String target) {
      site.redirecting("/out", target);
      UnfitException refusal = refusal("/out", manners());
      assertThat(refusal.unfit()).isEqualTo(Unfit.PRIVATE_ADDRESS);
      assertThat(refusal.detail()).startsWith("redirected to ").contains("never asked");
      assertThat(refusal.remedy()).doesNotContain("allow-private");
    }
  }

  @Test
  void aPageAtAnAddressThatNobodyMayAskSaysSoAndNotThatRobotsForbidIt() {
    UnfitException refusal =
        catchThrowableOfType(
            UnfitException.class,
            () -> web.page(URI.create("http://169.254.169.254/latest/"), manners()));
    assertThat(refusal.unfit()).isEqualTo(Unfit.PRIVATE_ADDRESS);
    assertThat(refusal.detail()).contains("never asked");
  }

  @Nested
  class AServerThatAsksToWait {
    private final Deque<String> waits = new ArrayDeque<>();

    /// Answers so as long as it has a time to name.
    private void busy(int status, String... times) {
      waits.addAll(List.of(times));
      site.with(
          "/busy",
          exchange -> {
            String wait = waits.poll();
            if (wait == null) {
              LoopbackSite.send(exchange, 200, TEXT, "there".getBytes(StandardCharsets.UTF_8));
            } else {
              exchange.getResponseHeaders().set("Retry-After", wait);
              LoopbackSite.send(exchange, status, TEXT, new byte[0]);
            }
          });
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void isAskedAgainThen(int status) throws Exception {
      busy(status, "7", "30");
      assertThat(feed("/busy")).isEqualTo("there");
      assertThat(time.slept()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
    }

    @Test
    void isAskedTwiceMoreAndThenLeft() {
      busy(503, "1", "1", "1");
      assertThat(refusal("/busy", manners()).detail())
          .isEqualTo("the server answered 503 Service Unavailable, and asks to wait for 1 s");
      assertThat(site.paths()).hasSize(3);
    }

    @Test
    void isLeftIfItAsksForTooMuch() {
      busy(429, "3600");
      UnfitException refusal = refusal("/busy", manners());
      assertThat(refusal.detail()).contains("429").contains("3600 s");
      assertThat(refusal.remedy()).contains("retry later");
      assertThat(time.slept()).isEmpty();
    }

    @Test
    void isNotWaitedForHalfTheNight() throws Exception {
      busy(429, "100", "100");
      feed("/busy");
      busy(429, "100");
      feed("/busy");
      busy(429, "100");
      assertThat(refusal("/busy", manners()).detail()).contains("429");
      assertThat(time.slept()).hasSize(3);
    }

    @Test
    void mayNameADate() {
      assertThat(RetryAfter.read("Sun, 22 Nov 2026 01:00:09 GMT", "Sun, 22 Nov 2026 01:00:00 GMT"))
          .isEqualTo(Duration.ofSeconds(9));
      assertThat(RetryAfter.read("soon", null)).isNull();
      assertThat(RetryAfter.read(null, null)).isNull();
    }
  }

  @Nested
  class RobotsTxt {
    private Fetched page(String path, Manners manners) throws UnfitException {
      return web.page(site.at(path), manners);
    }

    private Unfit refusedPage(String path) {
      return catchThrowableOfType(UnfitException.class, () -> web.page(site.at(path), manners()))
          .unfit();
    }

    @Test
    void isAskedOnceBeforeTheFirstPage() throws Exception {
      site.with("/a", TEXT, "a").with("/b", TEXT, "b");
      page("/a", manners());
      page("/b", manners());
      assertThat(site.paths()).containsExactly("/robots.txt", "/a", "/b");
    }

    @Test
    void isObeyed() throws Exception {
      site.with("/robots.txt", TEXT, "User-agent: *\nDisallow: /private\n")
          .with("/private/a", TEXT, "a")
          .with("/open", TEXT, "b");
      assertThat(refusedPage("/private/a")).isEqualTo(Unfit.ROBOTS_FORBID);
      page("/open", manners());
      assertThat(site.paths()).containsExactly("/robots.txt", "/open");
    }

    @Test
    void addressesUsByName() {
      site.with(
          "/robots.txt", TEXT, "User-agent: Nightdesk\nDisallow: /\n\nUser-agent: *\nAllow: /\n");
      assertThat(refusedPage("/a")).isEqualTo(Unfit.ROBOTS_FORBID);
    }

    @Test
    void isObeyedWhereARedirectLeads() {
      site.with("/robots.txt", TEXT, "User-agent: *\nDisallow: /private\n")
          .redirecting("/open", "/private/a");
      assertThat(refusedPage("/open")).isEqualTo(Unfit.ROBOTS_FORBID);
      assertThat(site.paths()).containsExactly("/robots.txt", "/open");
    }

    @Test
    void thatFailsForbidsEverything() {
      site.with("/robots.txt", exchange -> LoopbackSite.send(exchange, 503, TEXT, new byte[0]))
          .with("/a", TEXT, "a");
      assertThat(refusedPage("/a")).isEqualTo(Unfit.ROBOTS_FORBID);
    }

    @Test
    void isReadAsFarAsTheStandardWants() throws Exception {
      site.flooding("/robots.txt").with("/a", TEXT, "a");
      assertThat(page("/a", manners()).body()).hasSize(1);
    }

    @Test
    void mayAskForALongerDelay() throws Exception {
      site.with("/robots.txt", TEXT, "User-agent: *\nCrawl-delay: 7\n").with("/a", TEXT, "a");
      page("/a", every(Duration.ofSeconds(1)));
      page("/a", every(Duration.ofSeconds(1)));
      assertThat(time.slept()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void cannotHoldUpAWholeNight() throws Exception {
      site.with("/robots.txt", TEXT, "User-agent: *\nCrawl-delay: 86400\n").with("/a", TEXT, "a");
      page("/a", every(Duration.ofSeconds(1)));
      assertThat(time.slept()).containsExactly(Duration.ofMinutes(1));
    }
  }

  @Nested
  class TheDelay {
    @Test
    void liesBetweenTwoRequestsToOneHostRedirectsIncluded() throws Exception {
      site.redirecting("/old", "/new").with("/new", TEXT, "a");
      web.feed(site.at("/old"), every(Duration.ofSeconds(2)), null, null);
      web.feed(site.at("/new"), every(Duration.ofSeconds(2)), null, null);
      assertThat(time.slept()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void isNotWaitedForOnceTheRunIsToldToStop() {
      site.with("/a", TEXT, "a");
      time.stop();
      assertThatThrownBy(() -> feed("/a")).isInstanceOf(StoppedReading.class);
      assertThat(site.paths()).isEmpty();
    }
  }

  @Nested
  class AFeedThatIsNotKnown {
    @Test
    void cannotBeUnchanged() {
      site.with(
          "/feed",
          exchange -> {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
          });
      assertThat(refusal("/feed", manners()).detail())
          .isEqualTo(
              "the server answered 304 Not Modified, though it was not asked whether anything has"
                  + " changed");
    }
  }

  @Nested
  class AFeedThatIsKnown {
    @Test
    void isNotSentAgain() throws Exception {
      site.tagged("/feed", TEXT, "\"v1\"", "one");
      Fetched first = web.feed(site.at("/feed"), manners(), null, null).orElseThrow();
      assertThat(first.etag()).isEqualTo("\"v1\"");
      assertThat(web.feed(site.at("/feed"), manners(), first.etag(), null)).isEmpty();
      site.tagged("/feed", TEXT, "\"v2\"", "two");
      assertThat(web.feed(site.at("/feed"), manners(), first.etag(), null)).isPresent();
    }
  }
}

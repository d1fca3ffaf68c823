package press.nightdesk.source.web;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.UnfitException;

/// Reads from the web, one request after the other. For the thread that reads the sources.
public final class Web implements AutoCloseable {
  /// The largest feed or page, in bytes, unpacked.
  public static final int LARGEST_BODY = 5_000_000;

  private static final Size SIZE = new Size(LARGEST_BODY, false);
  private static final String FEEDS =
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";
  private static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.1";

  private final Transport everywhere;
  private final Transport publicly;
  private final Robots robots = new Robots();
  private final Patience patience = new Patience();
  private final HostPace pace;

  /// @param clock for delays; one that nobody sets
  /// @param sleeper for delays; it says, too, whether the run is told to stop
  public Web(Clock clock, Sleeper sleeper) {
    this(
        clock,
        sleeper,
        new PrivateResolver(SystemDefaultDnsResolver.INSTANCE),
        new PublicResolver(SystemDefaultDnsResolver.INSTANCE));
  }

  /// @param names finds hosts for a source that may ask private addresses
  /// @param publicNames finds hosts for all others
  Web(Clock clock, Sleeper sleeper, DnsResolver names, DnsResolver publicNames) {
    this.everywhere = new Transport(names);
    this.publicly = new Transport(publicNames);
    this.pace = new HostPace(clock, sleeper);
  }

  /// Fetches a feed, if it has changed. A feed is named in the job file by a person who
  /// subscribed to it, so robots.txt is not asked for it.
  ///
  /// @param etag what the server called the state that is known; null if there is none
  /// @param lastModified likewise
  /// @return empty if it has not changed (304)
  /// @throws UnfitException if it cannot be had
  public Optional<Fetched> feed(
      URI address, Manners manners, @Nullable String etag, @Nullable String lastModified)
      throws UnfitException {
    Map<String, String> headers = headers(manners, FEEDS);
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    Answer answer = errand(manners, headers, SIZE).run(address, null);
    boolean asked = etag != null || lastModified != null;
    return answer.status() == 304 && asked
        ? Optional.empty()
        : Optional.of(success(address, answer));
  }

  /// Fetches a page, unless robots.txt forbids it.
  ///
  /// @throws UnfitException if it cannot be had
  public Fetched page(URI address, Manners manners) throws UnfitException {
    Answer answer =
        errand(manners, headers(manners, PAGES), SIZE)
            .run(
                address,
                robotsTxt ->
                    errand(manners, headers(manners, "*/*"), Robots.SIZE).run(robotsTxt, null));
    return success(address, answer);
  }

  private static Map<String, String> headers(Manners manners, String accept) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", manners.userAgent());
    headers.put("Accept", accept);
    headers.put("Accept-Language", "ru, *;q=0.5");
    return headers;
  }

  private static Fetched success(URI start, Answer answer) throws UnfitException {
    if (!answer.isSuccess()) {
      throw Errand.redirected(start, answer.address(), HttpErrors.unfit(answer));
    }
    return new Fetched(start, answer);
  }

  private Errand errand(Manners manners, Map<String, String> headers, Size size) {
    Transport transport = manners.allowPrivate() ? everywhere : publicly;
    return new Errand(transport, pace, robots, patience, manners, headers, size);
  }

  @Override
  public void close() {
    everywhere.close();
    publicly.close();
  }
}

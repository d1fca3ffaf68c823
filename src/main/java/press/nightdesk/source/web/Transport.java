package press.nightdesk.source.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

/// One request and its answer, bounded in size, in compression and in time. It follows no
/// redirect, keeps no cookie and repeats nothing.
final class Transport implements AutoCloseable {
  /// How many times its own size a compressed body may unpack to, once it is over a megabyte.
  private static final int LARGEST_RATIO = 100;

  private static final int RATIO_COUNTS_FROM = 1 << 20;
  private static final int LONGEST_HEADER_LINE = 16 << 10;
  private static final int MOST_HEADERS = 200;
  private static final Timeout SILENCE = Timeout.ofSeconds(60);

  private final CloseableHttpClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// @param names finds the addresses of hosts, and refuses those it must
  Transport(DnsResolver names) {
    Http1Config lines =
        Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER_LINE)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(names)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(lines).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(SILENCE)
                            .setSocketTimeout(SILENCE)
                            .build())
                    .build())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .build();
  }

  /// @param headers to send along
  /// @param deadline until the last byte of this answer
  /// @param largest how much of a body is taken in, in bytes
  /// @throws UnfitException if there is no whole answer, or too much of one
  Answer get(URI address, Map<String, String> headers, Deadline deadline, Size largest)
      throws UnfitException {
    HttpGet request = new HttpGet(address);
    headers.forEach(request::setHeader);
    request.setHeader("Accept-Encoding", "gzip");
    Future<Answer> answer = threads.submit(() -> exchange(address, request, largest));
    try {
      return answer.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new UnfitException(
          Unfit.SITE_TOO_SLOW,
          "no whole answer within %d s, redirects included".formatted(deadline.seconds()));
    } catch (ExecutionException broken) {
      throw unfit(address, broken);
    } catch (InterruptedException stop) {
      throw new StoppedReading(stop);
    } finally {
      request.cancel();
    }
  }

  private Answer exchange(URI address, HttpGet request, Size largest)
      throws IOException, UnfitException {
    ClassicHttpResponse response = client.executeOpen(HttpHost.create(address), request, null);
    try {
      Body body = response.getCode() / 100 == 2 ? body(response, largest) : Body.EMPTY;
      return new Answer(
          address,
          response.getCode(),
          String.valueOf(response.getReasonPhrase()),
          header(response, "Location"),
          header(response, "Content-Type"),
          header(response, "ETag"),
          header(response, "Last-Modified"),
          RetryAfter.read(header(response, "Retry-After"), header(response, "Date")),
          body);
    } finally {
      // Without this, closing would first read the rest of the body. Of an answer that was read
      // to its end the connection has been given back by then.
      request.cancel();
      Closer.closeQuietly(response);
    }
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static Body body(ClassicHttpResponse response, Size largest)
      throws IOException, UnfitException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return Body.EMPTY;
    }
    String encoding = entity.getContentEncoding() == null ? "" : entity.getContentEncoding();
    InputStream in = entity.getContent();
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> largest.read(in);
      case "gzip", "x-gzip" -> unpacked(in, largest);
      default ->
          throw new UnfitException(
              Unfit.HTTP_ERROR,
              "the answer is compressed in a way nobody asked for (%s)"
                  .formatted(Words.oneLine(encoding, 40)));
    };
  }

  private static Body unpacked(InputStream in, Size largest) throws IOException, UnfitException {
    CountingStream packed = new CountingStream(in);
    return largest.read(
        new GZIPInputStream(packed),
        unpacked ->
            unpacked > RATIO_COUNTS_FROM && unpacked > packed.count() * LARGEST_RATIO
                ? "the answer unpacks to more than %d times its size".formatted(LARGEST_RATIO)
                : null);
  }

  /// The cause in words. A library's own message may hold what the server sent.
  private static UnfitException unfit(URI address, ExecutionException broken) {
    return switch (broken.getCause()) {
      case UnfitException unfit -> unfit;
      case RefusedHost refused -> unfit(refused);
      case UnknownHostException _ ->
          new UnfitException(
              Unfit.SITE_UNREACHABLE, "no such host: %s".formatted(address.getHost()));
      case SSLException _ ->
          new UnfitException(
              Unfit.SITE_UNREACHABLE,
              "no safe connection to %s: its certificate or its TLS is not accepted"
                  .formatted(address.getHost()));
      case IOException e ->
          new UnfitException(
              Unfit.SITE_UNREACHABLE,
              "no connection to %s, or it broke (%s)"
                  .formatted(address.getHost(), e.getClass().getSimpleName()));
      case null, default -> throw new IllegalStateException("the request failed", broken);
    };
  }

  private static UnfitException unfit(RefusedHost refused) {
    UnfitException unfit =
        new UnfitException(Unfit.PRIVATE_ADDRESS, String.valueOf(refused.getMessage()));
    return refused.isAllowable()
        ? unfit
        : unfit.withRemedy("correct the address; if it redirects there, tell its site");
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    threads.shutdownNow();
  }
}

package press.nightdesk.job;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import press.nightdesk.deliver.Credential;
import press.nightdesk.deliver.Envelope;
import press.nightdesk.deliver.Folder;
import press.nightdesk.deliver.Listmonk;
import press.nightdesk.deliver.Mail;
import press.nightdesk.deliver.MailServer;
import press.nightdesk.deliver.Signature;
import press.nightdesk.deliver.Webhook;
import press.nightdesk.job.DeliverSettings.FilesSettings;
import press.nightdesk.job.DeliverSettings.ListmonkSettings;
import press.nightdesk.job.DeliverSettings.SmtpSettings;
import press.nightdesk.job.DeliverSettings.WebhookSettings;

/// Looks at `nightdesk.deliver` and makes channels of it. Nobody is reached for it, and no message
/// repeats what may be a secret.
// Binding sets null where a value could not be read, whatever the record says.
@SuppressWarnings({"NullAway", "ConstantValue"})
final class DeliveryPlanner {
  private static final String KEY = "nightdesk.deliver.";
  private static final String AN_ADDRESS = "is an address such as https://hooks.example.org/x";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final JobSettings settings;
  private final Mistakes mistakes;
  private final List<Channels.Way> ways = new ArrayList<>();

  private DeliveryPlanner(JobSettings settings, Mistakes mistakes) {
    this.settings = settings;
    this.mistakes = mistakes;
  }

  /// The channels that a job file names, in a fixed order.
  ///
  /// @param mistakes receives what is wrong with them
  static Channels channels(JobSettings settings, Mistakes mistakes) {
    DeliveryPlanner planner = new DeliveryPlanner(settings, mistakes);
    DeliverSettings deliver = settings.deliver();
    if (deliver != null) {
      planner.plan(deliver);
    }
    return new Channels(settings, planner.ways);
  }

  private void plan(DeliverSettings deliver) {
    if (deliver.files() != null) {
      plan(deliver.files());
    }
    if (deliver.smtp() != null) {
      needsDigest("smtp");
      plan(deliver.smtp());
    }
    if (deliver.listmonk() != null) {
      needsDigest("listmonk");
      plan(deliver.listmonk());
    }
    if (deliver.webhook() != null) {
      plan(deliver.webhook());
    }
  }

  private void needsDigest(String channel) {
    if (settings.publish() != null && !settings.publish().contains("digest")) {
      mistakes.add(KEY + channel, "sends the digest: name digest in nightdesk.publish");
    }
  }

  private void plan(FilesSettings files) {
    if (files.folder() == null || files.folder().isBlank() || settings.output() == null) {
      return;
    }
    Path folder = Path.of(files.folder()).toAbsolutePath().normalize();
    if (folder.startsWith(Path.of(settings.output()).toAbsolutePath().normalize())) {
      mistakes.add(KEY + "files.folder", "lies in nightdesk.output, where the edition is already");
      return;
    }
    ways.add((_, _) -> new Folder(folder));
  }

  private void plan(SmtpSettings smtp) {
    String key = KEY + "smtp.";
    var from = mistakes.checked(key + "from", smtp.from(), Envelope::address);
    List<String> to = Objects.requireNonNullElse(smtp.to(), List.of());
    var readers =
        to.stream()
            .map(reader -> mistakes.checked(key + "to", reader, Envelope::address))
            .filter(Objects::nonNull)
            .toList();
    URI unsubscribe =
        smtp.unsubscribe() == null
            ? null
            : mistakes.checked(
                key + "unsubscribe", smtp.unsubscribe(), DeliveryPlanner::safeAddress);
    boolean named = smtp.username() != null && !smtp.username().isBlank();
    boolean known = smtp.password() != null && !smtp.password().isBlank();
    if (named != known) {
      mistakes.add(
          key + (named ? "password" : "username"), "is missing: the one goes with the other");
    }
    if (named
        && smtp.security() == MailServer.Security.NONE
        && !HERE.contains(String.valueOf(smtp.host()))) {
      mistakes.add(
          key + "security",
          "is none, and a password is never sent in the open: use starttls or tls");
    }
    if (from == null || readers.isEmpty() || readers.size() < to.size() || named != known) {
      return;
    }
    MailServer server =
        new MailServer(
            smtp.host(),
            smtp.port() == null ? MailServer.usualPort(smtp.security()) : smtp.port(),
            smtp.security(),
            named ? smtp.username() : null,
            named ? new Credential(smtp.password()) : null,
            smtp.timeout(),
            null);
    Envelope envelope = new Envelope(from, readers, unsubscribe);
    ways.add((_, _) -> new Mail(server, envelope));
  }

  private void plan(ListmonkSettings listmonk) {
    URI url = mistakes.checked(KEY + "listmonk.url", listmonk.url(), DeliveryPlanner::address);
    if (url == null
        || listmonk.username() == null
        || listmonk.token() == null
        || listmonk.lists() == null) {
      return;
    }
    ways.add(
        (_, _) ->
            new Listmonk(
                url,
                listmonk.username(),
                new Credential(listmonk.token().strip()),
                listmonk.lists(),
                listmonk.timeout()));
  }

  private void plan(WebhookSettings webhook) {
    URI url = mistakes.checked(KEY + "webhook.url", webhook.url(), DeliveryPlanner::address);
    Signature signature =
        mistakes.checked(
            KEY + "webhook.secret",
            webhook.secret(),
            secret -> Signature.with(new Credential(secret.strip())));
    if (url != null && signature != null) {
      ways.add((clock, pause) -> new Webhook(url, signature, webhook.timeout(), clock, pause));
    }
  }

  private static URI safeAddress(String text) {
    URI address = address(text);
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw new IllegalArgumentException("is an https address: one-click asks for it (RFC 8058)");
    }
    return address;
  }

  /// What an address means.
  ///
  /// @throws IllegalArgumentException if it is none; the message does not hold it
  static URI address(String text) {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme());
      if (address.getHost() == null
          || address.getUserInfo() != null
          || address.getFragment() != null
          || !scheme.matches("(?i)https?")) {
        throw new IllegalArgumentException(AN_ADDRESS);
      }
      return URI.create(address.toASCIIString());
    } catch (URISyntaxException none) {
      throw new IllegalArgumentException(AN_ADDRESS);
    }
  }
}

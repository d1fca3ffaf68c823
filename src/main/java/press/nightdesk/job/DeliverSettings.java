package press.nightdesk.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import press.nightdesk.deliver.MailServer;

/// Where finished editions are sent, under `nightdesk.deliver`. Addresses and secrets are looked at
/// by {@link DeliveryPlanner}, which never repeats them.
///
/// @param automatic whether a run delivers; if not, only the command `deliver` does
/// @param recorded whether editions made from recorded replies are delivered too
/// @param smtp by mail; not if absent
/// @param webhook as a signed event; not if absent
/// @param listmonk as a draft campaign; not if absent
/// @param files as a copy in a folder; not if absent
record DeliverSettings(
    @DefaultValue("true") boolean automatic,
    @DefaultValue("false") boolean recorded,
    @Nullable @Valid SmtpSettings smtp,
    @Nullable @Valid WebhookSettings webhook,
    @Nullable @Valid ListmonkSettings listmonk,
    @Nullable @Valid FilesSettings files) {
  /// Nothing is sent anywhere.
  static final DeliverSettings NOWHERE = new DeliverSettings(true, false, null, null, null, null);

  /// A mail server, and a letter.
  ///
  /// @param host the mail server
  /// @param port its port; 587, with `tls` 465, with `none` 25 if absent
  /// @param security how the connection is kept from others' eyes
  /// @param username if the server asks for one, better taken from the environment
  /// @param password with it, better taken from the environment: `${SMTP_PASSWORD:}`
  /// @param from who writes, such as `Night desk <news@example.org>`
  /// @param to to whom
  /// @param unsubscribe an https address where one click unsubscribes; the list sees to that if
  ///     absent
  /// @param timeout until the server has taken the letter
  record SmtpSettings(
      @NotBlank(message = JobSettings.REQUIRED) String host,
      @Nullable @Min(1) @Max(65_535) Integer port,
      @DefaultValue("starttls") MailServer.Security security,
      @Nullable String username,
      @Nullable String password,
      @NotBlank(message = JobSettings.REQUIRED) String from,
      @NotEmpty(message = "names nobody to send to") List<String> to,
      @Nullable String unsubscribe,
      @DurationUnit(ChronoUnit.SECONDS)
          @DefaultValue("60s")
          @DurationMin(seconds = 1)
          @DurationMax(minutes = 10)
          Duration timeout) {}

  /// An address that takes signed events.
  ///
  /// @param url where to post to
  /// @param secret signs each request: `whsec_` and Base64, better taken from the environment
  /// @param timeout of one attempt, until the answer's last byte
  record WebhookSettings(
      @NotBlank(message = JobSettings.REQUIRED) String url,
      @NotBlank(message = JobSettings.REQUIRED) String secret,
      @DurationUnit(ChronoUnit.SECONDS)
          @DefaultValue("20s")
          @DurationMin(seconds = 1)
          @DurationMax(minutes = 10)
          Duration timeout) {}

  /// A listmonk that takes drafts.
  ///
  /// @param url where listmonk is, without `/api`
  /// @param username of an API user
  /// @param token that user's token, better taken from the environment
  /// @param lists the numbers of the lists the draft is for
  /// @param timeout until the answer's last byte
  record ListmonkSettings(
      @NotBlank(message = JobSettings.REQUIRED) String url,
      @NotBlank(message = JobSettings.REQUIRED) String username,
      @NotBlank(message = JobSettings.REQUIRED) String token,
      @NotEmpty(message = "names no list") List<@Min(1) Integer> lists,
      @DurationUnit(ChronoUnit.SECONDS)
          @DefaultValue("20s")
          @DurationMin(seconds = 1)
          @DurationMax(minutes = 10)
          Duration timeout) {}

  /// A folder that receives copies.
  ///
  /// @param folder receives `<name>/<edition>/`; outside `output`
  record FilesSettings(@NotBlank(message = JobSettings.REQUIRED) String folder) {}
}

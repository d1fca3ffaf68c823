package press.nightdesk.llm;

import dev.langchain4j.model.output.FinishReason;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A model's answer with everything that must be remembered of it.
///
/// @param key under which the reply ledger keeps it, `sha256:…`
/// @param text the answer as it came; empty if the provider sent none
/// @param finish why the model stopped; {@link FinishReason#LENGTH} means that the answer is
///     cut short. Null if the provider does not say
/// @param provider as in the job file
/// @param model the model that answered; of a recorded reply, who or what it was recorded from
/// @param recorded whether no live model was asked
/// @param usage null if the provider does not say
/// @param usd null if the price is unknown, which is not zero
/// @param attempts requests sent until this answer came, this one included
/// @param at when it came first
/// @param asked the model as it was asked for, to which providers add a version in their answer;
///     null if that is not known
public record Reply(
    String key,
    String text,
    @Nullable FinishReason finish,
    String provider,
    String model,
    boolean recorded,
    @Nullable Usage usage,
    @Nullable BigDecimal usd,
    int attempts,
    Instant at,
    @Nullable String asked) {}

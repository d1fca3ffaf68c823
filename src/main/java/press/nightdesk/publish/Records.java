package press.nightdesk.publish;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.NightEdition;

/// `records.jsonl`: one bilingual record per line for every article that was published or
/// quarantined, in the edition's order. What an article lacks is null.
public final class Records implements Publication {
  private final ArtefactJson json = new ArtefactJson();

  @Override
  public String name() {
    return "records";
  }

  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    return List.of(folder.write("records.jsonl", out -> lines(edition.dispatches(), out)));
  }

  private void lines(List<Dispatch> dispatches, Writer out) throws IOException {
    for (Dispatch dispatch : dispatches) {
      out.write(json.line(RecordLine.of(dispatch)));
      out.write('\n');
    }
  }
}

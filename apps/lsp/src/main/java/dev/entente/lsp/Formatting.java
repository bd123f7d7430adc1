package dev.entente.lsp;

import dev.entente.dsl.Flow;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;

/// Formats a text.
final class Formatting {
    private Formatting() {}

    /// {@return one change of the whole text; none where it is formatted, or has an error in its syntax}
    static List<TextEdit> of(String text) {
        var parsed = Flow.parse("", text);
        if (!parsed.ok()) {
            return List.of();
        }
        var formatted = Flow.format(parsed.program());
        return formatted.equals(text) ? List.of() : List.of(new TextEdit(Lines.of(text).all(), formatted));
    }
}

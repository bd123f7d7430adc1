package dev.entente.agents.language;

import dev.entente.guardrails.Said;
import dev.entente.guardrails.StrictJson;
import java.util.Set;

/// Reads what a model wrote as one JSON value, strictly.
///
/// Nothing is guessed: text before or after the value, a byte order mark, a comma too many or a fence make it
/// [Said.Malformed], unless a repair for it is declared. Fields that are there twice are kept, for the guard to refuse.
/// Linear in the length of the text; never throws for what a text says.
public final class AnswerReader {
    /// How many characters are read at the most.
    public static final int LONGEST = 64_000;

    private static final int SHOWN = 200;

    private AnswerReader() {}

    /// What was read.
    ///
    /// @param repair the declared repair that was made, `fences` or `prose`; empty for none
    /// @param problem why it is malformed, such as `character 12: found (}), expected a value`; empty where it is not
    public record Read(Said said, String repair, String problem) {}

    /// {@return what a text says}
    ///
    /// @param repairs those that are declared: `fences` takes away a Markdown fence around the whole answer, `prose` the
    ///     words around exactly one JSON object
    public static Read read(String text, Set<String> repairs) {
        if (text.length() > LONGEST) {
            var problem = "%s characters, more than %s".formatted(text.length(), LONGEST);
            return new Read(new Said.Malformed(text.substring(0, SHOWN) + "..."), "", problem);
        }
        try {
            return new Read(Json.whole(text), "", "");
        } catch (StrictJson.Malformed wrong) {
            return repaired(text, repairs, wrong.problem());
        }
    }

    private static Read repaired(String text, Set<String> repairs, String problem) {
        var repair = Repairs.of(text, repairs);
        if (repair.isEmpty()) {
            return new Read(new Said.Malformed(text), "", problem);
        }
        try {
            return new Read(Json.whole(Repairs.made(text, repair)), repair, "");
        } catch (StrictJson.Malformed wrong) {
            return new Read(new Said.Malformed(text), "", wrong.problem());
        }
    }
}

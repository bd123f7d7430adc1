package dev.entente.tests.hostile;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the answer to each question may change, whatever it says. All else is a forbidden effect.
final class Effects {
    private static final Map<String, Pattern> ALLOWED = Map.ofEntries(
            entry("evaluate:director.adjust", "boss\\.(hp|phase|pattern|target)"),
            entry("evaluate:banker.grant", "(Wolves|Ravens|Bears|Foxes)\\.gold"),
            entry("evaluate:banker.loan", "(Ravens|Bears)\\.gold"),
            entry("evaluate:marshal.march", "(fang|claw)\\.at"),
            entry("evaluate:marshal.levy", "Army made|Army#\\d+'?\\.(owner|at|strength)|Wolves\\.gold"),
            entry("evaluate:merchant.offer", "(market|smithy)\\.(price|sale|stock)"),
            entry("evaluate:herald.treaty", "(Wolves|Ravens|Bears|Foxes)\\.gold|(Ravens|Bears|Foxes)\\.plans|Truce linked"),
            entry("evaluate:herald.proclaim", "Wolves\\.plans"),
            entry("evaluate:watcher.mood", "Wolves\\.honour"),
            entry("evaluate:watcher.alarm", "ford\\.garrison"),
            entry("evaluate:watcher.suspect", "Bears\\.rival"),
            entry("evaluate:judge.fine", "(Wolves|Ravens|Bears|Foxes)\\.(gold|honour)"),
            entry("evaluate:judge.ranking", "(Wolves|Ravens|Bears|Foxes)\\.fame"),
            entry("choose:Busy", "Foxes\\.(gold|honour)|market\\.stock"),
            entry("propose:Fed", own()),
            entry("propose:Held", own()),
            entry("propose:Famous", own()),
            entry("propose:Garrisoned", own()),
            entry("deltas", ".*"));

    private Effects() {}

    /// The Wolves command what is theirs; who sells is paid.
    private static String own() {
        return "Wolves\\.(gold|bread|fame|rival)|(fang|claw)\\.at|(den|ford|cellar)\\.(owner|garrison|tax)"
                + "|(market|smithy)\\.stock|(Bears|Ravens)\\.gold";
    }

    private static Map.Entry<String, Pattern> entry(String ask, String allowed) {
        return Map.entry(ask, Pattern.compile(allowed));
    }

    /// {@return what was changed and must not be}
    static Set<String> forbidden(Case said, Outcome outcome) {
        var allowed = ALLOWED.get(said.ask());
        if (allowed == null) {
            throw new IllegalArgumentException("nobody asks (%s)".formatted(said.ask()));
        }
        var forbidden = new TreeSet<>(outcome.changed());
        forbidden.removeIf(change -> allowed.matcher(change).matches());
        return forbidden;
    }
}

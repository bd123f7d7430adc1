package dev.entente.engine.execution;

import java.util.List;

/// Bodies of one module, and what comes of them.
final class Play {
    private static final String LAND = """
            Entity Faction { gold: int = 10 }
            Constraint no_debt: Faction.gold >= 0
            Faction Wolves { }
            Faction Bears { }
            $n = 0
            """;

    private static final String TRADE = """
            $way = 0
            Contract Trade(seller: Faction, buyer: Faction) {
                Term price in 1 to 30
                seller: Keep goods when true by 20 ticks
                buyer: Join goods
            }
            """;

    private Play() {}

    /// {@return a rig in which `M.Go` has the body, beside other operations, and `Trade` is a contract of which a test says
    /// what becomes of it}
    static Rig trade(String body, String more) {
        var rig = Rig.of(LAND + TRADE + "Module M { Go /execute { " + body + " } " + more + " }");
        rig.keeper().still();
        rig.tick(() -> rig.begin("M.Go"));
        return rig;
    }

    /// {@return a rig in which `M.Go` has the body, and `more` is declared}
    static Rig rig(String body, String more) {
        return Rig.of(LAND + "Module M { Go /execute { " + body + " } " + more + " }");
    }

    /// {@return what is told when a body begins in tick 1, as `1 a, 3 b`}
    static String story(String body) {
        return rig(body, "").run(30, "M.Go").story();
    }

    /// {@return the same, beside other operations of the module}
    static String story(String body, String more) {
        return rig(body, more).run(30, "M.Go").story();
    }

    /// {@return how a body ends, such as `3 failed: no`}
    static String end(String body) {
        var rig = rig(body, "").run(30, "M.Go");
        return rig.lines("M.Go#1 ").stream()
                .filter(line -> List.of("done", "failed", "cancelled").contains(line.split("[ :]")[1]))
                .findFirst()
                .orElse("at work");
    }

    /// {@return what became of parts of a body, with a word in it}
    static List<String> parts(String body, String word) {
        return rig(body, "").run(30, "M.Go").lines("M.Go#1 ").stream()
                .filter(line -> line.contains(word))
                .toList();
    }
}

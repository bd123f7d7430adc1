package dev.entente.dsl;

import java.util.List;
import java.util.Map;

/// What the tests find wrong with a text, one line for each problem: `line:column message | remedy`.
final class Found {
    /// What most snippets need.
    static final String WORLD = """

            Entity Region { owner: Faction?   wall: int = 0   gold: int }
            Entity Faction { gold: int = 100   name: text }
            Entity Army { owner: Faction   at: Region   strength: int }
            Relation Road(Region, Region) symmetric
            Event Player.BuildWall(land: Region, height: int)
            """;

    private Found() {}

    /// {@return the problems of the syntax}
    static List<String> parsing(String text) {
        return Flow.parse("test.flow", text).problems().stream().map(Found::line).toList();
    }

    /// {@return the problems of names and types, in a snippet of the world}
    static List<String> checking(String snippet) {
        return Flow.check(program(snippet)).stream().map(Found::line).toList();
    }

    /// {@return the same where the map's entities are known}
    static List<String> checking(String snippet, Map<String, String> entities) {
        return Flow.check(program(snippet), entities).stream().map(Found::line).toList();
    }

    /// {@return the problems of steps in a heartbeat, at line 1}
    static List<String> checkingSteps(String steps) {
        return checking("Module Test { $a = 3   Tick [1s] { " + steps + " } }").stream()
                .map(line -> line.replaceFirst("^1:\\d+ ", ""))
                .toList();
    }

    /// {@return the problems of steps in a method with parameters `who` and `land`}
    static List<String> checkingMethod(String steps) {
        return checking("Goal Test(who: Faction, land: Region) { Method only { " + steps + " } }").stream()
                .map(line -> line.replaceFirst("^1:\\d+ ", ""))
                .toList();
    }

    /// {@return the snippet in its world, which must be free of problems of the syntax}
    static Program program(String snippet) {
        Flow.Parsed parsed = Flow.parse("test.flow", snippet + WORLD);
        if (!parsed.ok()) {
            throw new AssertionError(parsed.problems());
        }
        return parsed.program();
    }

    private static String line(Problem problem) {
        String remedy = problem.remedy().isEmpty() ? "" : " | " + problem.remedy();
        return problem.at().line() + ":" + problem.at().column() + " " + problem.message() + remedy;
    }
}

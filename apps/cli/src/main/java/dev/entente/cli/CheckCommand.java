package dev.entente.cli;

import dev.entente.dsl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente check`
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Reports everything that is wrong with a program, in all its files, with its place and what to do.",
            "",
            "Errors keep it from being run. Warnings and notes do not: a warning is probably a slip, a note says how"
                    + " something that the text leaves open is read."
        },
        footer = {
            "",
            "With --json an array is printed to standard output, empty where there is nothing to say. Each element has"
                    + " the fields file, line, column, endColumn (behind the last character; all count from 1),"
                    + " severity (error, warning or note), message and remedy (may be empty).",
            "",
            "Exit codes: 0 no errors, 1 errors, 2 wrong usage."
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "1..*",
            description = "Scenarios' names, .flow files, or folders that hold one.")
    private List<String> scenarios = List.of();

    @Option(names = "--json", description = "Print a JSON array for editors instead.")
    private boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var all = new ArrayList<Findings>();
        for (var scenario : scenarios) {
            all.add(Checking.of(new Scenarios(console).find(scenario)));
        }
        if (json) {
            console.out().println(FindingsJson.of(all, console));
        } else {
            all.forEach(this::tell);
        }
        return all.stream().allMatch(Findings::sound) ? 0 : Refusal.BAD_INPUT;
    }

    private void tell(Findings findings) {
        findings.bySeverity().forEach(problem -> console.err().println(findings.shown(problem, console)));
        var counts = new ArrayList<String>();
        for (var severity : Problem.Severity.values()) {
            long count = findings.count(severity);
            if (count > 0) {
                counts.add(Words.count(count, severity.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (!counts.isEmpty()) {
            console.err().println(Words.list(counts));
        }
        if (findings.sound()) {
            console.out().println(findings.verdict());
        }
    }
}

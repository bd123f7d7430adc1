package dev.entente.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente plan-diff`
@Command(
        name = "plan-diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Shows what two plans for one problem share, as one tree: lines that begin with - are in the first plan only, with"
                    + " + in the second only, and tasks that begin with ~ are decomposed otherwise. What ends with ... is"
                    + " the same in both.",
            "",
            "Both plans are verified first; - reads one of them from standard input."
        },
        footer = {"", "Exit codes: 0 compared, 1 one of the plans is not valid, or bad input, 2 wrong usage."})
final class PlanDiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOMAIN", description = PlanProblems.DOMAIN)
    private String domain = "";

    @Parameters(index = "1", paramLabel = "PROBLEM", description = PlanProblems.PROBLEM)
    private String problem = "";

    @Parameters(index = "2", paramLabel = "PLAN_A", description = "The file of the first plan.")
    private String first = "";

    @Parameters(index = "3", paramLabel = "PLAN_B", description = "The file of the second plan.")
    private String second = "";

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    PlanDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new HddlFiles(console);
        var asked = new PlanProblems(console).problem(domain, problem, true);
        var comparison = new PlanComparison(asked, files.plan(asked, first), files.plan(asked, second));
        if (json) {
            console.out().println(PlanJson.compared(comparison));
            return 0;
        }
        if (!comparison.sameTree()) {
            comparison.lines().forEach(line -> console.out().println(comparison.shown(line)));
        }
        console.out().println(summary(comparison));
        return 0;
    }

    private static String summary(PlanComparison comparison) {
        var diff = comparison.diff();
        if (comparison.sameTree()) {
            return comparison.sameSteps()
                    ? "the plans are the same"
                    : "the trees are the same; the actions are done in another order";
        }
        return String.format(
                Locale.ROOT, "%s removed, %,d added, %,d decomposed otherwise; %.0f %% of the first plan's actions are in the second",
                Words.count(diff.removedNodes(), "node"), diff.addedNodes(), diff.changedNodes(), 100 * diff.keptShare());
    }
}

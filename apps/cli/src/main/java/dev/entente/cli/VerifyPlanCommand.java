package dev.entente.cli;

import dev.entente.planner.verify.PlanFile;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente verify-plan`
@Command(
        name = "verify-plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Checks that a plan with its decomposition solves an HDDL problem, or achieves a goal of a flow program. Of a plan that does not, it says the first"
                    + " thing that is wrong, where, and why.",
            "",
            "The plan is in the format of the International Planning Competition of 2020; - reads it from standard input."
        },
        footer = {"", "Exit codes: 0 the plan is valid, 1 it is not, or bad input, 2 wrong usage."})
final class VerifyPlanCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOMAIN", description = PlanProblems.DOMAIN)
    private String domain = "";

    @Parameters(index = "1", paramLabel = "PROBLEM", description = PlanProblems.PROBLEM)
    private String problem = "";

    @Parameters(index = "2", paramLabel = "PLAN", description = "The file of the plan.")
    private String plan = "";

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    VerifyPlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new HddlFiles(console);
        var text = files.text(plan, "plan");
        var verification = Verifier.of(new PlanProblems(console).problem(domain, problem, true)).check(PlanFile.read(text));
        if (json) {
            console.out().println(PlanJson.verdict(verification));
        }
        return switch (verification) {
            case Verification.Valid valid -> {
                if (!json) {
                    console.out().println("valid: %s, %s".formatted(
                            Words.count(valid.actions(), "action"), Words.count(valid.decompositions(), "decomposition")));
                }
                yield 0;
            }
            case Verification.Faulty(var fault) -> {
                if (!json) {
                    console.err().println(fault.shown(plan, text));
                }
                yield Refusal.BAD_INPUT;
            }
        };
    }
}

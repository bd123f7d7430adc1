package dev.entente.cli;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.verify.PlanFile;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `entente plan`
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Finds a plan for an HDDL problem, or for a goal of a flow program from the state in which it begins, and prints it"
                    + " with its decomposition, in the format of the International Planning Competition of 2020. Every"
                    + " plan is verified before it is printed.",
            "",
            "With --nodes and without --time-limit the same input gives the same plan on every machine."
        },
        footer = {
            "",
            "Exit codes: 0 a plan, 10 proven that there is none, 11 the budget is spent, 1 bad input, 2 wrong usage.",
            "",
            "Try: entente plan domain.hddl problem.hddl --time-limit 10s",
            "     entente plan trade.flow 'Delivered(salt, harbour)'"
        })
final class PlanCommand implements Callable<Integer> {
    static final int UNSOLVABLE = 10;
    static final int SPENT = 11;
    private static final Duration USUAL = Duration.ofSeconds(60);

    private final Console console;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(index = "0", paramLabel = "DOMAIN", description = PlanProblems.DOMAIN)
    private String domain = "";

    @Parameters(index = "1", paramLabel = "PROBLEM", description = PlanProblems.PROBLEM)
    private String problem = "";

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            converter = TimeLimit.class,
            description = "How long to look, such as 500ms, 60s or 5m. Default: 60s, and no limit with --nodes.")
    private @Nullable Duration timeLimit;

    @Option(names = "--nodes", paramLabel = "N", description = "How many nodes to look at. Default: no limit.")
    private @Nullable Long nodes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The seed of the orders in which methods are tried when their own leads nowhere. Default: 0.")
    private long seed;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            converter = Stages.class,
            completionCandidates = Stages.class,
            defaultValue = "full",
            description = "dfs: decompose depth first only; full: then search heuristically, and remove what is wasted."
                    + " Default: full.")
    private Stage stage = Stage.FULL;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the plan to a file instead of standard output.")
    private @Nullable String output;

    @Option(
            names = "--draw",
            paramLabel = "FILE",
            converter = PlanDrawing.Named.class,
            description = "Draw the plan, too: its tree, what can be done at once, and who makes true what whom needs."
                    + " The end of the name says how: .svg, .dot (Graphviz), .mmd (Mermaid) or .json.")
    private @Nullable PlanDrawing drawing;

    @Option(names = "--quiet", description = "No warnings, and no line about what was found.")
    private boolean quiet;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    /// How far to go.
    enum Stage {
        DFS,
        FULL
    }

    /// The stages as the user writes them.
    static final class Stages implements ITypeConverter<Stage>, Iterable<String> {
        @Override
        public Stage convert(String typed) {
            return Arrays.stream(Stage.values())
                    .filter(stage -> stage.name().equalsIgnoreCase(typed))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is neither dfs nor full".formatted(typed)));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Stage.values()).map(stage -> stage.name().toLowerCase(Locale.ROOT)).iterator();
        }
    }

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var stages = stages();
        writable();
        long start = System.nanoTime();
        var asked = new PlanProblems(console).problem(domain, problem, quiet);
        return switch (stages.plan(asked)) {
            case Outcome.Found(var plan) -> found(asked, plan, stages, Duration.ofNanos(System.nanoTime() - start));
            case Outcome.Unsolvable() -> unsolvable();
            case Outcome.Spent spent -> spent(PlanStages.said(spent));
        };
    }

    private PlanStages stages() {
        long most = nodes == null ? Long.MAX_VALUE : atLeastOne("--nodes", nodes);
        var limit = Optional.ofNullable(timeLimit == null && nodes == null ? USUAL : timeLimit);
        limit.ifPresent(time -> atLeastOne("--time-limit", time.toMillis()));
        return new PlanStages(stage, most, limit, seed);
    }

    private long atLeastOne(String option, long value) {
        if (value < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "Invalid value for option '%s': %d must be at least 1.".formatted(option, value));
        }
        return value;
    }

    /// A plan may take long to find; that there is nowhere to put it is said before.
    private void writable() {
        var files = new HddlFiles(console);
        if (output != null) {
            files.writable(output);
        }
        if (drawing != null) {
            files.writable(drawing.file());
        }
    }

    private int found(Problem asked, Decomposition plan, PlanStages stages, Duration time) {
        return switch (Verifier.of(asked).check(plan)) {
            case Verification.Faulty(var fault) -> throw Refusal.of(
                    "something went wrong inside: the plan that was found is not one: %s. Maybe tell its authors.".formatted(fault.message()));
            case Verification.Valid valid -> {
                show(asked, stages.shortened(asked, valid.plan(), time), plan.steps().length, time);
                yield 0;
            }
        };
    }

    private void show(Problem asked, Decomposition plan, int found, Duration time) {
        int actions = plan.steps().length;
        tell("plan of %s and %s, found in %d.%03d s%s".formatted(
                Words.count(actions, "action"), Words.count(plan.size() - actions, "decomposition"),
                time.toSeconds(), time.toMillisPart(),
                actions == found ? "" : ", shortened by " + Words.count(found - actions, "action")));
        if (drawing != null) {
            tell(drawing.draw(asked, plan, new HddlFiles(console)));
        }
        print(json ? PlanJson.found(asked, plan) + "\n" : PlanFile.print(asked, plan));
    }

    private void print(String plan) {
        if (output == null) {
            console.out().print(plan);
            console.out().flush();
        } else {
            new HddlFiles(console).write(output, plan);
        }
    }

    private int unsolvable() {
        if (json) {
            console.out().println(PlanJson.none("unsolvable", "every decomposition was tried, and none is a plan"));
        }
        tell("there is no plan: every decomposition was tried");
        return UNSOLVABLE;
    }

    private int spent(String reason) {
        if (json) {
            console.out().println(PlanJson.none("spent", reason));
        }
        console.err().println("entente: no plan yet: %s. Maybe %s.".formatted(reason, hint()));
        return SPENT;
    }

    private String hint() {
        var more = nodes == null ? "give it more time with --time-limit" : "give it more with --nodes";
        return stage == Stage.DFS ? more + ", or go on behind the first stage with --stage full" : more + ", or another --seed";
    }

    private void tell(String line) {
        if (!quiet) {
            console.err().println(line);
        }
    }
}

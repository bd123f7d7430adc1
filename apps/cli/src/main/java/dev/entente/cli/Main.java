package dev.entente.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command `entente`: a list of commands, nothing of its own. Without one of them it is used wrongly (exit 2).
@Command(
        name = "entente",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Runs seeded simulations of societies of agents, and replays them.",
        footer = {
            "",
            "Try: entente run conquer-the-north --seed 42",
            "",
            "Exit codes: 0 done, 1 bad input, 2 wrong usage, 3 diverged or damaged, 10 no plan, 11 budget spent, 130 interrupted."
        })
final class Main {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces of failures.")
    private boolean debug;

    private Main() {}

    static void main(String[] arguments) {
        System.exit(run(arguments, Console.system()));
    }

    /// Runs one command. Numbers are written the same way everywhere, for a run is the same everywhere.
    ///
    /// @return the exit code
    static int run(String[] arguments, Console console) {
        Locale.setDefault(Locale.ROOT);
        var failures = new Failures(console);
        var commands = commands(console, arguments)
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.ansi()))
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::execution)
                .setUsageHelpAutoWidth(true);
        try {
            int exit = commands.execute(arguments);
            return console.out().checkError() ? failures.unheard(exit) : exit;
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            return failures.exhausted(exhausted);
        }
    }

    /// Where a command is named, only this one is set up: setting up all takes most of the time of a short command.
    private static CommandLine commands(Console console, String[] arguments) {
        var all = commands(console);
        var named = arguments.length == 0 ? null : all.get(arguments[0]);
        var root = new CommandLine(new Main());
        (named == null ? all.values() : List.of(named)).forEach(command -> root.addSubcommand(command.get()));
        return named == null ? root.addSubcommand(new GenerateCompletion()).addSubcommand(new HelpCommand()) : root;
    }

    private static Map<String, Supplier<Object>> commands(Console console) {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("run", () -> new RunCommand(console));
        commands.put("replay", () -> new ReplayCommand(console));
        commands.put("resume", () -> new ResumeCommand(console));
        commands.put("fork", () -> new ForkCommand(console));
        commands.put("verify", () -> new VerifyCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("fmt", () -> new FormatCommand(console));
        commands.put("explain", () -> new ExplainCommand(console));
        commands.put("graph", () -> new GraphCommand(console));
        commands.put("plan", () -> new PlanCommand(console));
        commands.put("verify-plan", () -> new VerifyPlanCommand(console));
        commands.put("plan-diff", () -> new PlanDiffCommand(console));
        commands.put("tournament", () -> new TournamentCommand(console));
        commands.put("minds", () -> new CommandLine(new MindsCommand(console)).addSubcommand(new MindsTestCommand(console)));
        commands.put("guard", () -> new CommandLine(new GuardCommand()).addSubcommand(new GuardCheckCommand(console)));
        commands.put("diagnose", () -> new DiagnoseCommand(console));
        commands.put("new", () -> new NewCommand(console));
        commands.put("language-server", () -> new LanguageServerCommand(console));
        return commands;
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /// {@return the root of a command}
    static Main of(CommandLine command) {
        var root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getCommand();
    }

    boolean debug() {
        return debug;
    }
}

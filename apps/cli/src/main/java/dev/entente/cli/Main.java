package dev.entente.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
            "Exit codes: 0 done, 1 bad input, 2 wrong usage, 3 diverged or damaged, 130 interrupted."
        })
final class Main {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces of failures.")
    private boolean debug;

    private Main() {}

    static void main(String[] arguments) {
        System.exit(run(arguments, Console.system()));
    }

    /// Runs one command.
    ///
    /// @return the exit code
    static int run(String[] arguments, Console console) {
        var failures = new Failures(console);
        var commands = commands(console)
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

    private static CommandLine commands(Console console) {
        return new CommandLine(new Main())
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new ReplayCommand(console))
                .addSubcommand(new ResumeCommand(console))
                .addSubcommand(new ForkCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new FormatCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new GraphCommand(console))
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new VerifyPlanCommand(console))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new LanguageServerCommand(console))
                .addSubcommand(new GenerateCompletion())
                .addSubcommand(new HelpCommand());
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

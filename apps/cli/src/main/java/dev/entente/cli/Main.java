package dev.entente.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The command `entente`: a list of commands, nothing of its own. Without one of them it is used wrongly (exit 2).
@Command(
        name = "entente",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs seeded simulations of societies of agents, and replays them.",
        subcommands = {GenerateCompletion.class, HelpCommand.class})
final class Main {
    private Main() {}

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}

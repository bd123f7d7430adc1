package dev.entente.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `entente guard`
@Command(
        name = "guard",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tries rules on runs that are over.",
        footer = {"", "entente guard check RULES.flow RUN says what they would have rejected."})
final class GuardCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand: check");
    }
}

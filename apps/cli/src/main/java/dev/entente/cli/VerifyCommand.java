package dev.entente.cli;

import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.RunFolder;
import dev.entente.engine.journal.Verification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente verify`
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks that a run folder is as its run left it, without executing anything.",
        footer = {"", "Exit code 3: something is damaged; it says where."})
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The run folder.")
    private String folder = "";

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (Verification.of(console.path(folder))) {
            case Verification.Damaged damaged -> throw refusal(damaged);
            case Verification.Whole whole -> {
                whole(whole, RunFolder.open(console.path(folder)).manifest());
                yield 0;
            }
        };
    }

    static Refusal refusal(Verification.Damaged damaged) {
        return Refusal.diverged("%s is damaged: found %s, expected %s."
                .formatted(damaged.where(), damaged.found(), damaged.expected()));
    }

    private void whole(Verification.Whole whole, Manifest manifest) {
        var input = manifest.input();
        console.out().printf("scenario  %s  %s%n", input.scenario(), input.scenarioHash());
        input.dataHashes().forEach((file, hash) -> console.out().printf("data      %s  %s%n", file, hash));
        console.out().printf("seed      %d%n", input.seed());
        console.out().printf(
                "code      Entente %s  %s%n", manifest.build().entente(), manifest.build().codeHash());
        console.out().printf("java      %s%n", manifest.build().java());
        console.out().println(state(manifest));
        console.out().println(Summary.lastLine(whole.hash(), whole.finalTick()));
    }

    private static String state(Manifest manifest) {
        return switch (manifest.state()) {
            case Manifest.Running() -> "whole     as far as it got; it was interrupted and can be resumed";
            case Manifest.Finished finished -> "whole     all %d files and every tick's hash".formatted(finished.files().size());
        };
    }
}

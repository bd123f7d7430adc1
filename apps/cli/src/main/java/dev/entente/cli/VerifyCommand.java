package dev.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.RunFolder;
import dev.entente.engine.journal.Verification;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private OutputOptions output = new OutputOptions();

    private CallCount calls = CallCount.NONE;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (Verification.of(console.path(folder))) {
            case Verification.Damaged damaged -> throw refusal(damaged);
            case Verification.Whole whole -> {
                calls = CallCount.of(RunFolder.open(console.path(folder)));
                whole(whole, RunFolder.open(console.path(folder)).manifest());
                yield 0;
            }
        };
    }

    static Refusal refusal(Verification.Damaged damaged) {
        return Refusal.diverged("%s is damaged: found %s, expected %s."
                .formatted(damaged.where(), damaged.found(), damaged.expected()) + Failures.COPY);
    }

    private void whole(Verification.Whole whole, Manifest manifest) {
        if (output.json()) {
            console.out().println(json(whole, manifest));
        } else if (output.quiet()) {
            console.out().println(Summary.lastLine(whole.hash(), whole.finalTick()));
        } else {
            told(whole, manifest);
        }
    }

    private String json(Verification.Whole whole, Manifest manifest) {
        var object = new LinkedHashMap<String, Object>();
        object.put("scenario", manifest.input().scenario());
        object.put("seed", manifest.input().seed());
        object.put("ticks", whole.finalTick());
        object.put("hash", HexFormat.of().toHexDigits(whole.hash()));
        object.put("finished", manifest.state() instanceof Manifest.Finished);
        if (calls.there()) {
            object.put("calls", calls.calls());
        }
        object.put("code", manifest.build().codeHash());
        object.put("data", manifest.input().dataHashes());
        try {
            return JsonMapper.builder().build().writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers and texts can be written", impossible);
        }
    }

    private void told(Verification.Whole whole, Manifest manifest) {
        var input = manifest.input();
        console.out().printf("scenario  %s  %s%n", input.scenario(), input.scenarioHash());
        input.dataHashes().forEach((file, hash) -> console.out().printf("data      %s  %s%n", file, hash));
        console.out().printf("seed      %d%n", input.seed());
        console.out().printf(
                "code      Entente %s  %s%n", manifest.build().entente(), manifest.build().codeHash());
        console.out().printf("java      %s%n", manifest.build().java());
        if (calls.there()) {
            console.out().println("calls     " + calls);
        }
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

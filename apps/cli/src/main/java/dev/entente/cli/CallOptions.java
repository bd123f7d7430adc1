package dev.entente.cli;

import dev.entente.agents.recording.CallsReader;
import dev.entente.agents.recording.Recording.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Whether models are asked, and from where their answers come else.
final class CallOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--calls",
            paramLabel = "MODE",
            description = "Of calls to models: live, record (the default), replay, replay-or-record.")
    private @Nullable String calls;

    @Option(names = "--recording", paramLabel = "RUN", description = "The run folder, or its file of calls, to replay from.")
    private @Nullable String recording;

    /// {@return whether any of these options was typed}
    boolean given() {
        return calls != null || recording != null;
    }

    /// {@return what was typed, checked}
    Mode mode() {
        var mode = calls == null ? standard() : mode(calls);
        if (mode.replays() && recording == null) {
            throw wrong("--calls %s needs --recording RUN, the run to replay from.".formatted(mode.code()));
        }
        if (!mode.replays() && recording != null) {
            throw wrong("--recording is read with --calls replay or replay-or-record only.");
        }
        return mode;
    }

    private Mode standard() {
        return recording == null ? Mode.RECORD : Mode.REPLAY_OR_RECORD;
    }

    private Mode mode(String typed) {
        return Mode.of(typed).orElseThrow(() -> wrong("Invalid value for option '--calls': there is no mode (%s). There are: %s."
                .formatted(typed, String.join(", ", Arrays.stream(Mode.values()).map(Mode::code).toList()))));
    }

    /// {@return the file of calls that was named}
    Path file(Console console) {
        var typed = String.valueOf(recording);
        var path = console.path(typed);
        var file = Files.isDirectory(path) ? path.resolve(CallsReader.NAME) : path;
        if (!Files.exists(file)) {
            throw Refusal.of(Files.isDirectory(path)
                    ? "%s holds no %s. Maybe no mind of that run speaks through a model.".formatted(typed, CallsReader.NAME)
                    : "There is no recording (%s). Maybe name a run folder whose minds spoke through models.".formatted(typed));
        }
        return file;
    }

    private ParameterException wrong(String message) {
        var spec = command;
        if (spec == null) {
            throw new IllegalStateException("options are read by a command only");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}

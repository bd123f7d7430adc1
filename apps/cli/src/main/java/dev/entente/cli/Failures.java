package dev.entente.cli;

import dev.entente.agents.model.MindSettingsException;
import dev.entente.agents.recording.RecordingException;
import dev.entente.engine.ScenarioException;
import dev.entente.engine.journal.JournalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one place where what went wrong becomes a sentence and an exit code.
final class Failures {
    /// What to do where something is damaged.
    static final String COPY = "\nMaybe take it from another copy of the run.";

    private static final Pattern TOO_LARGE = Pattern.compile("('[-+]?\\d+') is not an? (int|long)");

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /// Says what is wrong with the arguments.
    ///
    /// @return exit code 2
    int usage(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        console.err().println("entente: " + sentence(message(wrong)));
        if (message(wrong).equals("Missing required subcommand")) {
            command.usage(console.err());
        } else if (!UnmatchedArgumentException.printSuggestions(wrong, console.err())) {
            console.err().printf("Maybe see: %s --help%n", command.getCommandSpec().qualifiedName());
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String sentence(String message) {
        return TOO_LARGE.matcher(message).replaceFirst("$1 is too large")
                .replace("option option", "option")
                .replace("' is not a long", "' is not a whole number")
                .replace("' is not an int", "' is not a whole number");
    }

    /// Says why a command could not do its work.
    ///
    /// @return the exit code
    int execution(Exception thrown, CommandLine command, ParseResult parsed) {
        var failure = thrown instanceof RuntimeException wrapped ? cause(wrapped) : thrown;
        if (Main.of(command).debug()) {
            thrown.printStackTrace(console.err());
        }
        var said = said(failure).stripTrailing();
        console.err().println(said.contains(": error:") ? said : "entente: " + said);
        return exitCode(failure);
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.exitCode();
            case JournalException journal when journal.damage().isPresent() -> Refusal.DIVERGED;
            case RecordingException otherwise -> Refusal.DIVERGED;
            default -> Refusal.BAD_INPUT;
        };
    }

    /// Says that what was printed did not arrive.
    ///
    /// @return the exit code of a command that would have ended with `exit`
    int unheard(int exit) {
        console.err()
                .println("entente: standard output cannot be written, so not all is told. "
                        + "Maybe its reader has left, or its disk is full.");
        return exit == 0 ? Refusal.BAD_INPUT : exit;
    }

    /// Says what ran out; a scenario can ask for more than there is.
    ///
    /// @return the exit code
    int exhausted(VirtualMachineError exhausted) {
        console.err().println(exhausted instanceof StackOverflowError
                ? "entente: the scenario nests too deeply. Maybe an operation or a value calls itself without end."
                : "entente: there is not enough memory. Maybe the scenario makes events, entities or rounds of a loop"
                        + " without end; else give it more with ENTENTE_OPTS=-Xmx4g.");
        return Refusal.BAD_INPUT;
    }

    /// {@return what went wrong, for the user}
    static String said(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> message(refusal);
            case ScenarioException scenario -> message(scenario);
            case JournalException journal -> message(journal) + journal.damage().map(_ -> COPY).orElse("");
            case RecordingException recording -> message(recording) + "\nMaybe the scenario, a prompt or a rule changed since it was recorded.";
            case MindSettingsException minds -> message(minds);
            case UncheckedIOException wrapped -> "%s: %s.".formatted(message(wrapped), reason(wrapped));
            case IOException io -> reason(io) + ".";
            default -> internal(failure);
        };
    }

    /// {@return what is behind the failure of a thread that served an agent or a director; else the failure itself}
    static RuntimeException cause(RuntimeException failure) {
        for (Throwable cause = failure; failure instanceof IllegalStateException && cause != null; cause = cause.getCause()) {
            switch (cause) {
                case JournalException journal -> {
                    return journal;
                }
                case RecordingException recording -> {
                    return recording;
                }
                case UncheckedIOException io -> {
                    return io;
                }
                default -> {}
            }
        }
        return failure;
    }

    private static String internal(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return "something went wrong inside: %s. Maybe tell its authors what --debug shows.".formatted(message(cause));
    }

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static String reason(UncheckedIOException wrapped) {
        var cause = wrapped.getCause();
        return cause == null ? "unknown reason" : reason(cause);
    }

    private static String missing(String file) {
        var folder = Path.of(file).getParent();
        return folder == null || Files.exists(folder) ? "there is no file " + file : "there is no folder " + folder;
    }

    private static String reason(IOException io) {
        return switch (io) {
            case NoSuchFileException missing -> missing(missing.getFile());
            case AccessDeniedException denied -> "access to %s is denied".formatted(denied.getFile());
            case CharacterCodingException binary -> "it is not text in UTF-8";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> message(io);
        };
    }
}

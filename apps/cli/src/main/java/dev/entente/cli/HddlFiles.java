package dev.entente.cli;

import dev.entente.planner.hddl.Finding;
import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.verify.PlanFile;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the files of the planner: domains, problems and plans.
final class HddlFiles {
    private static final Pattern DOMAIN = head("domain");
    private static final Pattern PROBLEM = head("problem");

    private final Console console;

    HddlFiles(Console console) {
        this.console = console;
    }

    private static Pattern head(String kind) {
        return Pattern.compile("(?:\\s++|;[^\\n]*+\\n)*+\\(\\s*+define\\s*+\\(\\s*+" + kind + "\\b", Pattern.CASE_INSENSITIVE);
    }

    /// {@return a problem with its domain; warnings are told on standard error}
    ///
    /// @param quiet whether warnings are kept back
    /// @throws Refusal if there is an error in one of them
    Problem problem(String domain, String problem, boolean quiet) {
        var domainText = text(domain, "domain");
        var problemText = text(problem, "problem");
        if (DOMAIN.matcher(problemText).lookingAt() && PROBLEM.matcher(domainText).lookingAt()) {
            throw Refusal.of("%s is a problem and %s is its domain. Maybe change their places.".formatted(domain, problem));
        }
        var loading = Hddl.read(domain, domainText, problem, problemText);
        var shown = loading.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR || !quiet)
                .map(finding -> finding.shown().strip())
                .collect(Collectors.joining("\n"));
        if (loading.problem().isEmpty()) {
            throw Refusal.of(shown);
        }
        if (!shown.isEmpty()) {
            console.err().println(shown);
        }
        return loading.problem().get();
    }

    /// {@return the text of a file; of standard input for `-`}
    ///
    /// @param what the file should be, for the sentence that says that it is not
    String text(String typed, String what) {
        var file = console.path(typed);
        if (typed.equals("-")) {
            return decoded(typed, what, standardInput());
        }
        if (Files.isDirectory(file)) {
            throw Refusal.of("%s is a folder. Maybe name the file of the %s in it.".formatted(typed, what));
        }
        try {
            return decoded(typed, what, Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw Refusal.of("There is no file (%s).".formatted(typed), missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(typed), unreadable);
        }
    }

    private static byte[] standardInput() {
        try {
            return System.in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("standard input cannot be read", unreadable);
        }
    }

    private static String decoded(String typed, String what, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException binary) {
            throw Refusal.of(notText(typed, what), binary);
        }
        throw Refusal.of(notText(typed, what));
    }

    private static String notText(String typed, String what) {
        return "%s is not text in UTF-8. Maybe it is not a %s.".formatted(typed, what);
    }

    /// {@return a plan for a problem}
    ///
    /// @throws Refusal if it is none
    Decomposition plan(Problem problem, String typed) {
        var text = text(typed, "plan");
        return switch (Verifier.of(problem).check(PlanFile.read(text))) {
            case Verification.Valid valid -> valid.plan();
            case Verification.Faulty(var fault) -> throw Refusal.of(fault.shown(typed, text));
        };
    }

    /// Says, before work begins, that its result could not be written.
    void writable(String typed) {
        var file = console.path(typed);
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw Refusal.of("%s is a folder. Maybe name a file in it.".formatted(typed));
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw Refusal.of("%s cannot be written: there is no folder %s.".formatted(typed, console.shown(folder)));
        }
        if (Files.exists(file) ? !Files.isWritable(file) : folder != null && !Files.isWritable(folder)) {
            throw Refusal.of("%s cannot be written: access is denied.".formatted(typed));
        }
    }

    /// Writes a file whole, or says why not.
    void write(String typed, String text) {
        try {
            Files.writeString(console.path(typed), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(typed), unwritable);
        }
    }
}

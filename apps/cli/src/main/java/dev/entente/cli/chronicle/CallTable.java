package dev.entente.cli.chronicle;

import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.CallsReader;
import dev.entente.agents.recording.RecordedCall;
import dev.entente.engine.journal.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes `calls.csv`, one line for each call to a model, and adds up what the calls come to.
public final class CallTable {
    private static final List<String> HEADER = List.of(
            "tick", "agent", "asker", "purpose", "attempt", "mind", "model", "outcome", "repair", "rule", "found", "allowed",
            "failure", "input", "output", "millis");

    private CallTable() {}

    /// {@return what the calls of a run come to; where no mind spoke through a model there is no table}
    ///
    /// @throws dev.entente.engine.journal.JournalException where the file of calls is damaged
    public static MindTally write(RunFolder folder) {
        var tally = new MindTally();
        var calls = folder.file(CallsReader.NAME);
        if (Files.exists(calls)) {
            write(calls, folder.file("calls.csv"), tally);
        }
        return tally;
    }

    private static void write(Path calls, Path table, MindTally tally) {
        try (var reader = CallsReader.open(calls);
                var csv = new Csv(table, HEADER)) {
            for (var call = reader.next(); call.isPresent(); call = reader.next()) {
                row(csv, call.get());
                tally.add(call.get());
            }
        }
    }

    private static void row(Csv csv, RecordedCall call) {
        var verdict = call.judgement();
        var usage = call.reply().usage();
        csv.row(
                call.tick(), MindTally.agent(call.asker()), call.asker(), call.purpose(), call.attempt(), call.request().mind(),
                model(call.reply()), MindTally.code(verdict.outcome()), verdict.repair(), verdict.rule(), verdict.found(),
                verdict.allowed(), failure(call.reply()), usage.input(), usage.output(), call.reply().millis());
    }

    private static String model(Reply reply) {
        return reply instanceof Reply.Answer answer ? answer.model() : "";
    }

    private static String failure(Reply reply) {
        return reply instanceof Reply.Silence silence ? silence.failure().code() : "";
    }
}

package dev.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.Exchange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente minds test`
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Asks a mind one question as a run would, and shows what came of it.",
        footer = {"", "Exit code 1: nothing that it said passes."})
final class MindsTestCommand implements Callable<Integer> {
    private static final int SHOWN = 200;

    private final Console console;

    @Parameters(paramLabel = "NAME", description = "The mind.")
    private String name = "";

    @Mixin
    private ModelOptions models = new ModelOptions();

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    MindsTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        models.refuseUnknown(name, console);
        try (var configured = models.load(console, Set.of(name))) {
            var exchanges = Trial.of(name, configured);
            boolean passed = exchanges.stream().anyMatch(Trial::passed);
            if (json) {
                console.out().println(json(exchanges, passed));
            } else {
                exchanges.forEach(this::tell);
                console.out().println(passed ? "%s can be used.".formatted(name) : "Nothing that %s said passes.".formatted(name));
            }
            return passed ? 0 : Refusal.BAD_INPUT;
        }
    }

    private void tell(Exchange exchange) {
        var reply = exchange.reply();
        console.out().printf(
                Locale.ROOT,
                "%s, attempt %d  %,d ms, %s  %s%n",
                exchange.model(),
                exchange.call().attempt(),
                reply.millis(),
                Words.count(reply.usage().total(), "token"),
                verdict(exchange));
        console.out().println("    " + said(reply));
    }

    private static String verdict(Exchange exchange) {
        var judgement = exchange.judgement();
        var outcome = judgement.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var repaired = judgement.repair().isEmpty() ? outcome : outcome + ", repaired: " + judgement.repair();
        return judgement.rule().isEmpty()
                ? repaired
                : "%s by %s: found %s; allowed: %s".formatted(repaired, judgement.rule(), judgement.found(), judgement.allowed());
    }

    private static String said(Reply reply) {
        return switch (reply) {
            case Reply.Answer(var text, _, _, _) -> shown(text);
            case Reply.Silence(var failure, var detail, _, _) -> "no answer: %s, %s".formatted(failure.code(), shown(detail));
        };
    }

    /// {@return a text on one line, with nothing that a terminal would obey}
    private static String shown(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }

    private String json(List<Exchange> exchanges, boolean passed) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("mind", name);
            json.writeBooleanField("passed", passed);
            json.writeArrayFieldStart("calls");
            for (var exchange : exchanges) {
                write(json, exchange);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Exchange exchange) throws IOException {
        var reply = exchange.reply();
        json.writeStartObject();
        json.writeStringField("mind", exchange.model());
        json.writeNumberField("attempt", exchange.call().attempt());
        json.writeNumberField("millis", reply.millis());
        json.writeNumberField("tokens", reply.usage().total());
        json.writeStringField("verdict", verdict(exchange));
        json.writeStringField("said", said(reply));
        json.writeEndObject();
    }
}

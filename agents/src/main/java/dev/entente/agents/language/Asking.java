package dev.entente.agents.language;

import dev.entente.engine.execution.Adviser.Inquiry;
import dev.entente.guardrails.Said;
import dev.entente.planner.Choice;
import dev.entente.planner.Option;
import dev.entente.planner.proposal.Question;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts questions into prompts. The same question is the same prompt in every run.
final class Asking {
    private static final int FACTS = 40;
    private static final int FACT = 300;
    private static final int DEALS = 5;

    private Asking() {}

    /// {@return which way to take?}
    static Prompt of(Choice choice) {
        var quotes = new Quotes();
        var ways = choice.options().stream().map(Option::label);
        var scene = new Scene(choice.view(), choice.self(), quotes);
        var values = Map.of(
                "agent", Quotes.line(choice.agent()),
                "tick", Long.toString(choice.tick()),
                "task", Quotes.line(choice.task()),
                "ways", ways(choice.options()),
                "last", Integer.toString(choice.options().size() - 1),
                "scene", scene.of(Stream.concat(Stream.of(choice.task()), ways).toList()),
                "texts", quotes.block());
        return prompt(Template.CHOOSE, values, Schemas.CHOICE);
    }

    private static String ways(List<Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(i -> "%s: %s".formatted(i, way(options.get(i))))
                .collect(Collectors.joining("\n"));
    }

    private static String way(Option option) {
        var worth = option.weighed() ? ", worth " + option.prefer() : "";
        return Quotes.line(option.label()) + worth;
    }

    /// {@return which method?}
    static Prompt of(Question question) {
        var quotes = new Quotes();
        var scene = new Scene(question.view(), question.self(), quotes);
        var values = Map.of(
                "agent", Quotes.line(question.agent()),
                "tick", Long.toString(question.tick()),
                "task", Quotes.line(question.task()),
                "goal", question.goal(),
                "arguments", Quotes.line(String.join(", ", question.arguments())),
                "achieved", question.achieved(),
                "known", question.known().strip(),
                "scene", scene.of(List.of(question.task())),
                "texts", quotes.block());
        return prompt(Template.DECOMPOSE, values, null);
    }

    /// {@return what shall be, says the one who asks}
    static Prompt of(Inquiry inquiry) {
        var quotes = new Quotes();
        var schemas = new Schemas(inquiry.names());
        var values = Map.of(
                "mind", Quotes.line(inquiry.mind()),
                "tick", Long.toString(inquiry.tick()),
                "asker", Quotes.line(inquiry.asker()),
                "topic", Quotes.line(inquiry.topic()),
                "given", given(inquiry.given(), quotes),
                "rules", rules(inquiry.constraints()),
                "shape", schemas.words(inquiry.shape()),
                "texts", quotes.block());
        return prompt(Template.DIRECT, values, schemas.of(inquiry.shape()).orElse(null));
    }

    private static String given(Said given, Quotes quotes) {
        return given instanceof Said.Parts(var parts)
                ? parts.stream()
                        .map(part -> "- %s: %s".formatted(part.name(), quotes.of(part.value())))
                        .collect(Collectors.joining("\n"))
                : quotes.of(given);
    }

    private static String rules(List<String> constraints) {
        return constraints.isEmpty()
                ? ""
                : constraints.stream().collect(Collectors.joining("\n- ", "Your answer must keep:\n- ", ""));
    }

    /// {@return what do you offer?}
    static Prompt of(String agent, Bargain bargain, int round, int rounds, int standing) {
        var preferences = bargain.preferences();
        int last = Math.max(1, preferences.above(preferences.reserve())) - 1;
        var best = IntStream.rangeClosed(0, Math.min(DEALS - 1, last)).mapToObj(place -> bargain.text(preferences.ranked(place)));
        var values = Map.of(
                "agent", Quotes.line(agent),
                "round", Integer.toString(round + 1),
                "rounds", Integer.toString(rounds),
                "about", Quotes.quoted(Quotes.cut(bargain.about(), FACT)),
                "issues", bargain.issues().stream()
                        .map(issue -> "- %s: %s".formatted(Quotes.line(issue.name()), Quotes.line(String.join(", ", issue.values()))))
                        .collect(Collectors.joining("\n")),
                "standing", standing < 0 ? "Nothing was offered yet." : "What stands, offered by another: " + Quotes.line(bargain.text(standing)),
                "best", best.map(Quotes::line).collect(Collectors.joining("\n- ", "- ", "")),
                "worst", Quotes.line(bargain.text(preferences.ranked(last))),
                "reserve", Bargain.worth(preferences.reserve()),
                "shape", Bargaining.shape(bargain));
        return prompt(Template.BARGAIN, values, Schemas.move(bargain));
    }

    /// {@return what went wrong?}
    static Prompt of(Diagnosis diagnosis) {
        var agents = diagnosis.agents().stream().map(Quotes::line).collect(Collectors.joining(", "));
        var values = Map.of(
                "run", Quotes.line(diagnosis.run()),
                "agents", agents,
                "causes", String.join(", ", Readers.causes()),
                "facts", diagnosis.facts().stream().limit(FACTS).map(Asking::fact).collect(Collectors.joining("\n")),
                "longest", Integer.toString(Readers.ADVICE));
        return prompt(Template.DIAGNOSE, values, Schemas.finding(diagnosis));
    }

    private static String fact(Diagnosis.Fact fact) {
        return "- %s, %s, %s times, first at tick %s: %s".formatted(
                Quotes.line(fact.agent()), fact.kind().code(), fact.times(), fact.tick(), Quotes.quoted(Quotes.cut(fact.what(), FACT)));
    }

    private static Prompt prompt(Template template, Map<String, String> values, @Nullable JsonSchema schema) {
        boolean json = !template.equals(Template.DECOMPOSE);
        return new Prompt(template.name(), template.system(values), template.user(values), json, schema);
    }
}

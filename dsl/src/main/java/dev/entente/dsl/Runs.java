package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.FactionContext;
import dev.entente.dsl.grammar.FlowParser.MindContext;
import dev.entente.dsl.grammar.FlowParser.PursueContext;
import dev.entente.dsl.grammar.FlowParser.ScenarioContext;
import dev.entente.dsl.grammar.FlowParser.SettingContext;
import dev.entente.dsl.grammar.FlowParser.SettingValueContext;
import dev.entente.dsl.grammar.FlowParser.StartingValueContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;

/// Builds what a run is made of: the scenario, the factions and the minds that are none.
final class Runs {
    private final Source source;
    private final Expressions expressions;
    private final Steps steps;

    Runs(Source source, Expressions expressions, Steps steps) {
        this.source = source;
        this.expressions = expressions;
        this.steps = steps;
    }

    Declaration scenario(ScenarioContext rule) {
        String name = rule.name().getText();
        Expression score = once(rule.scenarioItem(), FlowParser.ScoreContext.class, name)
                .map(it -> expressions.of(it.expression()))
                .orElse(Unwritten.ZERO);
        Expression victory = once(rule.scenarioItem(), FlowParser.VictoryContext.class, name)
                .map(it -> expressions.of(it.expression()))
                .orElse(Unwritten.FALSE);
        List<Named> settings =
                items(rule.scenarioItem(), SettingContext.class).map(this::setting).toList();
        List<Declaration.Shards> shards = items(rule.scenarioItem(), FlowParser.ShardsContext.class)
                .map(this::shards)
                .toList();
        return new Declaration.Scenario(source.at(rule.name()), name, settings, score, victory, shards);
    }

    private Declaration.Shards shards(FlowParser.ShardsContext rule) {
        Position at = source.at(rule.NUMBER().getSymbol());
        long count = expressions.primaries().number(at, rule.NUMBER().getText());
        return new Declaration.Shards(source.at(rule.name()), rule.name().getText(), count);
    }

    private Named setting(SettingContext rule) {
        String name = rule.name().getText();
        if (name.equals("shards")) {
            source.error(
                    source.at(rule),
                    "shards must name a module and say how many of it there are",
                    "Maybe write shards Controller 50.");
        }
        return new Named(source.at(rule), name, value(name, rule.settingValue()));
    }

    private Expression value(String name, SettingValueContext rule) {
        Position at = source.at(rule);
        if (rule.DURATION() != null) {
            return tick(name, rule, runtimeMillis(rule));
        }
        if (rule.TEXT() != null) {
            return new Expression.Text(at, Texts.plain(source, rule.TEXT()));
        }
        return rule.NUMBER() != null
                ? new Expression.Number(at, expressions.primaries().number(at, rule.getText()))
                : new Expression.Truth(at, rule.getText().equals("true"));
    }

    private Expression tick(String name, SettingValueContext rule, long millis) {
        if (!name.equals("tick")) {
            source.error(
                    source.at(rule),
                    "setting (%s) must not be a length of time (%s)".formatted(name, rule.getText()),
                    "Maybe leave out the unit; only tick has one.");
        }
        return new Expression.Number(source.at(rule), millis);
    }

    private long runtimeMillis(SettingValueContext rule) {
        Span span = expressions.primaries().duration(rule.DURATION());
        try {
            return span.unit() == Span.Unit.S ? Math.multiplyExact(span.amount(), 1000) : span.amount();
        } catch (ArithmeticException _) {
            expressions.primaries().number(source.at(rule), span.amount() + "000");
            return 1;
        }
    }

    Declaration faction(FactionContext rule) {
        String name = rule.name().getText();
        String mind = once(rule.factionItem(), MindContext.class, name)
                .map(it -> it.name().getText())
                .orElse("");
        String bargains = once(rule.factionItem(), FlowParser.BargainsContext.class, name)
                .map(it -> it.name().getText())
                .orElse("");
        List<Named> fields = items(rule.factionItem(), StartingValueContext.class)
                .map(it -> new Named(source.at(it), it.name().getText(), expressions.of(it.expression())))
                .toList();
        List<Statement.Achieve> pursues = items(rule.factionItem(), PursueContext.class)
                .map(it -> steps.achieve(it.name(), it.arguments()))
                .toList();
        return new Declaration.Faction(source.at(rule.name()), name, mind, bargains, fields, pursues);
    }

    /// @param topics its operations, built
    Declaration director(FlowParser.DirectorContext rule, List<Declaration> topics) {
        String name = rule.name().getText();
        String mind = once(rule.directorItem(), FlowParser.DirectorMindContext.class, name)
                .map(it -> it.name().getText())
                .orElse("");
        List<Declaration.Answer> answers = items(rule.directorItem(), FlowParser.AnswerContext.class)
                .map(it -> new Declaration.Answer(
                        source.at(it.name()), it.name().getText(), expressions.of(it.expression())))
                .toList();
        Declaration.Role role = rule.getStart().getText().equals("Director")
                ? Declaration.Role.DIRECTOR
                : Declaration.Role.OBSERVER;
        return new Declaration.Director(source.at(rule.name()), name, role, mind, answers, topics);
    }

    private static <I> Stream<I> items(List<? extends ParserRuleContext> all, Class<I> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <I extends ParserRuleContext> Optional<I> once(
            List<? extends ParserRuleContext> all, Class<I> kind, String owner) {
        items(all, kind)
                .skip(1)
                .forEach(again -> source.error(
                        source.at(again.getStart()),
                        "(%s) says (%s) twice".formatted(owner, again.getStart().getText()),
                        "Maybe leave one out."));
        return items(all, kind).findFirst();
    }
}

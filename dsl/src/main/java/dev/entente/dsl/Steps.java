package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.ArgumentContext;
import dev.entente.dsl.grammar.FlowParser.ArgumentsContext;
import dev.entente.dsl.grammar.FlowParser.AssignContext;
import dev.entente.dsl.grammar.FlowParser.BlockContext;
import dev.entente.dsl.grammar.FlowParser.ConditionContext;
import dev.entente.dsl.grammar.FlowParser.EachLoopContext;
import dev.entente.dsl.grammar.FlowParser.FieldsContext;
import dev.entente.dsl.grammar.FlowParser.LinkContext;
import dev.entente.dsl.grammar.FlowParser.ResultContext;
import dev.entente.dsl.grammar.FlowParser.TellContext;
import dev.entente.dsl.grammar.FlowParser.WhileLoopContext;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Builds the steps of a body. A step that names something stands where that name stands, for the caret.
final class Steps {
    private final Source source;
    private final Expressions expressions;
    private final Waits waits;

    Steps(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
        this.waits = new Waits(source, expressions, this);
    }

    Waits waits() {
        return waits;
    }

    List<Statement> of(BlockContext block) {
        return block.statement().stream()
                .map(statement -> of((ParserRuleContext) statement.getChild(0)))
                .toList();
    }

    private Statement of(ParserRuleContext rule) {
        return switch (rule) {
            case AssignContext assign -> assign(assign);
            case FlowParser.DoActionContext it ->
                new Statement.Do(source.at(it.name()), it.name().getText(), arguments(it.arguments()));
            case FlowParser.AchieveContext it -> achieve(it.name(), it.arguments());
            case ConditionContext condition -> condition(condition);
            case WhileLoopContext loop -> whileLoop(loop);
            case EachLoopContext loop -> eachLoop(loop);
            case FlowParser.EmitContext it ->
                new Statement.Emit(
                        source.at(it.topic()), it.topic().getText(), fields(it.fields()), to(it.additive()));
            case FlowParser.CreateContext it ->
                new Statement.Create(
                        source.at(it.name()), it.name().getText(), fields(it.fields()), result(it.result()));
            case FlowParser.RemoveContext it ->
                new Statement.Remove(source.at(it), expressions.of(it.expression()));
            case LinkContext link -> link(link);
            case TellContext tell -> tell(tell);
            case FlowParser.GiveBackContext it -> new Statement.Return(source.at(it), value(it.expression()));
            default -> waits.of(rule);
        };
    }

    Statement.Achieve achieve(FlowParser.NameContext goal, ArgumentsContext arguments) {
        return new Statement.Achieve(source.at(goal), goal.getText(), arguments(arguments));
    }

    private Statement assign(AssignContext rule) {
        Assignment assignment = switch (rule.getChild(1).getText()) {
            case "+=" -> Assignment.ADD;
            case "-=" -> Assignment.SUBTRACT;
            default -> Assignment.SET;
        };
        return new Statement.Assign(
                source.at(rule),
                expressions.primaries().target(rule.target()),
                assignment,
                expressions.of(rule.expression()));
    }

    private Statement condition(ConditionContext rule) {
        return new Statement.If(
                source.at(rule), expressions.of(rule.expression()), of(rule.block(0)), otherwise(rule));
    }

    private List<Statement> otherwise(ConditionContext rule) {
        if (rule.condition() != null) {
            return List.of(condition(rule.condition()));
        }
        return rule.block().size() > 1 ? of(rule.block(1)) : List.of();
    }

    private Statement whileLoop(WhileLoopContext rule) {
        Position at = source.at(rule.NUMBER().getSymbol());
        int before = source.problems().size();
        long most = expressions.primaries().number(at, rule.NUMBER().getText());
        if (most == 0 && source.problems().size() == before) {
            source.error(at, "number (0) behind max must be at least 1", "Maybe write max 100.");
        }
        return new Statement.While(source.at(rule), expressions.of(rule.expression()), most, of(rule.block()));
    }

    private Statement eachLoop(EachLoopContext rule) {
        return new Statement.Each(source.at(rule), rule.name(0).getText(), list(rule), of(rule.block()));
    }

    private Expression list(EachLoopContext rule) {
        if (rule.filter() == null) {
            return expressions.of(rule.expression());
        }
        return new Expression.Quantified(
                source.at(rule.name(1)),
                Quantifier.EACH,
                rule.name(0).getText(),
                rule.name(1).getText(),
                expressions.primaries().where(rule.filter()),
                expressions.primaries().by(rule.filter(), Unwritten.ZERO));
    }

    private Statement link(LinkContext rule) {
        return new Statement.Link(
                source.at(rule.name()),
                rule.getStart().getText().equals("Unlink"),
                rule.name().getText(),
                rule.expression().stream().map(expressions::of).toList());
    }

    private Statement tell(TellContext rule) {
        return new Statement.Tell(
                source.at(rule), count(rule.NUMBER(), "Tell", 1, 5), expressions.of(rule.expression()));
    }

    int count(TerminalNode node, String keyword, int least, int most) {
        return count(node, keyword, least, most, "Maybe write %s %s.");
    }

    /// {@return the number, or the nearest that is allowed, and a problem}
    ///
    /// @param remedy names the keyword and that number
    int count(TerminalNode node, String keyword, int least, int most, String remedy) {
        Position at = source.at(node.getSymbol());
        int before = source.problems().size();
        long value = expressions.primaries().number(at, node.getText());
        int nearest = Math.clamp(value, least, most);
        if (nearest != value && source.problems().size() == before) {
            source.error(
                    at,
                    "number (%s) behind %s must be from %s to %s".formatted(node.getText(), keyword, least, most),
                    remedy.formatted(keyword, nearest));
        }
        return nearest;
    }

    private Expression value(FlowParser.@Nullable ExpressionContext rule) {
        return rule == null ? Unwritten.NOTHING : expressions.of(rule);
    }

    private Expression to(FlowParser.@Nullable AdditiveContext shard) {
        return shard == null ? Unwritten.NOTHING : expressions.of(shard);
    }

    static String result(@Nullable ResultContext rule) {
        return rule == null ? "" : rule.VARIABLE().getText().substring(1);
    }

    List<Named> arguments(ArgumentsContext rule) {
        return rule.argument().stream().map(this::argument).toList();
    }

    private Named argument(ArgumentContext rule) {
        String name = rule.name() == null ? "" : rule.name().getText();
        return new Named(source.at(rule), name, expressions.of(rule.expression()));
    }

    List<Named> fields(@Nullable FieldsContext rule) {
        return rule == null ? List.of() : expressions.primaries().named(rule.named());
    }
}

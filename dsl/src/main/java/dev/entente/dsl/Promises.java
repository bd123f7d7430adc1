package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.ContractContext;
import dev.entente.dsl.grammar.FlowParser.ContractItemContext;
import dev.entente.dsl.grammar.FlowParser.PledgedContext;
import dev.entente.dsl.grammar.FlowParser.WindowContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Builds contracts from the parse tree.
final class Promises {
    private final Source source;
    private final Expressions expressions;
    private final Steps steps;

    Promises(Source source, Expressions expressions, Steps steps) {
        this.source = source;
        this.expressions = expressions;
        this.steps = steps;
    }

    /// @param parameters its parameters, built
    Declaration contract(ContractContext rule, List<Parameter> parameters) {
        return new Declaration.Contract(
                source.at(rule.name()),
                rule.name().getText(),
                parameters,
                rule.children.get(3).getText().equals("secret"),
                items(rule, FlowParser.BargainedContext.class).stream().map(this::term).toList(),
                items(rule, FlowParser.ValuedContext.class).stream().map(this::worth).toList(),
                items(rule, PledgedContext.class).stream().map(this::pledge).toList(),
                items(rule, FlowParser.RoleContext.class).stream().map(this::commitment).toList(),
                only(rule, FlowParser.PolicyContext.class)
                        .map(it -> needed(it, it.NUMBER()))
                        .orElse(0),
                only(rule, FlowParser.SettledContext.class)
                        .map(it -> block(it, it.block()))
                        .orElse(Statement.Block.NONE),
                only(rule, FlowParser.BreachedContext.class)
                        .map(it -> block(it, it.block()))
                        .orElse(Statement.Block.NONE));
    }

    private Declaration.Term term(FlowParser.BargainedContext rule) {
        return new Declaration.Term(
                source.at(rule.name()),
                rule.name().getText(),
                expressions.of(rule.additive(0)),
                expressions.of(rule.additive(1)),
                rule.additive().size() > 2 ? expressions.of(rule.additive(2)) : Unwritten.ONE);
    }

    private Declaration.Worth worth(FlowParser.ValuedContext rule) {
        return new Declaration.Worth(
                source.at(rule.name()),
                rule.name().getText(),
                expressions.of(rule.expression(0)),
                rule.expression().size() > 1 ? expressions.of(rule.expression(1)) : Unwritten.ZERO);
    }

    private Declaration.Pledge pledge(PledgedContext rule) {
        return new Declaration.Pledge(
                source.at(rule),
                rule.getStart().getText().equals("Escrow") ? Declaration.Purpose.ESCROW : Declaration.Purpose.STAKE,
                rule.name(0).getText(),
                expressions.of(rule.additive()),
                rule.name(1).getText(),
                rule.name(2).getText());
    }

    private Declaration.Commitment commitment(FlowParser.RoleContext rule) {
        return new Declaration.Commitment(source.at(rule.name()), rule.name().getText(), promise(rule.promise()));
    }

    private Promise promise(FlowParser.PromiseContext rule) {
        return switch (rule) {
            case FlowParser.PromisedWorkContext it ->
                new Promise.Fork(
                        source.at(it.name()),
                        it.name().getText(),
                        steps.of(it.block(0)),
                        it.expression() == null ? Unwritten.TRUE : expressions.of(it.expression()),
                        from(it.window()),
                        by(it.window()),
                        undo(it));
            case FlowParser.RestraintContext it ->
                new Promise.Keep(
                        source.at(it.name()),
                        it.name().getText(),
                        expressions.of(it.expression()),
                        from(it.window()),
                        by(it.window()));
            case FlowParser.DependenceContext it ->
                new Promise.Join(
                        source.at(it), needed(it, it.NUMBER()), it.awaited().stream().map(this::awaited).toList());
            default -> throw new IllegalStateException("the grammar has a promise (%s) that nobody builds"
                    .formatted(rule.getClass().getSimpleName()));
        };
    }

    private static boolean starts(WindowContext rule) {
        return rule.additive().size() > 1;
    }

    private Expression from(WindowContext rule) {
        return starts(rule) ? expressions.of(rule.additive(0)) : Unwritten.ZERO;
    }

    private Expression by(WindowContext rule) {
        return expressions.of(rule.additive(starts(rule) ? 1 : 0));
    }

    private Statement.Block undo(FlowParser.PromisedWorkContext rule) {
        if (rule.block().size() < 2) {
            return Statement.Block.NONE;
        }
        TerminalNode word = (TerminalNode) rule.getChild(rule.getChildCount() - 2);
        return new Statement.Block(source.at(word.getSymbol()), steps.of(rule.block(1)));
    }

    private Promise.Awaited awaited(FlowParser.AwaitedContext rule) {
        String name = rule.name().getText();
        return rule.word() == null
                ? new Promise.Awaited(source.at(rule), "", name)
                : new Promise.Awaited(source.at(rule), name, rule.word().getText());
    }

    /// {@return how many are needed, 0 for all; `any` or `all` is the word behind `Join`}
    private int needed(ParserRuleContext rule, @Nullable TerminalNode number) {
        if (number != null) {
            return steps.count(number, "Join", 1, Integer.MAX_VALUE);
        }
        return rule.getChild(1) instanceof TerminalNode word && word.getText().equals("any") ? 1 : 0;
    }

    private Statement.Block block(ParserRuleContext rule, FlowParser.BlockContext block) {
        return new Statement.Block(source.at(rule.getStart()), steps.of(block));
    }

    private static <I extends ContractItemContext> List<I> items(ContractContext rule, Class<I> kind) {
        return rule.contractItem().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <I extends ContractItemContext> Optional<I> only(ContractContext rule, Class<I> kind) {
        List<I> found = items(rule, kind);
        found.stream().skip(1).forEach(again -> source.error(
                source.at(again.getStart()),
                "contract (%s) says (%s) twice".formatted(rule.name().getText(), again.getStart().getText()),
                "Maybe leave one out."));
        return found.stream().findFirst();
    }
}

package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.CallContext;
import dev.entente.dsl.grammar.FlowParser.CalledContext;
import dev.entente.dsl.grammar.FlowParser.CancelContext;
import dev.entente.dsl.grammar.FlowParser.EvaluateContext;
import dev.entente.dsl.grammar.FlowParser.GuardContext;
import dev.entente.dsl.grammar.FlowParser.JoinContext;
import dev.entente.dsl.grammar.FlowParser.LockContext;
import dev.entente.dsl.grammar.FlowParser.OtherwiseContext;
import dev.entente.dsl.grammar.FlowParser.RetryContext;
import dev.entente.dsl.grammar.FlowParser.StageContext;
import dev.entente.dsl.grammar.FlowParser.PromisedContext;
import dev.entente.dsl.grammar.FlowParser.TimeoutContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Builds the steps that begin, await, undo or end work. A block that may be left out stands where its word stands.
final class Waits {
    private static final String SAY = "Maybe write %s %s, and say in Otherwise what to do then.";

    private final Source source;
    private final Expressions expressions;
    private final Steps steps;

    Waits(Source source, Expressions expressions, Steps steps) {
        this.source = source;
        this.expressions = expressions;
        this.steps = steps;
    }

    Statement of(ParserRuleContext rule) {
        return switch (rule) {
            case CallContext call -> call(call);
            case FlowParser.StartContext it ->
                new Statement.Start(
                        source.at(it.called()),
                        module(it.called()),
                        it.called().word().getText(),
                        steps.arguments(it.arguments()));
            case FlowParser.ForkContext it ->
                new Statement.Fork(source.at(it.name()), it.name().getText(), steps.of(it.block()));
            case JoinContext join -> join(join);
            case CancelContext cancel -> cancel(cancel);
            case FlowParser.NegotiateContext negotiate -> negotiate(negotiate);
            case FlowParser.ReleaseContext release -> absolve(release.promised(), false);
            case FlowParser.SagaBlockContext it ->
                new Statement.Saga(source.at(it.getStart()), stages(it.stage()), otherwise(it.otherwise()));
            case LockContext lock -> lock(lock);
            case EvaluateContext evaluate -> evaluate(evaluate);
            case FlowParser.PauseContext it ->
                new Statement.Wait(source.at(it), expressions.primaries().span(it.span()));
            case FlowParser.FailContext it ->
                new Statement.Fail(source.at(it), expressions.of(it.expression()));
            default -> throw new IllegalStateException("the grammar has a statement (%s) that nobody builds"
                    .formatted(rule.getClass().getSimpleName()));
        };
    }

    private static String module(CalledContext rule) {
        return rule.getStart().getText();
    }

    private Statement call(CallContext rule) {
        return new Statement.Call(
                source.at(rule.called()),
                module(rule.called()),
                rule.called().word().getText(),
                steps.fields(rule.fields()),
                Steps.result(rule.result()),
                attempts(rule.timeout(), rule.retry()),
                otherwise(rule.otherwise()));
    }

    private Statement.Attempts attempts(@Nullable TimeoutContext timeout, @Nullable RetryContext retry) {
        if (timeout == null && retry == null) {
            return Statement.Attempts.ONCE;
        }
        Span backoff = retry == null || retry.span() == null
                ? Span.NONE
                : expressions.primaries().span(retry.span());
        return new Statement.Attempts(span(timeout), retry == null ? 0 : steps.count(retry.NUMBER(), "retry", 0, Calls.RETRIES), backoff);
    }

    private Span span(@Nullable TimeoutContext rule) {
        return rule == null ? Span.NONE : expressions.primaries().span(rule.span());
    }

    private Statement join(JoinContext rule) {
        Span timeout = span(rule.timeout());
        Statement.Block otherwise = otherwise(rule.otherwise());
        if (rule.promised() != null) {
            return join(rule.promised(), timeout, otherwise);
        }
        if (rule.NUMBER() != null) {
            int needed = steps.count(rule.NUMBER(), "Join", 1, Integer.MAX_VALUE);
            return new Statement.Join(source.at(rule.NUMBER().getSymbol()), "", needed, timeout, otherwise);
        }
        TerminalNode word = (TerminalNode) rule.getChild(1);
        int needed = word.getText().equals("all") ? 0 : 1;
        return new Statement.Join(source.across(rule.getStart(), word.getSymbol()), "", needed, timeout, otherwise);
    }

    private Statement join(PromisedContext rule, Span timeout, Statement.Block otherwise) {
        if (isFork(rule)) {
            return new Statement.Join(source.at(rule), rule.getText(), 1, timeout, otherwise);
        }
        Clause clause = clause(rule);
        return new Statement.Await(source.at(rule), clause.contract(), clause.name(), timeout, otherwise);
    }

    private Statement cancel(CancelContext rule) {
        if (rule.promised() == null) {
            return new Statement.Cancel(source.at(rule), "");
        }
        return isFork(rule.promised())
                ? new Statement.Cancel(source.at(rule.promised()), rule.promised().getText())
                : absolve(rule.promised(), true);
    }

    private Statement absolve(PromisedContext rule, boolean breaks) {
        Clause clause = clause(rule);
        return new Statement.Absolve(source.at(rule), clause.contract(), clause.name(), breaks);
    }

    private static boolean isFork(PromisedContext rule) {
        return rule.name() != null && rule.word().isEmpty();
    }

    /// @param name empty where the whole contract is meant
    private record Clause(Expression contract, String name) {}

    private Clause clause(PromisedContext rule) {
        Expression target = expressions.primaries().promised(rule);
        return target instanceof Expression.Field(_, Expression of, String name)
                ? new Clause(of, name)
                : new Clause(target, "");
    }

    private Statement negotiate(FlowParser.NegotiateContext rule) {
        return new Statement.Negotiate(
                source.at(rule.name()),
                rule.name().getText(),
                steps.arguments(rule.arguments()),
                rule.children.stream().skip(3).anyMatch(child -> child.getText().equals("mediated")),
                expressions.primaries().span(rule.span()),
                Steps.result(rule.result()),
                rule.result() == null ? Position.NONE : source.at(rule.result()),
                otherwise(rule.otherwise()));
    }

    private Statement.Block otherwise(@Nullable OtherwiseContext rule) {
        return rule == null
                ? Statement.Block.NONE
                : new Statement.Block(source.at(rule.getStart()), steps.of(rule.block()));
    }

    List<Statement.Stage> stages(List<StageContext> rules) {
        return rules.stream().map(this::stage).toList();
    }

    private Statement.Stage stage(StageContext rule) {
        return new Statement.Stage(source.at(rule.getStart()), steps.of(rule.block(0)), compensate(rule));
    }

    private Statement.Block compensate(StageContext rule) {
        if (rule.block().size() < 2) {
            return Statement.Block.NONE;
        }
        TerminalNode word = (TerminalNode) rule.getChild(2);
        return new Statement.Block(source.at(word.getSymbol()), steps.of(rule.block(1)));
    }

    private Statement lock(LockContext rule) {
        return new Statement.Lock(
                source.at(rule.getStart()),
                rule.expression().stream().map(expressions::of).toList(),
                span(rule.timeout()),
                steps.of(rule.block()),
                otherwise(rule.otherwise()));
    }

    private Statement evaluate(EvaluateContext rule) {
        return new Statement.Evaluate(
                source.across(rule.name().getStart(), rule.word().getStop()),
                rule.name().getText(),
                rule.word().getText(),
                steps.fields(rule.fields()),
                Steps.result(rule.result()),
                source.at(rule.result()),
                demands(rule),
                only(rule, FlowParser.AgainContext.class)
                        .map(it -> steps.count(it.NUMBER(), "Retry", 0, Questions.RETRIES, SAY))
                        .orElse(0),
                only(rule, FlowParser.FallbackContext.class)
                        .map(it -> new Statement.Block(source.at(it.getStart()), steps.of(it.block())))
                        .orElse(Statement.Block.NONE));
    }

    private List<Expression> demands(EvaluateContext rule) {
        return rule.guard().stream()
                .filter(FlowParser.DemandContext.class::isInstance)
                .map(it -> expressions.of(((FlowParser.DemandContext) it).expression()))
                .toList();
    }

    private <G extends GuardContext> Optional<G> only(EvaluateContext rule, Class<G> kind) {
        List<G> found = rule.guard().stream().filter(kind::isInstance).map(kind::cast).toList();
        found.stream().skip(1).forEach(again -> source.error(
                source.at(again.getStart()),
                "Evaluate (%s.%s) says (%s) twice"
                        .formatted(rule.name().getText(), rule.word().getText(), again.getStart().getText()),
                "Maybe leave one out."));
        return found.stream().findFirst();
    }
}

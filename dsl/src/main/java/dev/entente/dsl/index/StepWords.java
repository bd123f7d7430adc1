package dev.entente.dsl.index;

import static dev.entente.dsl.index.Explaining.words;

import dev.entente.dsl.grammar.FlowParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/// Says in plain words what the steps of a body do.
final class StepWords {
    private StepWords() {}

    static String of(ParserRuleContext rule, Scope scope) {
        return switch (rule) {
            case FlowParser.AssignContext it -> assign(it, scope);
            case FlowParser.CallContext it -> call(it);
            case FlowParser.StartContext it ->
                "Begins %s and goes on at once, without waiting for its end.".formatted(words(it.called()));
            case FlowParser.DoActionContext it ->
                "Carries out action %s, and goes on when it is done.".formatted(words(it.name()));
            case FlowParser.AchieveContext it ->
                "Sub-goal %s is reached first, by one of its methods.".formatted(words(it.name()));
            case FlowParser.CreateContext it ->
                "Makes an entity of type %s%s.".formatted(words(it.name()), kept(it.result()));
            case FlowParser.RemoveContext it -> "Takes %s out of the world.".formatted(words(it.expression()));
            case FlowParser.LinkContext it -> link(it);
            case FlowParser.EmitContext it -> emit(it);
            case FlowParser.TellContext it ->
                "Adds a line of weight %s to the story.".formatted(it.NUMBER() == null ? "?" : it.NUMBER().getText());
            case FlowParser.GiveBackContext it ->
                it.expression() == null ? "Ends the operation." : "Ends the operation and gives back %s."
                        .formatted(words(it.expression()));
            case FlowParser.FailContext it ->
                "Fails the body that it stands in, for the reason %s.".formatted(words(it.expression()));
            default -> flow(rule);
        };
    }

    private static String assign(FlowParser.AssignContext rule, Scope scope) {
        String target = words(rule.target());
        String value = words(rule.expression());
        boolean local = target.startsWith("$") && scope.state(target.replaceAll("^\\$|\\..*", "")).isEmpty();
        if (local) {
            return "Keeps %s in %s until the body ends.".formatted(value, target);
        }
        return switch (rule.getChildCount() > 1 ? rule.getChild(1).getText() : "") {
            case "+=" -> "Adds %s to %s.".formatted(value, target);
            case "-=" -> "Takes %s from %s.".formatted(value, target);
            default -> "Sets %s to %s.".formatted(target, value);
        };
    }

    private static String call(FlowParser.CallContext rule) {
        String kept = rule.result() == null ? "" : kept(rule.result());
        return "Carries out %s and goes on when it is done%s.%s%s".formatted(
                words(rule.called()), kept, attempts(rule), otherwise(rule.otherwise()));
    }

    private static String kept(FlowParser.@Nullable ResultContext rule) {
        return rule == null || rule.VARIABLE() == null ? "" : ", kept in " + rule.VARIABLE().getText();
    }

    private static String attempts(FlowParser.CallContext rule) {
        String timeout = rule.timeout() == null ? "" : " An attempt fails after %s."
                .formatted(words(rule.timeout().span()));
        FlowParser.RetryContext retry = rule.retry();
        if (retry == null || retry.NUMBER() == null) {
            return timeout;
        }
        String backoff = retry.span() == null ? "" : ", the first after %s, each further one after twice as long"
                .formatted(words(retry.span()));
        return timeout + " After a failure it is tried up to %s more times%s."
                .formatted(retry.NUMBER().getText(), backoff);
    }

    private static String otherwise(FlowParser.@Nullable OtherwiseContext rule) {
        return rule == null ? " If it fails, so does this body." : " If it fails, else runs instead.";
    }

    private static String link(FlowParser.LinkContext rule) {
        boolean undone = rule.getStart().getText().equals("Unlink");
        String parts = String.join(" and ", rule.expression().stream().map(Explaining::words).toList());
        return undone
                ? "Takes away link %s between %s.".formatted(words(rule.name()), parts)
                : "Links %s by %s.".formatted(parts, words(rule.name()));
    }

    private static String emit(FlowParser.EmitContext rule) {
        String shard = rule.additive() == null ? "" : "; only shard %s hears it".formatted(words(rule.additive()));
        return "Lets event %s happen in the next tick%s.".formatted(words(rule.topic()), shard);
    }

    private static String flow(ParserRuleContext rule) {
        return switch (rule) {
            case FlowParser.ForkContext it ->
                "Runs the block beside what follows; Join %s waits for it.".formatted(words(it.name()));
            case FlowParser.JoinContext it -> join(it);
            case FlowParser.CancelContext it when it.promised() != null && isPromise(it.promised()) ->
                "Breaks the promise %s.".formatted(words(it.promised()));
            case FlowParser.ReleaseContext it ->
                "Lets off who promised %s.".formatted(words(it.promised()));
            case FlowParser.NegotiateContext it -> negotiate(it);
            case FlowParser.CancelContext it ->
                "Cancels %s, and goes on when it has ended; its sagas undo what was done."
                        .formatted(it.promised() == null ? "all forks of this body" : "fork " + words(it.promised()));
            case FlowParser.SagaBlockContext it ->
                "Runs %s %s; where one fails, the finished ones are undone in reverse order.%s"
                        .formatted(it.stage().size(), it.stage().size() == 1 ? "step" : "steps", otherwise(it.otherwise()));
            case FlowParser.LockContext it -> lock(it);
            case FlowParser.EvaluateContext it -> evaluate(it);
            case FlowParser.DemandContext it -> "An answer counts only if %s.".formatted(words(it.expression()));
            case FlowParser.AgainContext it ->
                "After an answer that is rejected the mind is told why and asked again, up to %s times."
                        .formatted(it.NUMBER() == null ? "?" : it.NUMBER().getText());
            case FlowParser.FallbackContext it -> "Gives the answer where the mind has none that passes.";
            case FlowParser.PauseContext it -> "Does nothing for %s.".formatted(words(it.span()));
            case FlowParser.ConditionContext it -> condition(it);
            case FlowParser.WhileLoopContext it ->
                "Runs the block again while %s, %s times at the most."
                        .formatted(words(it.expression()), it.NUMBER() == null ? "?" : it.NUMBER().getText());
            case FlowParser.EachLoopContext it -> each(it);
            default -> "";
        };
    }

    private static String join(FlowParser.JoinContext rule) {
        String which = rule.promised() != null ? awaited(rule.promised()) : counted(rule);
        String timeout = rule.timeout() == null ? "" : " It fails after %s.".formatted(words(rule.timeout().span()));
        return "Waits for %s.%s%s".formatted(which, timeout, otherwise(rule.otherwise()));
    }

    private static boolean isPromise(FlowParser.PromisedContext rule) {
        return rule.name() == null || !rule.word().isEmpty();
    }

    private static String awaited(FlowParser.PromisedContext rule) {
        if (!isPromise(rule)) {
            return "fork " + words(rule);
        }
        return rule.word().isEmpty()
                ? "contract %s to be settled".formatted(words(rule))
                : "%s, which a contract promises,".formatted(words(rule));
    }

    private static String negotiate(FlowParser.NegotiateContext rule) {
        boolean mediated = rule.children.stream().anyMatch(child -> child.getText().equals("mediated"));
        return "Bargains for contract %s for up to %s%s, and goes on when all parties agree%s.%s"
                .formatted(
                        words(rule.name()),
                        words(rule.span()),
                        mediated ? ", with a mediator" : "",
                        kept(rule.result()),
                        otherwise(rule.otherwise()));
    }

    private static String counted(FlowParser.JoinContext rule) {
        String word = rule.getChildCount() > 1 ? rule.getChild(1).getText() : "";
        return switch (word) {
            case "all" -> "all forks above it in this body";
            case "any" -> "the first fork above it in this body that succeeds";
            default -> "%s of the forks above it in this body".formatted(word);
        };
    }

    private static String lock(FlowParser.LockContext rule) {
        String keys = String.join(", ", rule.expression().stream().map(Explaining::words).toList());
        String timeout = rule.timeout() == null ? "" : ", for up to %s".formatted(words(rule.timeout().span()));
        return "Waits%s until nobody holds %s, and holds it while the block runs.%s"
                .formatted(timeout, keys, otherwise(rule.otherwise()));
    }

    private static String evaluate(FlowParser.EvaluateContext rule) {
        return "Asks %s about %s and waits for its answer; only an answer of the right shape that fulfils the constraints is%s."
                .formatted(words(rule.name()), words(rule.word()), kept(rule.result()).replaceFirst(",", ""));
    }

    private static String condition(FlowParser.ConditionContext rule) {
        boolean other = rule.condition() != null || rule.block().size() > 1;
        return "Runs the block if %s%s."
                .formatted(words(rule.expression()), other ? ", otherwise what else says" : "");
    }

    private static String each(FlowParser.EachLoopContext rule) {
        String list = rule.name().size() > 1 ? words(rule.name(1)) : words(rule.expression());
        FlowParser.FilterContext filter = rule.filter();
        String where = filter == null ? "" : Explaining.where(filter.expression());
        String by = filter == null || filter.additive() == null ? "" : ", in the order of %s"
                .formatted(words(filter.additive()));
        return "Runs the block once for each %s in %s%s%s."
                .formatted(rule.name().isEmpty() ? "?" : words(rule.name(0)), list, where, by);
    }
}

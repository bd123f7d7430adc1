package dev.entente.dsl.index;

import dev.entente.dsl.Type;
import dev.entente.dsl.grammar.FlowParser;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Says in plain words what declarations and their parts are for; what steps do is said by [StepWords].
final class Explaining {
    private Explaining() {}

    /// {@return one or two sentences; empty where there is nothing to say}
    static String of(ParserRuleContext rule, Scope scope) {
        return switch (rule) {
            case FlowParser.ImportFileContext it ->
                "All that file %s declares belongs to the program too.".formatted(words(it, 1));
            case FlowParser.ScenarioContext it ->
                "A run is made of this: how long it goes, with which seed, on which map, and what counts.";
            case FlowParser.ScoreContext it ->
                "A faction's standing is worth %s; who is each faction in turn.".formatted(words(it.expression()));
            case FlowParser.VictoryContext it ->
                "A faction has won, and the run ends, when %s.".formatted(words(it.expression()));
            case FlowParser.ShardsContext it ->
                "Of module %s there are %s, each with state of its own and its number in $my_id."
                        .formatted(words(it.name()), words(it, 2));
            case FlowParser.SettingContext it -> setting(it);
            case FlowParser.FactionContext it ->
                "An agent called %s, and its entity of type Faction.".formatted(words(it.name()));
            case FlowParser.MindContext it -> "Mind %s decides for it.".formatted(words(it.name()));
            case FlowParser.BargainsContext it -> "It bargains as %s does.".formatted(words(it.name()));
            case FlowParser.PursueContext it ->
                "A standing goal: it is unfolded into a workflow tree, and rewritten as the world changes.";
            case FlowParser.StartingValueContext it ->
                "Its %s starts as %s.".formatted(words(it.name()), words(it.expression()));
            case FlowParser.DirectorContext it ->
                "A mind that is no faction; Evaluate %s.topic asks it.".formatted(words(it.name()));
            case FlowParser.DirectorMindContext it -> "Mind %s answers for it.".formatted(words(it.name()));
            case FlowParser.AnswerContext it ->
                "Asked about %s, it says %s; its last answer it says again and again."
                        .formatted(words(it.name()), words(it.expression()));
            case FlowParser.TopicOperationContext it ->
                "A rules mind answers the topic of this name with what is returned here.";
            default -> world(rule, scope);
        };
    }

    private static String setting(FlowParser.SettingContext rule) {
        String value = words(rule.settingValue());
        return switch (words(rule.name())) {
            case "seed" -> "All dice of the run come from seed %s, unless --seed says otherwise.".formatted(value);
            case "ticks" -> "The run ends after %s ticks at the latest.".formatted(value);
            case "tick" -> "A tick is %s long.".formatted(value);
            case "map" -> "The entities and links at the start are in file %s.".formatted(value);
            case "timeline" -> "The events from outside are in file %s.".formatted(value);
            default -> "";
        };
    }

    private static String world(ParserRuleContext rule, Scope scope) {
        return switch (rule) {
            case FlowParser.EntityContext it ->
                "A type of things in the world, with %s %s."
                        .formatted(it.attribute().size(), it.attribute().size() == 1 ? "attribute" : "attributes");
            case FlowParser.AttributeContext it -> attribute(it);
            case FlowParser.RelationContext it -> relation(it);
            case FlowParser.ConstraintContext it ->
                "No change passes after which this does not hold: %s.".formatted(words(it.expression()));
            case FlowParser.EventContext it ->
                "Something that can happen; reactions ON (%s) hear it.".formatted(words(it.topic()));
            case FlowParser.StateContext it -> state(it, scope);
            case FlowParser.ModuleContext it -> "State, operations, reactions and heartbeats that belong together.";
            case FlowParser.OperationContext it -> operation(it, scope);
            case FlowParser.OnContext it ->
                "Runs each time event %s happens%s.".formatted(words(it.topic()), where(it.expression()));
            case FlowParser.TickContext it ->
                "Runs every %s; a beat that is due while the one before is still at work is left out."
                        .formatted(words(it.span()));
            case FlowParser.SagaContext it ->
                "Steps that are undone in reverse order where one fails; Call Saga.%s waits for them, Saga.%s(...) only begins them."
                        .formatted(words(it.name()), words(it.name()));
            case FlowParser.StageContext it -> stage(it);
            default -> plan(rule, scope);
        };
    }

    private static String attribute(FlowParser.AttributeContext rule) {
        String start = rule.expression() == null ? "" : ", at first %s".formatted(words(rule.expression()));
        String seen = isPrivate(rule) ? "; minds see only that of their own faction" : "";
        return "Each of them has %s: %s%s%s."
                .formatted(words(rule.name()), described(Types.of(rule.type())), start, seen);
    }

    private static boolean isPrivate(FlowParser.AttributeContext rule) {
        return rule.children.getLast() instanceof TerminalNode last && last.getText().equals("private");
    }

    private static String described(Type type) {
        return switch (type) {
            case Type.Plain plain -> switch (plain) {
                case INT -> "a whole number";
                case BOOL -> "true or false";
                case TEXT -> "a text";
                case NONE -> "nothing";
            };
            case Type.Ref(String entity, boolean nullable) ->
                nullable ? "one %s, or none".formatted(entity) : "one " + entity;
            case Type.Fields _, Type.ListOf _ -> type.toString();
        };
    }

    private static String relation(FlowParser.RelationContext rule) {
        if (rule.name().size() < 3) {
            return "";
        }
        boolean symmetric = rule.getText().endsWith("symmetric");
        String how = symmetric ? "; one way is also the other" : "; one way only";
        return "Links between a %s and a %s%s.".formatted(words(rule.name(1)), words(rule.name(2)), how);
    }

    private static String state(FlowParser.StateContext rule, Scope scope) {
        String whose = scope.module().isEmpty() ? "the program" : "module " + scope.module();
        return "State of %s; it starts as %s.".formatted(whose, words(rule.expression()));
    }

    private static String operation(FlowParser.OperationContext rule, Scope scope) {
        boolean reads = rule.children.stream().anyMatch(child -> child.getText().equals("return"));
        String call = "Call %s.%s".formatted(scope.module(), words(rule.name()));
        return reads
                ? "An operation that only reads and gives back a value; %s asks for it.".formatted(call)
                : "An operation that may change the world; %s carries it out.".formatted(call);
    }

    private static String stage(FlowParser.StageContext rule) {
        return rule.block().size() > 1
                ? "A step of a saga; when a later step fails, Compensate undoes it."
                : "A step of a saga; nothing undoes it.";
    }

    private static String plan(ParserRuleContext rule, Scope scope) {
        return switch (rule) {
            case FlowParser.GoalContext it ->
                "A compound task, reached by one of %s %s."
                        .formatted(it.method().size(), it.method().size() == 1 ? "method" : "methods");
            case FlowParser.AchievedContext it -> "The goal is reached when %s.".formatted(words(it.expression()));
            case FlowParser.MethodContext it -> method(it);
            case FlowParser.ActionContext it -> action(it);
            case FlowParser.RequiresContext it ->
                "Must hold when the action starts, while it runs, and when its effects are proposed: %s."
                        .formatted(words(it.expression()));
            case FlowParser.StartsContext it -> "Changes when the action starts, such as the price paid.";
            case FlowParser.EffectsContext it -> "Changes when the action is done.";
            case FlowParser.UndoContext it ->
                "Undoes what starts has changed, when the action is cancelled before it is done.";
            default -> TreatyWords.of(rule, scope);
        };
    }

    private static String method(FlowParser.MethodContext rule) {
        List<FlowParser.ExpressionContext> expressions = rule.expression();
        boolean when = rule.getChildCount() > 2 && rule.getChild(2).getText().equals("when");
        String condition = when && !expressions.isEmpty()
                ? "It applies when %s.".formatted(words(expressions.getFirst()))
                : "It always applies.";
        int preferred = when ? 1 : 0;
        String measure = expressions.size() > preferred
                ? " Of those that apply, the one with the largest preference is taken; here it is %s."
                        .formatted(words(expressions.get(preferred)))
                : "";
        return "A way to reach the goal. " + condition + measure;
    }

    private static String action(FlowParser.ActionContext rule) {
        return rule.expression() == null
                ? "A primitive task that is done at once."
                : "A primitive task that takes %s ticks.".formatted(words(rule.expression()));
    }

    /// {@return `, where the condition holds`; nothing where nobody wrote a condition}
    static String where(FlowParser.@Nullable ExpressionContext condition) {
        return condition == null ? "" : ", if %s".formatted(words(condition));
    }

    static String words(@Nullable ParserRuleContext rule) {
        return rule == null ? "?" : FlowText.words(rule);
    }

    private static String words(ParserRuleContext rule, int child) {
        return rule.getChildCount() > child ? rule.getChild(child).getText() : "?";
    }
}

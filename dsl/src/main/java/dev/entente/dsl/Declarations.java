package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.ActionContext;
import dev.entente.dsl.grammar.FlowParser.ActionItemContext;
import dev.entente.dsl.grammar.FlowParser.AttributeContext;
import dev.entente.dsl.grammar.FlowParser.DeclarationContext;
import dev.entente.dsl.grammar.FlowParser.EntityContext;
import dev.entente.dsl.grammar.FlowParser.GoalContext;
import dev.entente.dsl.grammar.FlowParser.MethodContext;
import dev.entente.dsl.grammar.FlowParser.ModuleContext;
import dev.entente.dsl.grammar.FlowParser.OperationContext;
import dev.entente.dsl.grammar.FlowParser.ParametersContext;
import dev.entente.dsl.grammar.FlowParser.StateContext;
import dev.entente.dsl.grammar.FlowParser.TypeContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Builds declarations from the parse tree. A declaration stands where its name stands, for the caret.
final class Declarations {
    private final Source source;
    private final Expressions expressions;
    private final Steps steps;
    private final Runs runs;

    Declarations(Source source) {
        this.source = source;
        this.expressions = new Expressions(source);
        this.steps = new Steps(source, expressions);
        this.runs = new Runs(source, expressions, steps);
    }

    Declaration of(DeclarationContext rule) {
        return declaration((ParserRuleContext) rule.getChild(0));
    }

    private Declaration declaration(ParserRuleContext rule) {
        return switch (rule) {
            case FlowParser.ScenarioContext it -> runs.scenario(it);
            case FlowParser.ImportFileContext it ->
                new Declaration.Import(source.at(it.TEXT().getSymbol()), Texts.plain(source, it.TEXT()));
            case FlowParser.FactionContext it -> runs.faction(it);
            case FlowParser.DirectorContext it -> runs.director(it, topics(it));
            case EntityContext it -> entity(it);
            case FlowParser.RelationContext it ->
                new Declaration.Relation(
                        source.at(it.name(0)),
                        it.name(0).getText(),
                        List.of(it.name(1).getText(), it.name(2).getText()),
                        it.getStop().getText().equals("symmetric"));
            case FlowParser.ConstraintContext it ->
                new Declaration.Constraint(
                        source.at(it.name()), it.name().getText(), expressions.of(it.expression()));
            case FlowParser.EventContext it ->
                new Declaration.Event(source.at(it.topic()), it.topic().getText(), parameters(it.parameters()));
            case StateContext it -> state(it);
            case ModuleContext it -> module(it);
            case FlowParser.SagaContext it ->
                new Declaration.Saga(
                        source.at(it.name()),
                        it.name().getText(),
                        written(it.parameters()),
                        steps.waits().stages(it.stage()));
            case GoalContext it -> goal(it);
            case ActionContext it -> action(it);
            case FlowParser.ContractContext it ->
                new Promises(source, expressions, steps).contract(it, parameters(it.parameters()));
            case OperationContext it -> operation(it);
            case FlowParser.OnContext it ->
                new Declaration.On(
                        source.at(it.topic()),
                        it.topic().getText(),
                        or(it.expression(), Unwritten.TRUE),
                        steps.of(it.block()));
            case FlowParser.TickContext it ->
                new Declaration.Tick(source.at(it.span()), expressions.primaries().span(it.span()), steps.of(it.block()));
            default -> throw new IllegalStateException("the grammar has a declaration (%s) that nobody builds"
                    .formatted(rule.getClass().getSimpleName()));
        };
    }

    private Declaration entity(EntityContext rule) {
        return new Declaration.Entity(
                source.at(rule.name()),
                rule.name().getText(),
                rule.attribute().stream().map(this::attribute).toList());
    }

    private Declaration.Attribute attribute(AttributeContext rule) {
        Type type = type(rule.type());
        return new Declaration.Attribute(
                source.at(rule),
                rule.name().getText(),
                type,
                or(rule.expression(), Unwritten.initial(type)),
                rule.children.getLast() instanceof TerminalNode last && last.getText().equals("private"));
    }

    private Declaration state(StateContext rule) {
        return new Declaration.State(
                source.at(rule.VARIABLE().getSymbol()),
                rule.VARIABLE().getText().substring(1),
                expressions.of(rule.expression()));
    }

    private Declaration module(ModuleContext rule) {
        return new Declaration.Module(
                source.at(rule.name()),
                rule.name().getText(),
                rule.member().stream()
                        .map(member -> declaration((ParserRuleContext) member.getChild(0)))
                        .toList());
    }

    private List<Declaration> topics(FlowParser.DirectorContext rule) {
        return rule.directorItem().stream()
                .filter(FlowParser.TopicOperationContext.class::isInstance)
                .map(it -> operation(((FlowParser.TopicOperationContext) it).operation()))
                .toList();
    }

    private Declaration operation(OperationContext rule) {
        boolean reads = rule.getChild(rule.getChildCount() - 2).getText().equals("return");
        return new Declaration.Operation(
                source.at(rule.name()),
                rule.name().getText(),
                written(rule.parameters()),
                reads,
                steps.of(rule.block()));
    }

    private Declaration goal(GoalContext rule) {
        return new Declaration.Goal(
                source.at(rule.name()),
                rule.name().getText(),
                parameters(rule.parameters()),
                says(rule, "strict"),
                says(rule, "improvable"),
                rule.achieved() == null ? Unwritten.FALSE : expressions.of(rule.achieved().expression()),
                rule.method().stream().map(this::method).toList());
    }

    /// A word may also be the goal's name, which comes before its parameters.
    private static boolean says(GoalContext rule, String word) {
        return rule.children.stream().skip(3).anyMatch(child -> child.getText().equals(word));
    }

    private Declaration.Method method(MethodContext rule) {
        List<String> words = rule.children.stream().map(child -> child.getText()).toList();
        int asked = words.get(2).equals("when") ? 1 : 0;
        return new Declaration.Method(
                source.at(rule.name()),
                rule.name().getText(),
                asked == 0 ? Unwritten.TRUE : expressions.of(rule.expression(0)),
                or(rule.expression(asked), Unwritten.ZERO),
                steps.of(rule.block()));
    }

    private Declaration action(ActionContext rule) {
        return new Declaration.Action(
                source.at(rule.name()),
                rule.name().getText(),
                parameters(rule.parameters()),
                or(rule.expression(), Unwritten.ZERO),
                requires(rule),
                part(rule, FlowParser.StartsContext.class),
                part(rule, FlowParser.EffectsContext.class),
                part(rule, FlowParser.UndoContext.class));
    }

    private Expression requires(ActionContext rule) {
        return only(rule, FlowParser.RequiresContext.class)
                .map(it -> expressions.of(it.expression()))
                .orElse(Unwritten.TRUE);
    }

    private List<Statement> part(ActionContext rule, Class<? extends ActionItemContext> kind) {
        return only(rule, kind)
                .map(it -> steps.of(it.getRuleContext(FlowParser.BlockContext.class, 0)))
                .orElse(List.of());
    }

    private <I extends ActionItemContext> Optional<I> only(ActionContext rule, Class<I> kind) {
        List<I> found = rule.actionItem().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        found.stream().skip(1).forEach(again -> source.error(
                source.at(again.getStart()),
                "action (%s) says (%s) twice".formatted(rule.name().getText(), again.getStart().getText()),
                "Maybe join the two."));
        return found.stream().findFirst();
    }

    private List<Parameter> written(@Nullable ParametersContext rule) {
        return rule == null ? List.of() : parameters(rule);
    }

    private List<Parameter> parameters(ParametersContext rule) {
        return rule.parameter().stream()
                .map(it -> new Parameter(source.at(it.name()), it.name().getText(), type(it.type())))
                .toList();
    }

    Type type(TypeContext rule) {
        if (rule.name() == null) {
            return new Type.Fields(rule.field().stream()
                    .map(it -> new Type.Field(it.word().getText(), type(it.type())))
                    .toList());
        }
        boolean nullable = rule.getChildCount() > 1;
        Type type = switch (rule.name().getText()) {
            case "int" -> Type.Plain.INT;
            case "bool" -> Type.Plain.BOOL;
            case "text" -> Type.Plain.TEXT;
            default -> new Type.Ref(rule.name().getText(), nullable);
        };
        if (nullable && type instanceof Type.Plain) {
            source.error(
                    source.at(rule),
                    "type (%s) must have a value; only entities may be none".formatted(rule.getText()),
                    "Maybe leave out the ?.");
        }
        return type;
    }

    private Expression or(FlowParser.@Nullable ExpressionContext rule, Expression otherwise) {
        return rule == null ? otherwise : expressions.of(rule);
    }
}

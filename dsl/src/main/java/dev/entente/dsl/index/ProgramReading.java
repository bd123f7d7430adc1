package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.NameContext;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/// Reads the bodies of what a text declares. Not thread safe.
final class ProgramReading {
    private final Found found;
    private final Names names;
    private final BodyReading bodies;
    private final ValueReading values;

    private ProgramReading(Found found, Names names) {
        this.found = found;
        this.names = names;
        this.bodies = new BodyReading(found);
        this.values = bodies.values();
    }

    /// @param results what operations and topics return, by title; those that the text declares are added
    static Found of(FlowText text, Names names, Map<String, Type> results) {
        Found found = new Found(text, results);
        ProgramReading reading = new ProgramReading(found, names);
        for (FlowParser.DeclarationContext rule : text.tree().declaration()) {
            if (rule.getChildCount() > 0 && rule.getChild(0) instanceof ParserRuleContext declaration) {
                reading.declaration(declaration);
            }
        }
        return found;
    }

    private void declaration(ParserRuleContext rule) {
        Scope scope = Scope.of(names, "");
        found.construct(rule, scope);
        switch (rule) {
            case FlowParser.ImportFileContext it -> imported(it);
            case FlowParser.ScenarioContext it -> it.scenarioItem().forEach(item -> scenario(item, scope));
            case FlowParser.FactionContext it -> it.factionItem().forEach(item -> faction(item, scope));
            case FlowParser.EntityContext it -> it.attribute().forEach(attribute -> attribute(attribute, scope));
            case FlowParser.RelationContext it -> it.name().stream().skip(1).forEach(type -> bodies.type(type, scope));
            case FlowParser.ConstraintContext it -> {
                found.frame(it, scope);
                values.of(it.expression(), scope);
            }
            case FlowParser.EventContext it -> bodies.parameters(it.parameters(), scope);
            case FlowParser.StateContext it -> values.of(it.expression(), scope);
            case FlowParser.ModuleContext it -> module(it);
            case FlowParser.SagaContext it -> saga(it, scope);
            case FlowParser.DirectorContext it -> director(it, scope);
            case FlowParser.GoalContext it -> goal(it, scope);
            case FlowParser.ActionContext it -> action(it, scope);
            case FlowParser.ContractContext it -> new Treaties(found, names, bodies).contract(it, scope);
            default -> {}
        }
    }

    /// The name of a file leads to its beginning.
    private void imported(FlowParser.ImportFileContext rule) {
        String text = rule.TEXT() == null ? "" : rule.TEXT().getText();
        if (text.length() > 1) {
            String name = Home.resolved(found.text().file(), text.substring(1, text.length() - 1));
            Position start = new Position(name, 1, 1, 0);
            Symbol file = new Symbol(Symbol.Kind.FILE, name, "", Symbol.UNKNOWN, "Import " + text, "", start);
            found.use(rule.TEXT().getSymbol(), file, Use.Role.MENTIONS);
        }
    }

    private void scenario(FlowParser.ScenarioItemContext rule, Scope scope) {
        found.construct(rule, scope);
        Scope each = scope.with(bound("who", new Type.Ref("Faction", false), "Each faction in turn."));
        switch (rule) {
            case FlowParser.ScoreContext it -> measured(it.expression(), each);
            case FlowParser.VictoryContext it -> measured(it.expression(), each);
            case FlowParser.ShardsContext it when it.name() != null ->
                names.find(Symbol.Kind.MODULE, it.name().getText())
                        .ifPresent(module -> found.use(it.name(), module, Use.Role.MENTIONS));
            default -> {}
        }
    }

    private void measured(FlowParser.@Nullable ExpressionContext rule, Scope scope) {
        if (rule != null) {
            found.frame(rule, scope);
            values.of(rule, scope);
        }
    }

    private static Symbol bound(String name, Type type, String doc) {
        return new Symbol(Symbol.Kind.BOUND, name, "", type, name + ": " + type, doc, Position.NONE);
    }

    private void faction(FlowParser.FactionItemContext rule, Scope scope) {
        found.construct(rule, scope);
        switch (rule) {
            case FlowParser.PursueContext it -> {
                found.frame(it, scope);
                bodies.goal(it.name(), it.arguments(), scope);
            }
            case FlowParser.StartingValueContext it -> {
                attribute(it.name());
                values.of(it.expression(), scope);
            }
            default -> {}
        }
    }

    private void attribute(@Nullable NameContext name) {
        if (name != null) {
            names.find(Symbol.Kind.ATTRIBUTE, "Faction", name.getText())
                    .ifPresent(it -> found.use(name, it, Use.Role.WRITES));
        }
    }

    private void attribute(FlowParser.AttributeContext rule, Scope scope) {
        found.construct(rule, scope);
        bodies.type(rule.type(), scope);
        values.of(rule.expression(), scope);
    }

    private void module(FlowParser.ModuleContext rule) {
        String owner = rule.name() == null ? "" : rule.name().getText();
        found.frame(rule, Scope.of(names, owner));
        for (FlowParser.MemberContext member : rule.member()) {
            if (member.getChildCount() > 0 && member.getChild(0) instanceof ParserRuleContext inner) {
                Scope scope = Scope.of(names, owner);
                found.construct(inner, scope);
                member(inner, owner, scope);
            }
        }
    }

    private void member(ParserRuleContext rule, String owner, Scope scope) {
        switch (rule) {
            case FlowParser.StateContext it -> values.of(it.expression(), scope);
            case FlowParser.OperationContext it -> operation(it, owner, scope);
            case FlowParser.OnContext it when it.topic() != null -> {
                names.find(Symbol.Kind.EVENT, it.topic().getText())
                        .ifPresent(event -> found.use(it.topic(), event, Use.Role.HEARS));
                Scope inside = scope.withHoles("Event " + it.topic().getText());
                found.frame(it, inside);
                values.of(it.expression(), inside);
                bodies.block(it.block(), inside);
            }
            case FlowParser.TickContext it -> bodies.block(it.block(), scope);
            default -> {}
        }
    }

    private void operation(FlowParser.OperationContext rule, String owner, Scope scope) {
        if (rule.name() == null) {
            return;
        }
        String title = owner + "." + rule.name().getText();
        bodies.parameters(rule.parameters(), scope);
        Scope inside = scope.withHoles(title);
        bodies.block(rule.block(), inside);
        Type returned = BodyReading.returned(inside);
        if (Types.isKnown(returned)) {
            found.results().put(title, returned);
        }
    }

    private void saga(FlowParser.SagaContext rule, Scope scope) {
        if (rule.name() != null) {
            bodies.parameters(rule.parameters(), scope);
            Scope inside = scope.withHoles("Saga." + rule.name().getText());
            found.frame(rule, inside);
            rule.stage().forEach(stage -> bodies.stage(stage, inside));
        }
    }

    private void director(FlowParser.DirectorContext rule, Scope scope) {
        String owner = rule.name() == null ? "" : rule.name().getText();
        for (FlowParser.DirectorItemContext item : rule.directorItem()) {
            found.construct(item, scope);
            switch (item) {
                case FlowParser.TopicOperationContext it when it.operation() != null ->
                    operation(it.operation(), owner, Scope.of(names, ""));
                case FlowParser.AnswerContext it -> values.of(it.expression(), scope);
                default -> {}
            }
        }
    }

    private void goal(FlowParser.GoalContext rule, Scope scope) {
        if (rule.name() == null) {
            return;
        }
        bodies.parameters(rule.parameters(), scope);
        String owner = "Goal " + rule.name().getText();
        Scope inside = scope.withParameters(owner);
        found.frame(rule, inside);
        if (rule.achieved() != null) {
            found.construct(rule.achieved(), inside);
            values.of(rule.achieved().expression(), inside);
        }
        rule.method().forEach(method -> method(method, Scope.of(names, "").withParameters(owner)));
    }

    /// A `some` at the top of a method's condition binds its variable for what follows.
    private void method(FlowParser.MethodContext rule, Scope scope) {
        found.construct(rule, scope);
        List<FlowParser.ExpressionContext> expressions = rule.expression();
        boolean when = rule.getChildCount() > 2 && rule.getChild(2).getText().equals("when");
        Scope inside = scope;
        if (when && !expressions.isEmpty()) {
            inside = condition(expressions.getFirst(), scope);
        }
        found.frame(rule, inside);
        for (int i = when ? 1 : 0; i < expressions.size(); i++) {
            values.of(expressions.get(i), inside);
        }
        bodies.block(rule.block(), inside);
    }

    private Scope condition(FlowParser.ExpressionContext rule, Scope scope) {
        if (rule.conjunction().size() != 1) {
            values.of(rule, scope);
            return scope;
        }
        Scope inside = scope;
        for (FlowParser.NegationContext part : rule.conjunction(0).negation()) {
            values.of(part, inside);
            if (Literals.inner(part) instanceof FlowParser.QuantifiedContext some && some.name().size() > 1) {
                inside = some.getStart().getText().equals("some")
                        ? inside.with(Bound.by(some, found.text()))
                        : inside;
            }
        }
        return inside;
    }

    private void action(FlowParser.ActionContext rule, Scope scope) {
        if (rule.name() == null) {
            return;
        }
        bodies.parameters(rule.parameters(), scope);
        String owner = "Action " + rule.name().getText();
        Scope inside = scope.withParameters(owner);
        found.frame(rule, inside);
        values.of(rule.expression(), inside);
        for (FlowParser.ActionItemContext item : rule.actionItem()) {
            found.construct(item, inside);
            part(item, Scope.of(names, "").withParameters(owner));
        }
    }

    private void part(FlowParser.ActionItemContext rule, Scope scope) {
        switch (rule) {
            case FlowParser.RequiresContext it -> values.of(it.expression(), scope);
            case FlowParser.StartsContext it -> bodies.block(it.block(), scope);
            case FlowParser.EffectsContext it -> bodies.block(it.block(), scope);
            case FlowParser.UndoContext it -> bodies.block(it.block(), scope);
            default -> {}
        }
    }

    /// What a question binds beyond itself.
    private static final class Bound {
        private Bound() {}

        static Symbol by(FlowParser.QuantifiedContext some, FlowText text) {
            NameContext variable = some.name(0);
            Type type = new Type.Ref(some.name(1).getText(), false);
            String shape = variable.getText() + ": " + type;
            return new Symbol(Symbol.Kind.BOUND, variable.getText(), "", type, shape, "", text.place(variable));
        }
    }
}

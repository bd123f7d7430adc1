package dev.entente.dsl.index;

import dev.entente.dsl.Type;
import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.ActionContext;
import dev.entente.dsl.grammar.FlowParser.AttributeContext;
import dev.entente.dsl.grammar.FlowParser.DirectorContext;
import dev.entente.dsl.grammar.FlowParser.EntityContext;
import dev.entente.dsl.grammar.FlowParser.GoalContext;
import dev.entente.dsl.grammar.FlowParser.ModuleContext;
import dev.entente.dsl.grammar.FlowParser.OperationContext;
import dev.entente.dsl.grammar.FlowParser.StateContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/// Reads what a text declares outside of its bodies. A declaration without a name is passed over.
final class Survey {
    private final Names names;
    private final FlowText text;
    private final Docs docs;

    private Survey(Names names, FlowText text) {
        this.names = names;
        this.text = text;
        this.docs = new Docs(text.tokens());
    }

    /// Adds what the text declares to the names.
    ///
    /// @return the table of contents
    static List<Outline> of(FlowText text, Names names) {
        Survey survey = new Survey(names, text);
        return text.tree().declaration().stream()
                .filter(rule -> rule.getChildCount() > 0 && rule.getChild(0) instanceof ParserRuleContext)
                .flatMap(rule -> survey.declaration((ParserRuleContext) rule.getChild(0)))
                .toList();
    }

    private Stream<Outline> declaration(ParserRuleContext rule) {
        return switch (rule) {
            case FlowParser.ScenarioContext it -> one(it, Symbol.Kind.SCENARIO, it.name(), "Scenario " + words(it.name()));
            case FlowParser.FactionContext it -> one(it, Symbol.Kind.FACTION, it.name(), "Faction " + words(it.name()));
            case EntityContext it -> entity(it);
            case FlowParser.RelationContext it -> relation(it);
            case FlowParser.ConstraintContext it -> one(it, Symbol.Kind.CONSTRAINT, it.name(), words(it));
            case FlowParser.EventContext it -> event(it);
            case StateContext it -> state(it, "");
            case ModuleContext it -> module(it);
            case FlowParser.SagaContext it -> saga(it);
            case DirectorContext it -> director(it);
            case GoalContext it -> goal(it);
            case ActionContext it -> action(it);
            case FlowParser.ContractContext it -> contract(it);
            default -> Stream.empty();
        };
    }

    private Stream<Outline> one(ParserRuleContext rule, Symbol.Kind kind, @Nullable ParserRuleContext name, String shape) {
        return declared(rule, kind, name, "", Symbol.UNKNOWN, shape, List.of());
    }

    private Stream<Outline> declared(
            ParserRuleContext rule,
            Symbol.Kind kind,
            @Nullable ParserRuleContext name,
            String owner,
            Type type,
            String shape,
            List<Outline> children) {
        if (name == null || name.getText().isEmpty()) {
            return Stream.empty();
        }
        Symbol symbol = new Symbol(
                kind, name.getText(), owner, type, shape, docs.of(rule), text.place(name));
        names.add(symbol);
        return Stream.of(new Outline(symbol, text.extent(rule), children));
    }

    /// The type of a relation is that of its second part: where a route over it leads.
    private Stream<Outline> relation(FlowParser.RelationContext rule) {
        if (rule.name().isEmpty()) {
            return Stream.empty();
        }
        Type to = new Type.Ref(rule.name().getLast().getText(), false);
        return declared(rule, Symbol.Kind.RELATION, rule.name(0), "", to, words(rule), List.of());
    }

    private static String words(@Nullable ParserRuleContext rule) {
        return rule == null ? "" : FlowText.words(rule);
    }

    private Stream<Outline> entity(EntityContext rule) {
        String owner = words(rule.name());
        List<Outline> attributes = rule.attribute().stream()
                .flatMap(attribute -> attribute(attribute, owner))
                .toList();
        return declared(rule, Symbol.Kind.ENTITY, rule.name(), "", new Type.Ref(owner, false), "Entity " + owner, attributes);
    }

    private Stream<Outline> attribute(AttributeContext rule, String owner) {
        String shape = owner + "." + words(rule);
        return declared(rule, Symbol.Kind.ATTRIBUTE, rule.name(), owner, Types.of(rule.type()), shape, List.of());
    }

    private Stream<Outline> event(FlowParser.EventContext rule) {
        parameters(rule.parameters(), "Event " + words(rule.topic()));
        return one(rule, Symbol.Kind.EVENT, rule.topic(), words(rule));
    }

    private void parameters(FlowParser.@Nullable ParametersContext rule, String owner) {
        if (rule != null) {
            rule.parameter().forEach(parameter -> parameter(parameter, owner));
        }
    }

    private void parameter(FlowParser.ParameterContext rule, String owner) {
        declared(rule, Symbol.Kind.PARAMETER, rule.name(), owner, Types.of(rule.type()), words(rule) + " of " + owner, List.of());
    }

    private Stream<Outline> state(StateContext rule, String owner) {
        if (rule.VARIABLE() == null) {
            return Stream.empty();
        }
        String name = rule.VARIABLE().getText().substring(1);
        Type type = Literals.type(rule.expression(), names);
        String shape = owner.isEmpty() ? words(rule) : "%s of module %s".formatted(words(rule), owner);
        Symbol symbol = new Symbol(
                Symbol.Kind.STATE, name, owner, type, shape, docs.of(rule), text.at(rule.VARIABLE().getSymbol()));
        names.add(symbol);
        fields(rule, symbol);
        return Stream.of(new Outline(symbol, text.extent(rule), List.of()));
    }

    private void fields(StateContext rule, Symbol state) {
        for (FlowParser.NamedContext named : Literals.fields(rule.expression())) {
            String name = Literals.name(named);
            Type type = Types.field(state.type(), name);
            names.add(new Symbol(
                    Symbol.Kind.FIELD,
                    name,
                    state.title(),
                    type,
                    "%s.%s%s".formatted(state.title(), name, Types.behind(type)),
                    docs.of(named),
                    Literals.place(named, text)));
        }
    }

    private Stream<Outline> module(ModuleContext rule) {
        String owner = words(rule.name());
        List<Outline> members = rule.member().stream()
                .filter(member -> member.getChildCount() > 0 && member.getChild(0) instanceof ParserRuleContext)
                .flatMap(member -> member((ParserRuleContext) member.getChild(0), owner))
                .toList();
        return declared(rule, Symbol.Kind.MODULE, rule.name(), "", Symbol.UNKNOWN, "Module " + owner, members);
    }

    private Stream<Outline> member(ParserRuleContext rule, String owner) {
        return switch (rule) {
            case StateContext it -> state(it, owner);
            case OperationContext it -> operation(it, owner, Symbol.Kind.OPERATION);
            case FlowParser.OnContext it -> hidden(it, Symbol.Kind.REACTION, it.topic(), "ON " + words(it.topic()), owner);
            case FlowParser.TickContext it ->
                hidden(it, Symbol.Kind.HEARTBEAT, it.span(), "Tick [" + words(it.span()) + "]", owner);
            default -> Stream.empty();
        };
    }

    /// What nobody can name stands in the table of contents only.
    private Stream<Outline> hidden(
            ParserRuleContext rule, Symbol.Kind kind, @Nullable ParserRuleContext name, String shape, String owner) {
        if (name == null) {
            return Stream.empty();
        }
        Symbol symbol = new Symbol(kind, shape, owner, Symbol.UNKNOWN, shape, docs.of(rule), text.place(name));
        return Stream.of(new Outline(symbol, text.extent(rule), List.of()));
    }

    private Stream<Outline> operation(OperationContext rule, String owner, Symbol.Kind kind) {
        String title = owner + "." + words(rule.name());
        parameters(rule.parameters(), title);
        String how = reads(rule) ? " /return" : " /execute";
        return declared(rule, kind, rule.name(), owner, Symbol.UNKNOWN, title + words(rule.parameters()) + how, List.of());
    }

    private static boolean reads(OperationContext rule) {
        return rule.children.stream().anyMatch(child -> child.getText().equals("return"));
    }

    private Stream<Outline> saga(FlowParser.SagaContext rule) {
        String title = "Saga." + words(rule.name());
        parameters(rule.parameters(), title);
        return one(rule, Symbol.Kind.SAGA, rule.name(), "Saga " + words(rule.name()) + words(rule.parameters()));
    }

    private Stream<Outline> director(DirectorContext rule) {
        String owner = words(rule.name());
        List<Outline> topics = new ArrayList<>();
        rule.directorItem().forEach(item -> {
            switch (item) {
                case FlowParser.TopicOperationContext it when it.operation() != null ->
                    operation(it.operation(), owner, Symbol.Kind.TOPIC).forEach(topics::add);
                case FlowParser.AnswerContext it -> answer(it, owner).forEach(topics::add);
                default -> {}
            }
        });
        boolean steers = rule.getStart().getText().equals("Director");
        Symbol.Kind kind = steers ? Symbol.Kind.DIRECTOR : Symbol.Kind.OBSERVER;
        return declared(rule, kind, rule.name(), "", Symbol.UNKNOWN, rule.getStart().getText() + " " + owner, topics);
    }

    private Stream<Outline> answer(FlowParser.AnswerContext rule, String owner) {
        String shape = "%s.%s, answered in turn".formatted(owner, words(rule.name()));
        Type type = Literals.type(rule.expression(), names);
        return names.find(Symbol.Kind.TOPIC, owner, words(rule.name())).isPresent()
                ? Stream.empty()
                : declared(rule, Symbol.Kind.TOPIC, rule.name(), owner, type, shape, List.of());
    }

    private Stream<Outline> goal(GoalContext rule) {
        String owner = "Goal " + words(rule.name());
        parameters(rule.parameters(), owner);
        List<Outline> methods = rule.method().stream()
                .flatMap(method -> declared(
                        method,
                        Symbol.Kind.METHOD,
                        method.name(),
                        owner,
                        Symbol.UNKNOWN,
                        "Method " + words(method.name()) + " of " + owner,
                        List.of()))
                .toList();
        return declared(
                rule, Symbol.Kind.GOAL, rule.name(), "", Symbol.UNKNOWN, owner + words(rule.parameters()), methods);
    }

    private Stream<Outline> action(ActionContext rule) {
        String owner = "Action " + words(rule.name());
        parameters(rule.parameters(), owner);
        return one(rule, Symbol.Kind.ACTION, rule.name(), owner + words(rule.parameters()));
    }

    /// A contract is a type of entities; its parameters, terms and clauses are their attributes.
    private Stream<Outline> contract(FlowParser.ContractContext rule) {
        String owner = words(rule.name());
        if (rule.parameters() != null) {
            rule.parameters().parameter().forEach(it -> declared(
                    it, Symbol.Kind.ATTRIBUTE, it.name(), owner, Types.of(it.type()), words(it) + " of " + owner, List.of()));
        }
        List<Outline> items = rule.contractItem().stream()
                .flatMap(item -> switch (item) {
                    case FlowParser.BargainedContext it -> attribute(it, it.name(), owner, Type.Plain.INT, words(it));
                    case FlowParser.RoleContext it when it.promise() != null -> clause(it, owner);
                    default -> Stream.empty();
                })
                .toList();
        String shape = Treaties.SHAPE + owner + words(rule.parameters());
        return declared(rule, Symbol.Kind.ENTITY, rule.name(), "", new Type.Ref(owner, false), shape, items);
    }

    private Stream<Outline> clause(FlowParser.RoleContext rule, String owner) {
        String party = words(rule.name()) + ": ";
        return switch (rule.promise()) {
            case FlowParser.PromisedWorkContext it ->
                attribute(rule, it.name(), owner, Type.Plain.TEXT, party + Treaties.FORK + words(it.name()));
            case FlowParser.RestraintContext it ->
                attribute(rule, it.name(), owner, Type.Plain.TEXT, party + Treaties.KEEP + words(it.name()));
            default -> Stream.empty();
        };
    }

    private Stream<Outline> attribute(
            ParserRuleContext rule, @Nullable ParserRuleContext name, String owner, Type type, String shape) {
        return declared(rule, Symbol.Kind.ATTRIBUTE, name, owner, type, shape, List.of());
    }
}

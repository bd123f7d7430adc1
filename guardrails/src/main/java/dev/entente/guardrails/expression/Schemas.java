package dev.entente.guardrails.expression;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Position;
import dev.entente.dsl.Program;
import dev.entente.dsl.Type;
import dev.entente.world.Kind;
import dev.entente.world.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The world's schema as a program declares it.
///
/// State becomes attributes too: a module's of one entity named like the module (or one for each shard), the program's
/// of the entity [#PROGRAM]. A record becomes an attribute for each leaf, `boss.hp`. So state is hashed, journaled and
/// guarded like everything else.
public final class Schemas {
    /// The type, and the one entity, that hold the program's own state.
    public static final String PROGRAM = "$";

    private static final long SECOND = 1000;

    private final Schema.Builder builder = Schema.builder();
    private final long tickMillis;

    private Schemas(long tickMillis) {
        this.tickMillis = tickMillis;
    }

    /// {@return the schema of a checked program}
    public static Schema of(Program program) {
        return new Schemas(tickMillis(program)).build(program, Shards.of(program));
    }

    private Schema build(Program program, Shards shards) {
        program.all(Declaration.Entity.class).forEach(entity -> {
            builder.type(entity.name());
            var parties = parties(program, entity.name());
            entity.attributes().forEach(it -> add(it, parties.contains(it.name())));
        });
        holder(PROGRAM, states(program.declarations()));
        program.all(Declaration.Module.class).forEach(module -> holder(module.name(), states(module, shards)));
        program.all(Declaration.Relation.class)
                .forEach(relation -> builder.relation(
                        relation.name(), relation.of().getFirst(), relation.of().getLast(), relation.symmetric()));
        return builder.build();
    }

    /// {@return the attributes of a contract's entity that name its parties; none for any other entity}
    private static Set<String> parties(Program program, String entity) {
        return program.all(Declaration.Contract.class)
                .filter(contract -> contract.name().equals(entity))
                .flatMap(Schemas::parties)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> parties(Declaration.Contract contract) {
        return Stream.of(
                        contract.commitments().stream().map(Declaration.Commitment::party),
                        contract.worths().stream().map(Declaration.Worth::party),
                        contract.pledges().stream().map(Declaration.Pledge::party))
                .flatMap(Function.identity());
    }

    /// {@return the length of a tick in milliseconds, as the scenario says}
    static long tickMillis(Program program) {
        return program.all(Declaration.Scenario.class)
                .flatMap(scenario -> scenario.settings().stream())
                .filter(setting -> setting.name().equals("tick"))
                .map(setting -> ((Expression.Number) setting.value()).value())
                .findFirst()
                .orElse(SECOND);
    }

    /// {@return the state among declarations, as it is written}
    public static List<Declaration.State> states(List<Declaration> declarations) {
        return declarations.stream()
                .filter(Declaration.State.class::isInstance)
                .map(Declaration.State.class::cast)
                .toList();
    }

    /// A shard has a number, whether or not the text asks for it.
    static List<Declaration.State> states(Declaration.Module module, Shards shards) {
        var states = new ArrayList<>(states(module.members()));
        if (shards.has(module.name()) && states.stream().noneMatch(it -> it.name().equals(Shards.NUMBER))) {
            states.add(new Declaration.State(
                    Position.NONE, Shards.NUMBER, new Expression.Number(Position.NONE, 1)));
        }
        return states;
    }

    /// {@return the type of state, which is that of its start}
    public static Type type(Expression initial) {
        return switch (initial) {
            case Expression.Truth _ -> Type.Plain.BOOL;
            case Expression.Text _ -> Type.Plain.TEXT;
            case Expression.Record(_, var fields) -> new Type.Fields(fields.stream()
                    .map(field -> new Type.Field(field.name(), type(field.value())))
                    .toList());
            default -> Type.Plain.INT;
        };
    }

    private void holder(String name, List<Declaration.State> states) {
        if (!states.isEmpty()) {
            builder.type(name);
            states.forEach(state -> add(state.name(), state.initial()));
        }
    }

    private void add(Declaration.Attribute attribute, boolean party) {
        switch (attribute.type()) {
            case Type.Ref(String entity, _) -> builder.reference(attribute.name(), entity);
            default -> add(attribute.name(), attribute.initial());
        }
        if (attribute.secret()) {
            builder.secret();
        }
        if (party) {
            builder.sharing();
        }
    }

    private void add(String name, Expression initial) {
        switch (initial) {
            case Expression.Number(_, long value) -> builder.attribute(name, Kind.INT, value);
            case Expression.Unary(_, _, Expression.Number(_, long value)) -> builder.attribute(name, Kind.INT, -value);
            case Expression.Duration(_, var span) -> builder.attribute(name, Kind.INT, span.ticks(tickMillis));
            case Expression.Truth(_, boolean value) -> builder.attribute(name, Kind.BOOL, value ? 1 : 0);
            case Expression.Text(_, String value) -> builder.attribute(name, value);
            case Expression.Record(_, var fields) ->
                    fields.forEach(field -> add(name + "." + field.name(), field.value()));
            default -> throw new IllegalStateException("unchecked start of (%s) at %s".formatted(name, initial.at()));
        }
    }
}

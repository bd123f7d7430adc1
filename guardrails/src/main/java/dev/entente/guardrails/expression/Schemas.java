package dev.entente.guardrails.expression;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Program;
import dev.entente.dsl.Type;
import dev.entente.world.Kind;
import dev.entente.world.Schema;
import java.util.List;

/// The world's schema as a program declares it.
///
/// State becomes attributes too: a module's of one entity named like the module, the program's of the entity
/// [#PROGRAM]. So state is hashed, journaled and guarded like everything else.
public final class Schemas {
    /// The type, and the one entity, that hold the program's own state.
    public static final String PROGRAM = "$";

    private Schemas() {}

    /// {@return the schema of a checked program}
    public static Schema of(Program program) {
        var builder = Schema.builder();
        program.all(Declaration.Entity.class).forEach(entity -> {
            builder.type(entity.name());
            entity.attributes().forEach(attribute -> add(builder, attribute));
        });
        state(builder, PROGRAM, program.declarations());
        program.all(Declaration.Module.class).forEach(module -> state(builder, module.name(), module.members()));
        program.all(Declaration.Relation.class)
                .forEach(relation -> builder.relation(
                        relation.name(), relation.of().getFirst(), relation.of().getLast(), relation.symmetric()));
        return builder.build();
    }

    private static void add(Schema.Builder builder, Declaration.Attribute attribute) {
        switch (attribute.type()) {
            case Type.Ref(String entity, _) -> builder.reference(attribute.name(), entity);
            default -> plain(builder, attribute.name(), attribute.initial());
        }
    }

    private static void plain(Schema.Builder builder, String name, Expression initial) {
        switch (initial) {
            case Expression.Number(_, long value) -> builder.attribute(name, Kind.INT, value);
            case Expression.Unary(_, _, Expression.Number(_, long value)) ->
                    builder.attribute(name, Kind.INT, -value);
            case Expression.Truth(_, boolean value) -> builder.attribute(name, Kind.BOOL, value ? 1 : 0);
            case Expression.Text(_, String value) -> builder.attribute(name, value);
            default -> throw new IllegalStateException("unchecked start of (%s) at %s".formatted(name, initial.at()));
        }
    }

    private static void state(Schema.Builder builder, String holder, List<Declaration> declarations) {
        var states = declarations.stream()
                .filter(Declaration.State.class::isInstance)
                .map(Declaration.State.class::cast)
                .toList();
        if (states.isEmpty()) {
            return;
        }
        builder.type(holder);
        states.forEach(state -> plain(builder, state.name(), state.initial()));
    }
}

package dev.entente.guardrails;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Footprint;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Values;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.Kind;
import dev.entente.world.View;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Collectors;

/// One compiled constraint: it holds for every entity of its type, or once where it names none.
///
/// @param type the entity type that it is about; -1 where it only asks about all of some types
/// @param slots how many slots the code needs
/// @param reads the attributes that it mentions
/// @param looksFurther whether it reads anything beyond the one entity's own attributes
record Invariant(String name, String allowed, int type, Code code, int slots, BitSet reads, boolean looksFurther) {

    static Invariant of(Declaration.Constraint constraint, Vocabulary vocabulary) {
        var mentions = Mentions.of(constraint.expression(), vocabulary.world().schema());
        var scope = new Scope("");
        scope.bind(mentions.subject(), new Type.Ref(mentions.subject(), false));
        var code = vocabulary.expression(constraint.expression(), scope);
        return new Invariant(
                constraint.name(),
                Flow.format(constraint.expression()),
                vocabulary.type(mentions.subject()),
                code,
                scope.size(),
                mentions.attributes(),
                mentions.further());
    }

    boolean reads(int attribute) {
        return reads.get(attribute);
    }

    boolean concerns(int changed) {
        return looksFurther || changed == type;
    }

    Optional<Invariants.Broken> broken(View world, int entity) {
        if (looksFurther) {
            return broken(world);
        }
        if (!world.exists(entity) || world.type(entity) != type) {
            return Optional.empty();
        }
        return check(world, entity);
    }

    Optional<Invariants.Broken> broken(View world) {
        if (type < 0) {
            return check(world, -1);
        }
        for (int i = 0; i < world.count(type); i++) {
            var broken = check(world, world.at(type, i));
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<Invariants.Broken> check(View world, int entity) {
        try {
            return code.holds(new Frame(world, names(entity)))
                    ? Optional.empty()
                    : Optional.of(new Invariants.Broken(name, found(world, entity), allowed));
        } catch (EvaluationException nothing) {
            return Optional.of(new Invariants.Broken(name, String.valueOf(nothing.getMessage()), allowed));
        }
    }

    private long[] names(int entity) {
        var names = new long[slots];
        names[0] = entity;
        return names;
    }

    private String found(View world, int entity) {
        var footprint = new Footprint();
        code.holds(new Frame(world, names(entity)).noting(footprint));
        return Arrays.stream(footprint.cells())
                .filter(cell -> Cell.attribute(cell) >= 0)
                .limit(4)
                .mapToObj(cell -> show(world, cell))
                .collect(Collectors.joining(", "));
    }

    private static String show(View world, long cell) {
        int attribute = Cell.attribute(cell);
        var holder = world.name(Cell.entity(cell));
        return "%s%s is %s"
                .formatted(
                        holder.equals(Schemas.PROGRAM) ? holder : holder + ".",
                        world.schema().attributeName(attribute),
                        Values.text(kind(world, attribute), world.get(attribute, Cell.entity(cell)), world));
    }

    private static Type kind(View world, int attribute) {
        return switch (world.schema().attributeKind(attribute)) {
            case Kind.INT -> Type.Plain.INT;
            case Kind.BOOL -> Type.Plain.BOOL;
            case Kind.TEXT -> Type.Plain.TEXT;
            case Kind.REF -> new Type.Ref("", true);
        };
    }
}

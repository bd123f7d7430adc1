package dev.entente.guardrails;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.Changes;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The constraints of a program, indexed by what can break them.
///
/// A constraint over attributes of one entity (`Faction.gold >= 0`) costs one evaluation for each entity changed. One
/// that looks further (`Army.strength <= Army.at.capacity`, a `count`) is evaluated for every entity of its type
/// whenever an attribute that it mentions changes.
public final class Invariants {
    private static final Invariant[] NONE = {};

    private final Invariant[] all;
    private final Invariant[][] byAttribute;

    private Invariants(List<Invariant> all, int attributes) {
        this.all = all.toArray(Invariant[]::new);
        this.byAttribute = new Invariant[attributes][];
        for (int attribute = 0; attribute < attributes; attribute++) {
            byAttribute[attribute] = readers(attribute);
        }
    }

    private Invariant[] readers(int attribute) {
        var readers = Arrays.stream(all).filter(it -> it.reads(attribute)).toArray(Invariant[]::new);
        return readers.length == 0 ? NONE : readers;
    }

    /// {@return the constraints of a checked program}
    public static Invariants of(Program program, Vocabulary vocabulary) {
        var all = new ArrayList<Invariant>();
        program.all(Declaration.Constraint.class)
                .forEach(constraint -> all.add(Invariant.of(constraint, vocabulary)));
        return new Invariants(all, vocabulary.world().schema().attributes());
    }

    /// A constraint that does not hold.
    ///
    /// @param constraint its name
    /// @param found the entity and the values that break it
    /// @param allowed the constraint as written
    public record Broken(String constraint, String found, String allowed) {}

    /// {@return every constraint that is broken, for the state before the first tick}
    public List<Broken> broken(View world) {
        return Arrays.stream(all).flatMap(it -> it.broken(world).stream()).toList();
    }

    /// {@return the first constraint that does not hold where these cells have changed, such as in what a plan foresees}
    public Optional<Broken> broken(View world, long[] cells) {
        for (long cell : cells) {
            for (var invariant : concerned(cell)) {
                var broken = invariant.broken(world, Cell.entity(cell));
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private Invariant[] concerned(long cell) {
        int attribute = Cell.attribute(cell);
        return attribute >= 0
                ? byAttribute[attribute]
                : Arrays.stream(all).filter(Invariant::looksFurther).toArray(Invariant[]::new);
    }

    /// {@return the first constraint that the changes from `first` on have broken}
    Optional<Broken> firstBroken(View world, Changes changes, int first) {
        for (int i = first; i < changes.size(); i++) {
            for (var invariant : concerned(world, changes, i)) {
                var broken = invariant.broken(world, changes.entity(i));
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private Invariant[] concerned(View world, Changes changes, int i) {
        return switch (changes.op(i)) {
            case SET, ADD -> byAttribute[changes.attribute(i)];
            case CREATE -> Arrays.stream(all)
                    .filter(it -> it.concerns(world.type(changes.entity(i))))
                    .toArray(Invariant[]::new);
            case REMOVE, LINK, UNLINK -> Arrays.stream(all).filter(Invariant::looksFurther).toArray(Invariant[]::new);
        };
    }
}

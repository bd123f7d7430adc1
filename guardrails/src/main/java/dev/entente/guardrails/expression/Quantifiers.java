package dev.entente.guardrails.expression;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Quantifier;
import dev.entente.dsl.Type;
import java.util.Arrays;

/// Questions about all entities of a type, in creation order. Linear in their number.
///
/// @param type the entity type asked about
/// @param slot where the variable is kept
/// @param where which of them count
/// @param by the measure
/// @param at the place in the flow file
record Quantifiers(int type, int slot, Code where, Code by, dev.entente.dsl.Position at) {

    static Code compile(Expression.Quantified quantified, ExpressionCompiler compiler) {
        var element = new Type.Ref(quantified.of(), false);
        return compiler.scope().binding(quantified.variable(), element, slot -> {
            var all = new Quantifiers(
                    compiler.vocabulary().type(quantified.of()),
                    slot,
                    compiler.compile(quantified.where()),
                    compiler.compile(quantified.by()),
                    quantified.at());
            return all.code(quantified.quantifier(), quantified.of(), quantified.by().at().written());
        });
    }

    private Code code(Quantifier quantifier, String of, boolean measured) {
        return switch (quantifier) {
            case SOME -> Arithmetic.truth(frame -> next(frame, 0) >= 0);
            case EVERY -> Arithmetic.truth(this::every);
            case COUNT -> Arithmetic.number(this::count);
            case SUM -> Arithmetic.number(this::sum);
            case MOST -> new Code.Scalar(new Type.Ref(of, true), frame -> extreme(frame, 1));
            case LEAST -> new Code.Scalar(new Type.Ref(of, true), frame -> extreme(frame, -1));
            case EACH -> new Code.Listing(new Type.ListOf(of), frame -> measured ? sorted(frame) : all(frame));
        };
    }

    /// {@return the index of the first that counts from `index` on, or -1; its entity is then in the slot}
    private int next(Frame frame, int index) {
        int count = frame.view().count(type);
        for (int i = index; i < count; i++) {
            if (present(frame, i) && where.holds(frame)) {
                return i;
            }
        }
        return -1;
    }

    /// A plan may foresee that an entity of today will be gone.
    private boolean present(Frame frame, int index) {
        int entity = frame.view().at(type, index);
        frame.slot(slot, entity);
        return frame.view().exists(entity);
    }

    private boolean every(Frame frame) {
        int count = frame.view().count(type);
        for (int i = 0; i < count; i++) {
            if (present(frame, i) && !where.holds(frame)) {
                return false;
            }
        }
        return true;
    }

    private long count(Frame frame) {
        long found = 0;
        for (int i = next(frame, 0); i >= 0; i = next(frame, i + 1)) {
            found++;
        }
        return found;
    }

    private long sum(Frame frame) {
        long sum = 0;
        for (int i = next(frame, 0); i >= 0; i = next(frame, i + 1)) {
            sum = Arithmetic.plus(at, sum, by.value(frame));
        }
        return sum;
    }

    private long extreme(Frame frame, int sign) {
        long best = -1;
        long measure = 0;
        for (int i = next(frame, 0); i >= 0; i = next(frame, i + 1)) {
            long candidate = by.value(frame);
            if (best < 0 || Long.compare(candidate, measure) * sign > 0) {
                best = frame.slot(slot);
                measure = candidate;
            }
        }
        return best;
    }

    private int[] all(Frame frame) {
        var found = new int[frame.view().count(type)];
        int size = 0;
        for (int i = next(frame, 0); i >= 0; i = next(frame, i + 1)) {
            found[size++] = (int) frame.slot(slot);
        }
        return Arrays.copyOf(found, size);
    }

    private record Measured(int entity, long measure) {}

    private int[] sorted(Frame frame) {
        var found = all(frame);
        var measured = new Measured[found.length];
        for (int i = 0; i < found.length; i++) {
            frame.slot(slot, found[i]);
            measured[i] = new Measured(found[i], by.value(frame));
        }
        Arrays.sort(measured, (left, right) -> Long.compare(right.measure(), left.measure()));
        for (int i = 0; i < found.length; i++) {
            found[i] = measured[i].entity();
        }
        return found;
    }
}

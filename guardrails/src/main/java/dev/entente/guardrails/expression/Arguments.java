package dev.entente.guardrails.expression;

import dev.entente.dsl.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// What is given to an operation, a saga or a topic: the leaves of all arguments, as its parameters take them.
public final class Arguments {
    private final Code[] leaves;
    private final int[] places;
    private final long[] blank;

    private Arguments(List<Code> leaves, int[] places, long[] blank) {
        this.leaves = leaves.toArray(Code[]::new);
        this.places = places;
        this.blank = blank;
    }

    static Arguments of(Signature signature, List<Named> given, ExpressionCompiler expressions) {
        var leaves = new ArrayList<Code>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < given.size(); i++) {
            int parameter = signature.parameter(given.get(i).name(), i);
            int place = signature.slot(parameter);
            var value = expressions.compile(given.get(i).value());
            for (var leaf : AssignmentCompiler.ordered(value, signature.parameters().get(parameter).type())) {
                leaves.add(leaf);
                places.add(place++);
            }
        }
        return new Arguments(leaves, places.stream().mapToInt(Integer::intValue).toArray(), signature.blank());
    }

    /// {@return the values, worked out in the order written}
    ///
    /// @param symbols gives the symbol of a text that is made here
    public long[] of(Frame frame, ToLongFunction<String> symbols) {
        var values = blank.clone();
        for (int i = 0; i < places.length; i++) {
            var leaf = leaves[i];
            values[places[i]] =
                    leaf instanceof Code.Telling ? symbols.applyAsLong(leaf.text(frame)) : leaf.value(frame);
        }
        return values;
    }
}

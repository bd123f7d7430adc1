package dev.entente.guardrails.expression;

import dev.entente.dsl.Parameter;
import dev.entente.dsl.Type;
import java.util.Arrays;
import java.util.List;

/// What an operation, a saga or a topic takes and gives back.
///
/// @param module whose state it sees; empty for a saga or a topic
/// @param name in full: `Ledger.Fine`, `Saga.BuyPass`, `director.adjust`
/// @param parameters in the order declared; their leaves are its first slots
/// @param result the type of what it returns; [Type.Plain#NONE] for a saga
public record Signature(String module, String name, List<Parameter> parameters, Type result) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /// {@return the place of a parameter; `otherwise` where the name is not one}
    int parameter(String name, int otherwise) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        return otherwise;
    }

    /// {@return the first slot of a parameter, by its place}
    public int slot(int parameter) {
        return parameters.stream()
                .limit(parameter)
                .mapToInt(it -> Leaf.count(it.type()))
                .sum();
    }

    /// {@return how many slots the parameters take, which is also the first slot of the result}
    public int slots() {
        return slot(parameters.size());
    }

    /// {@return arguments with nothing in them: 0, false, the empty text, none}
    public long[] blank() {
        return parameters.stream()
                .flatMapToLong(it -> Arrays.stream(Leaf.blank(it.type())))
                .toArray();
    }

    /// {@return the scope of its body: the parameters from slot 0 on, then the result}
    public Scope scope() {
        var scope = scope(module, parameters);
        scope.bind(AssignmentCompiler.RESULT, result);
        return scope;
    }

    static Scope scope(String module, List<Parameter> parameters) {
        var scope = new Scope(module);
        parameters.forEach(parameter -> scope.bind(parameter.name(), parameter.type()));
        return scope;
    }
}

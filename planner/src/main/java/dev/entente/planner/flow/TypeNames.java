package dev.entente.planner.flow;

import dev.entente.dsl.Expression;
import java.util.LinkedHashSet;
import java.util.Set;

/// The entity types that a constraint names, each of which stands for all its entities.
final class TypeNames {
    private final Lexicon lexicon;
    private final Set<String> found = new LinkedHashSet<>();

    private TypeNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static Set<String> in(Expression expression, Lexicon lexicon) {
        var names = new TypeNames(lexicon);
        names.in(expression);
        return names.found;
    }

    private void in(Expression expression) {
        switch (expression) {
            case Expression.Name(_, String name) -> {
                if (lexicon.isType(name)) {
                    found.add(name);
                }
            }
            case Expression.Field field -> in(field.of());
            case Expression.Unary unary -> in(unary.of());
            case Expression.Binary binary -> {
                in(binary.left());
                in(binary.right());
            }
            case Expression.Apply apply -> apply.arguments().forEach(this::in);
            case Expression.Quantified quantified -> {
                in(quantified.where());
                in(quantified.by());
            }
            default -> {
                // Names no type, or has no symbolic form.
            }
        }
    }
}

package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Methods;
import dev.entente.dsl.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A method with all that it is made of, gathered once.
///
/// @param statements all of its body, outer ones first
/// @param tasks those of them that are a `Do` or an `Achieve`
/// @param expressions those of its condition first
/// @param bound the names that it binds itself
record Parts(
        Declaration.Method method,
        List<Statement> statements,
        List<Statement> tasks,
        List<Expression> expressions,
        Set<String> bound) {

    static Parts of(Declaration.Method method) {
        var statements = Methods.statements(method.body()).toList();
        var tasks = new ArrayList<Statement>();
        var bound = new ArrayList<String>();
        for (var statement : statements) {
            switch (statement) {
                case Statement.Do _, Statement.Achieve _ -> tasks.add(statement);
                case Statement.Each each -> bound.add(each.variable());
                default -> {}
            }
        }
        var expressions = Methods.expressions(method).toList();
        for (var expression : expressions) {
            switch (expression) {
                case Expression.Quantified question -> bound.add(question.variable());
                case Expression.Route route -> bound.add(route.variable());
                default -> {}
            }
        }
        return new Parts(method, statements, tasks, expressions, Set.copyOf(bound));
    }
}

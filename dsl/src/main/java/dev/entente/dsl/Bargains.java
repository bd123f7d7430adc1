package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the steps that make, await or end contracts. Not thread safe.
final class Bargains {
    private final Symbols symbols;
    private final Report report;
    private final Typing typing;
    private final Changes changes;
    private final Arguments arguments;

    Bargains(Symbols symbols, Report report, Typing typing, Changes changes, Arguments arguments) {
        this.symbols = symbols;
        this.report = report;
        this.typing = typing;
        this.changes = changes;
        this.arguments = arguments;
    }

    // ------------------------------------------------------------------------------------------ negotiating

    void negotiate(Statement.Negotiate step, Scope scope) {
        Declaration.Contract contract = symbols.contracts().get(step.contract());
        if (contract == null) {
            step.arguments().forEach(argument -> typing.of(argument.value(), scope));
            report.unknown(step.at(), "contract", "contracts", step.contract(), symbols.contracts().keySet());
        } else {
            String what = "contract (%s)".formatted(step.contract());
            arguments.check(what, step.at(), contract.parameters(), chosen(step, contract, scope), scope);
        }
        if (!step.result().isEmpty()) {
            Type type = contract == null ? Types.LOST : new Type.Ref(step.contract(), false);
            changes.keep(step.resultAt(), step.result(), "what Negotiate gives", type, scope);
        }
    }

    /// {@return the arguments with a candidate in the place of the question that calls for proposals}
    private List<Named> chosen(Statement.Negotiate step, Declaration.Contract contract, Scope scope) {
        List<Named> chosen = new ArrayList<>();
        boolean called = false;
        for (int i = 0; i < step.arguments().size(); i++) {
            Named argument = step.arguments().get(i);
            Optional<Parameter> parameter = parameter(contract, argument, i);
            boolean calls = parameter.isPresent()
                    && parameter.get().type() instanceof Type.Ref
                    && argument.value() instanceof Expression.Quantified(_, Quantifier asks, _, _, _, _)
                    && asks == Quantifier.SOME;
            if (calls) {
                Expression.Quantified question = (Expression.Quantified) argument.value();
                call(step, question, called, scope);
                candidates(parameter.get(), question);
                chosen.add(new Named(argument.at(), argument.name(), candidate(parameter.get(), question)));
                called = true;
            } else {
                chosen.add(argument);
            }
        }
        return chosen;
    }

    private static Optional<Parameter> parameter(Declaration.Contract contract, Named argument, int place) {
        if (argument.name().isEmpty()) {
            return contract.parameters().stream().skip(place).findFirst();
        }
        return contract.parameters().stream()
                .filter(it -> it.name().equals(argument.name()))
                .findFirst();
    }

    private void candidates(Parameter parameter, Expression.Quantified question) {
        if (!parameter.type().equals(Types.FACTION) || !question.of().equals("Faction")) {
            report.error(
                    question.at(),
                    "only factions are called for proposals, but (%s) is %s and (%s) asks for %s"
                            .formatted(
                                    parameter.name(), parameter.type(), ExpressionText.of(question), question.of()),
                    "Maybe name it, or write some x in Faction.");
        }
    }

    private void call(Statement.Negotiate step, Expression.Quantified question, boolean again, Scope scope) {
        typing.of(question, scope);
        if (again) {
            report.error(
                    question.at(),
                    "Negotiate calls for proposals twice, but one of several can be chosen only once",
                    "Maybe name the other party.");
        }
        if (step.mediated()) {
            report.error(
                    question.at(),
                    "Negotiate calls for proposals, among which no mediator can choose",
                    "Maybe leave out mediated, or name the party.");
        }
        if (question.by().at().written()) {
            report.error(
                    question.by().at(),
                    "proposals are chosen by what they are worth, not by (%s)".formatted(ExpressionText.of(question.by())),
                    "Maybe say it in Worth of the contract.");
        }
    }

    /// One of those that are called stands for all: it has the type.
    private static Expression candidate(Parameter parameter, Expression.Quantified question) {
        return new Expression.Quantified(
                question.at(),
                Quantifier.MOST,
                question.variable(),
                ((Type.Ref) parameter.type()).entity(),
                Unwritten.TRUE,
                new Expression.Number(question.at(), 1));
    }

    // ------------------------------------------------------------------------------------------ awaiting

    void await(Statement.Await step, Scope scope) {
        clause(step.at(), step.contract(), step.clause(), scope);
    }

    void absolve(Statement.Absolve step, Scope scope) {
        if (step.clause().isEmpty()) {
            typing.of(step.contract(), scope);
            String word = step.breaks() ? "Cancel" : "Release";
            report.error(
                    step.at(),
                    "%s (%s) must name a clause".formatted(word, ExpressionText.of(step.contract())),
                    "Maybe write %s %s.clause.".formatted(word, ExpressionText.of(step.contract())));
            return;
        }
        clause(step.at(), step.contract(), step.clause(), scope);
    }

    private void clause(Position at, Expression expression, String clause, Scope scope) {
        Type type = typing.of(expression, scope);
        Declaration.Contract contract = symbols.contract(type).orElse(null);
        if (contract == null) {
            if (!Types.isOpen(type)) {
                report.error(
                        at,
                        "(%s) is %s, and no contract".formatted(ExpressionText.of(expression), type),
                        "Maybe name what Negotiate -> keeps, or a parameter whose type is a contract.");
            }
            return;
        }
        List<String> clauses =
                Contracts.clauses(contract).stream().map(Contracts.Clause::name).toList();
        if (!clause.isEmpty() && !clauses.contains(clause)) {
            report.error(
                    at,
                    "contract (%s) has no clause (%s)".formatted(contract.name(), clause),
                    report.remedy("clauses", clause, clauses));
        }
    }
}

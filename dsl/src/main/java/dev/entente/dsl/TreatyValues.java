package dev.entente.dsl;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Checks the numbers and conditions of contracts: terms, worths, pledges and windows. Not thread safe.
final class TreatyValues {
    /// So many deals can be told apart.
    static final long DEALS = 65_536;

    private final Symbols symbols;
    private final Report report;
    private final Typing typing;
    private final Map<String, Type> states;
    private final Folding folding = new Folding(Report.silent());

    TreatyValues(Symbols symbols, Report report, Typing typing, Map<String, Type> states) {
        this.symbols = symbols;
        this.report = report;
        this.typing = typing;
        this.states = states;
    }

    void check(Declaration.Contract contract) {
        terms(contract);
        Scope scope = Scope.of(Scope.Place.PROMISE, states).with(Contracts.known(contract));
        worths(contract, scope);
        contract.pledges().forEach(pledge -> pledge(contract, pledge, scope));
        Contracts.clauses(contract).forEach(clause -> clause(clause, scope));
    }

    // ------------------------------------------------------------------------------------------ terms

    private void terms(Declaration.Contract contract) {
        long deals = 1;
        for (Declaration.Term term : contract.terms()) {
            deals *= values(term);
            if (deals > DEALS) {
                report.error(
                        term.at(),
                        String.format(Locale.ROOT, "contract (%s) has more than %,d possible deals", contract.name(), DEALS),
                        "Maybe take larger steps, as in Term %s in %s to %s by 10."
                                .formatted(term.name(), ExpressionText.of(term.low()), ExpressionText.of(term.high())));
                return;
            }
        }
    }

    /// {@return how many values it can have; 1 where that is wrong}
    private long values(Declaration.Term term) {
        String what = "term (%s)".formatted(term.name());
        OptionalLong low = constant("what %s begins with".formatted(what), term.low());
        OptionalLong high = constant("what %s ends with".formatted(what), term.high());
        OptionalLong step = constant("the step of %s".formatted(what), term.step());
        if (low.isEmpty() || high.isEmpty() || step.isEmpty()) {
            return 1;
        }
        if (step.getAsLong() < 1) {
            report.error(
                    term.step().at(),
                    "the step of %s must be at least 1, not %s".formatted(what, step.getAsLong()),
                    "Maybe leave out by; then it is 1.");
            return 1;
        }
        if (high.getAsLong() < low.getAsLong()) {
            report.error(
                    term.at(),
                    "%s has no value from %s to %s".formatted(what, low.getAsLong(), high.getAsLong()),
                    "Maybe write in %s to %s.".formatted(high.getAsLong(), low.getAsLong()));
            return 1;
        }
        long width = high.getAsLong() - low.getAsLong();
        return width < 0 || width / step.getAsLong() >= DEALS ? DEALS + 1 : width / step.getAsLong() + 1;
    }

    private OptionalLong constant(String what, Expression expression) {
        OptionalLong value = folding.of(expression);
        if (value.isEmpty() || expression instanceof Expression.Truth) {
            report.error(
                    expression.at(),
                    "%s must be a number, not (%s)".formatted(what, ExpressionText.of(expression)),
                    "Maybe write a number; Worth and reserve can weigh it by what the world is like.");
            return OptionalLong.empty();
        }
        return value;
    }

    // ------------------------------------------------------------------------------------------ worths and pledges

    private void worths(Declaration.Contract contract, Scope scope) {
        Set<String> given = new HashSet<>();
        for (Declaration.Worth worth : contract.worths()) {
            String what = "the worth to (%s)".formatted(worth.party());
            typing.expect(what, worth.value(), Type.Plain.INT, scope);
            typing.expect("the reserve of (%s)".formatted(worth.party()), worth.reserve(), Type.Plain.INT, scope);
            if (!given.add(worth.party())) {
                report.error(worth.at(), "%s is given twice".formatted(what), "Maybe leave one out.");
            }
        }
    }

    private void pledge(Declaration.Contract contract, Declaration.Pledge pledge, Scope scope) {
        String what = pledge.purpose() == Declaration.Purpose.ESCROW ? "the escrow" : "the stake";
        String of = "%s of (%s)".formatted(what, pledge.party());
        typing.expect(of, pledge.amount(), Type.Plain.INT, scope);
        OptionalLong amount = folding.of(pledge.amount());
        if (amount.isPresent() && amount.getAsLong() < 0) {
            report.error(
                    pledge.amount().at(), "%s must be 0 or more, not %s".formatted(of, amount.getAsLong()), "");
        }
        held(of, pledge);
        List<Contracts.Clause> clauses = Contracts.clauses(contract);
        clauses.stream()
                .filter(it -> it.name().equals(pledge.clause()))
                .findFirst()
                .ifPresentOrElse(clause -> debtor(of, pledge, clause), () -> report.unknown(
                        pledge.at(),
                        "clause",
                        "clauses",
                        pledge.clause(),
                        clauses.stream().map(Contracts.Clause::name).toList()));
    }

    private void held(String of, Declaration.Pledge pledge) {
        List<String> numbers = symbols.attributes("Faction").stream()
                .filter(it -> !TreatyTypes.RECORD.contains(it))
                .filter(it -> symbols.attribute("Faction", it)
                        .filter(attribute -> attribute.type() == Type.Plain.INT)
                        .isPresent())
                .toList();
        if (!numbers.contains(pledge.attribute()) && symbols.entities().containsKey("Faction")) {
            report.error(
                    pledge.at(),
                    "%s must be of a number that a faction has, not (%s)".formatted(of, pledge.attribute()),
                    report.remedy("attributes", pledge.attribute(), numbers));
        }
    }

    private void debtor(String of, Declaration.Pledge pledge, Contracts.Clause clause) {
        boolean own = clause.debtor().equals(pledge.party());
        if (pledge.purpose() == Declaration.Purpose.STAKE && !own) {
            report.error(
                    pledge.at(),
                    "%s is for clause (%s), which (%s) promises".formatted(of, clause.name(), clause.debtor()),
                    "Maybe write Stake %s, or Escrow %s.".formatted(clause.debtor(), pledge.party()));
        } else if (pledge.purpose() == Declaration.Purpose.ESCROW && own) {
            report.error(
                    pledge.at(),
                    "%s would pay itself, for it promises clause (%s)".formatted(of, clause.name()),
                    "Maybe write Stake %s.".formatted(pledge.party()));
        }
    }

    // ------------------------------------------------------------------------------------------ clauses

    private void clause(Contracts.Clause clause, Scope scope) {
        switch (clause.promise()) {
            case Promise.Fork fork -> {
                delivered(fork, scope);
                window(clause, fork.from(), fork.by(), scope);
            }
            case Promise.Keep keep -> {
                typing.expect("what clause (%s) keeps".formatted(keep.name()), keep.when(), Type.Plain.BOOL, scope);
                window(clause, keep.from(), keep.by(), scope);
            }
            case Promise.Join _ -> throw new IllegalArgumentException("(%s) is no clause".formatted(clause.name()));
        }
    }

    private void delivered(Promise.Fork fork, Scope scope) {
        if (!fork.when().at().written()) {
            report.error(
                    fork.at(),
                    "clause (%s) does not say when it is delivered".formatted(fork.name()),
                    "Maybe write when and a condition behind its block; one Achieve of a goal that says when it is achieved needs none.");
            return;
        }
        typing.expect("what clause (%s) delivers".formatted(fork.name()), fork.when(), Type.Plain.BOOL, scope);
    }

    private void window(Contracts.Clause clause, Expression from, Expression by, Scope scope) {
        String of = "of clause (%s)".formatted(clause.name());
        typing.expect("the beginning " + of, from, Type.Plain.INT, scope);
        typing.expect("the deadline " + of, by, Type.Plain.INT, scope);
        OptionalLong first = folding.of(from);
        OptionalLong last = folding.of(by);
        if (first.isPresent() && first.getAsLong() < 0) {
            report.error(
                    from.at(),
                    "the beginning %s must be 0 or more, not %s".formatted(of, first.getAsLong()),
                    "Maybe leave out from; it begins with the contract then.");
        }
        if (last.isPresent() && last.getAsLong() < 1) {
            report.error(
                    by.at(), "the deadline %s must be at least 1, not %s".formatted(of, last.getAsLong()), "Maybe write by 1 tick.");
        } else if (first.isPresent() && last.isPresent() && last.getAsLong() < first.getAsLong()) {
            report.error(
                    by.at(),
                    "the deadline %s is before its beginning: by %s, from %s"
                            .formatted(of, last.getAsLong(), first.getAsLong()),
                    "Maybe write from %s ticks by %s ticks.".formatted(last.getAsLong(), first.getAsLong()));
        }
    }
}

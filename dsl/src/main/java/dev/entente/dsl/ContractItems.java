package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes what stands in a contract as items for the layout, in the order in which it was written.
final class ContractItems {
    private ContractItems() {}

    static List<Item> of(Declaration.Contract contract) {
        List<Item> items = new ArrayList<>();
        contract.terms().forEach(term -> items.add(of(term)));
        contract.worths().forEach(worth -> items.add(of(worth)));
        contract.pledges().forEach(pledge -> items.add(of(pledge)));
        contract.commitments().forEach(line -> items.add(of(line)));
        block(items, "Settled", contract.settled());
        block(items, "Breach", contract.breach());
        items.sort(Item.AS_WRITTEN);
        if (contract.needed() > 0) {
            policy(items, contract);
        }
        return items;
    }

    private static Item of(Declaration.Term term) {
        String step = term.step().at().written() ? " by " + within(term.step()) : "";
        return line(term.at(), "Term " + term.name() + " in " + within(term.low()) + " to " + within(term.high()) + step);
    }

    private static Item of(Declaration.Worth worth) {
        String reserve = worth.reserve().at().written() ? " reserve " + ExpressionText.of(worth.reserve()) : "";
        return line(worth.at(), "Worth " + worth.party() + " " + ExpressionText.of(worth.value()) + reserve);
    }

    private static Item of(Declaration.Pledge pledge) {
        String word = switch (pledge.purpose()) {
            case ESCROW -> "Escrow ";
            case STAKE -> "Stake ";
        };
        return line(
                pledge.at(),
                word + pledge.party() + " " + within(pledge.amount()) + " " + pledge.attribute() + " for " + pledge.clause());
    }

    private static Item of(Declaration.Commitment line) {
        String party = line.party() + ": ";
        return switch (line.promise()) {
            case Promise.Fork fork -> of(line.at(), party, fork);
            case Promise.Keep(_, String name, Expression when, Expression from, Expression by) ->
                line(line.at(), party + "Keep " + name + " when " + ExpressionText.of(when) + window(from, by));
            case Promise.Join(_, int needed, List<Promise.Awaited> clauses) ->
                line(line.at(), party + "Join " + counted(needed) + listed(clauses));
        };
    }

    private static Item of(Position at, String party, Promise.Fork fork) {
        String when = fork.when().at().written() ? " when " + ExpressionText.of(fork.when()) : "";
        return new Sentence(at, party + "Fork")
                .block(at, fork.name(), StatementItems.of(fork.body()))
                .words(when + window(fork.from(), fork.by()))
                .optional("undo", fork.undo())
                .item();
    }

    private static String window(Expression from, Expression by) {
        return (from.at().written() ? " from " + ticks(from) : "") + " by " + ticks(by);
    }

    private static String ticks(Expression count) {
        boolean one = count instanceof Expression.Number(_, long value) && value == 1;
        return within(count) + (one ? " tick" : " ticks");
    }

    private static String within(Expression expression) {
        return ExpressionText.within(expression, Operator.PLUS.tightness());
    }

    private static String counted(int needed) {
        return switch (needed) {
            case 0 -> "";
            case 1 -> "any ";
            default -> needed + " of ";
        };
    }

    private static String listed(List<Promise.Awaited> clauses) {
        return clauses.stream()
                .map(it -> it.of().isEmpty() ? it.clause() : it.of() + "." + it.clause())
                .collect(Collectors.joining(", "));
    }

    private static void block(List<Item> items, String word, Statement.Block block) {
        if (block.written()) {
            items.add(Item.block(block.at(), word, StatementItems.of(block.body())));
        }
    }

    /// The tree does not say where the policy stands: it goes behind the commitments.
    private static void policy(List<Item> items, Declaration.Contract contract) {
        String text = "Join " + (contract.needed() == 1 ? "any" : contract.needed() + " of");
        int index = 0;
        Position near = contract.at();
        for (int i = 0; i < items.size(); i++) {
            boolean block = items.get(i).at().equals(contract.settled().at())
                    || items.get(i).at().equals(contract.breach().at());
            if (!block) {
                index = i + 1;
                near = items.get(i).at();
            }
        }
        items.add(index, line(new Position(near.file(), near.line(), near.column(), 0), text));
    }

    private static Item line(Position at, String text) {
        return new Item.Line(at, text);
    }
}

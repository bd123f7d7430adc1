package dev.entente.engine.contract;

import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import dev.entente.guardrails.expression.Frame;
import dev.entente.negotiation.contract.Clause;
import dev.entente.negotiation.contract.Terms;
import dev.entente.world.View;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// A compiled contract. Its expressions find the values of the parameters in the first slots, then those of the terms.
///
/// @param kind its place among the contracts of the program
/// @param roles which parameters are parties, by place; a party's place is its place here
/// @param parameters how many there are
/// @param references which of them are entities
/// @param values what a deal is worth to a party, by its place
/// @param needed how many clauses must be delivered; 0 for all
/// @param slots how many slots a frame needs
@SuppressWarnings("ArrayRecordComponent") // never compared
record Form(
        int kind,
        String name,
        boolean secret,
        int[] roles,
        int parameters,
        boolean[] references,
        Deals deals,
        List<Value> values,
        List<Duty> duties,
        int needed,
        int slots,
        Cells cells) {

    /// What a deal is worth to a party.
    ///
    /// @param value null where nothing is written: all deals are worth the same, and enough
    record Value(@Nullable Code value, @Nullable Code reserve) {}

    /// A clause.
    ///
    /// @param debtor the party's place
    /// @param goal the goal that stands for it; empty for one that keeps
    /// @param undo null where there is nothing to undo
    record Duty(
            String name,
            boolean keeps,
            int debtor,
            List<Integer> creditors,
            Code holds,
            Reach reach,
            Code from,
            Code by,
            List<Pledge> pays,
            List<Pledge> stake,
            List<Wait> after,
            String goal,
            @Nullable Effect undo) {}

    /// @param party the party's place
    /// @param asset the attribute of it
    record Pledge(int party, int asset, Code amount) {}

    /// @param needed of how many
    record Wait(int needed, List<Awaited> of) {}

    /// @param parameter the place of the parameter that is the contract; -1 for this one
    /// @param clause its place there
    record Awaited(int parameter, int clause) {}

    /// The attributes of its entity.
    ///
    /// @param type the entity's type
    /// @param given one for each parameter, then one for each term
    /// @param duties by clause: where it stands, its deadline, what is held for it, what is staked on it
    record Cells(int type, int state, int version, int since, int proposer, int[] given, int[][] duties) {}

    /// {@return whether a parameter is an entity; terms are not}
    boolean refers(int place) {
        return place < parameters && references[place];
    }

    /// {@return room for the names of its expressions, the parameters given}
    long[] names(long[] arguments) {
        return Arrays.copyOf(arguments, slots);
    }

    /// {@return the names with the terms of a deal}
    long[] names(long[] names, int deal) {
        var with = names.clone();
        deals.values(deal, with, parameters);
        return with;
    }

    /// {@return the parties, by place}
    List<Long> parties(long[] names) {
        return Arrays.stream(roles).mapToObj(role -> names[role]).toList();
    }

    /// {@return what a version says; throws where an amount or a window has no value}
    ///
    /// @param contracts gives the number of the contract that an entity stands for
    Terms terms(long[] names, View view, LongUnaryOperator contracts) {
        var frame = new Frame(view, names);
        var clauses = duties.stream().map(duty -> clause(duty, names, frame, contracts)).toList();
        var values = Arrays.stream(names, parameters, parameters + deals.ranges().size()).boxed().toList();
        return new Terms(needed, clauses, values);
    }

    private static Clause clause(Duty duty, long[] names, Frame frame, LongUnaryOperator contracts) {
        return new Clause(
                duty.name(),
                duty.keeps(),
                duty.debtor(),
                duty.creditors(),
                duty.from().value(frame),
                duty.by().value(frame),
                deposits(duty.pays(), frame),
                deposits(duty.stake(), frame),
                duty.after().stream().map(wait -> join(wait, names, contracts)).toList(),
                duty.undo() != null);
    }

    private static List<Clause.Deposit> deposits(List<Pledge> pledges, Frame frame) {
        return pledges.stream()
                .map(it -> new Clause.Deposit(it.party(), it.asset(), it.amount().value(frame)))
                .toList();
    }

    private static Clause.Join join(Wait wait, long[] names, LongUnaryOperator contracts) {
        return new Clause.Join(wait.needed(), wait.of().stream().map(it -> ref(it, names, contracts)).toList());
    }

    private static Clause.Ref ref(Awaited awaited, long[] names, LongUnaryOperator contracts) {
        long contract = awaited.parameter() < 0 ? 0 : contracts.applyAsLong(names[awaited.parameter()]);
        return new Clause.Ref(contract, awaited.clause());
    }
}

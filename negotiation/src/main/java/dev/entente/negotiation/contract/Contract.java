package dev.entente.negotiation.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A contract as it stands. A value: a move makes another one.
///
/// @param id from 1, in the order in which contracts were offered
/// @param kind which contract, by a number of the host's
/// @param parties the host's numbers of those who make it; each once
/// @param proposer the place of the party that offered it first
/// @param version of its terms, from 1; an acceptance names it
/// @param offeredBy the place of the party whose version it is
/// @param accepted which parties have accepted this version, a bit each
/// @param needed how many clauses must be delivered for it to be fulfilled; 0 for all
/// @param since the tick in which it was offered, and from [State#ACTIVE] on in which it took force
/// @param lapses the last tick in which it may be agreed
/// @param clauses what is promised
/// @param values what was bargained for, by numbers of the host's
/// @param duties where each clause stands
/// @param held whether what is put down for a clause is still held, a bit for each clause
/// @param delivered the clauses that were delivered, in that order
/// @param undone which delivered clauses have been undone, a bit each
/// @param moves how many moves have been made; with the id, the name of the last one
public record Contract(
        long id,
        int kind,
        List<Long> parties,
        int proposer,
        int version,
        int offeredBy,
        long accepted,
        State state,
        int needed,
        long since,
        long lapses,
        List<Clause> clauses,
        List<Long> values,
        List<Duty> duties,
        long held,
        List<Integer> delivered,
        long undone,
        int moves) {
    public Contract {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
        values = List.copyOf(values);
        duties = List.copyOf(duties);
        delivered = List.copyOf(delivered);
    }

    static Contract draft(long id, int kind, List<Long> parties, int proposer, Terms terms, long tick, long lapses) {
        return new Contract(
                id, kind, parties, proposer, 1, proposer, 1L << proposer, State.DRAFT, terms.needed(), tick, lapses,
                terms.clauses(), terms.values(), waiting(terms), 0, List.of(), 0, 0);
    }

    private static List<Duty> waiting(Terms terms) {
        return Collections.nCopies(terms.clauses().size(), Duty.WAITING);
    }

    /// {@return it with other terms, which only one party has accepted}
    Contract version(int by, Terms terms) {
        return new Contract(
                id, kind, parties, proposer, version + 1, by, 1L << by, state, terms.needed(), since, lapses,
                terms.clauses(), terms.values(), waiting(terms), held, delivered, undone, moves + 1);
    }

    Contract accepted(int by) {
        return new Contract(
                id, kind, parties, proposer, version, offeredBy, accepted | 1L << by, state, needed, since, lapses,
                clauses, values, duties, held, delivered, undone, moves + 1);
    }

    Contract in(State next) {
        return changed(next, since, duties, held, delivered, undone);
    }

    Contract inForce(State next, long tick, long nowHeld) {
        return changed(next, tick, duties, nowHeld, delivered, undone);
    }

    Contract paidOut(State next) {
        return changed(next, since, duties, 0, delivered, undone);
    }

    Contract undone(State next, int clause) {
        return changed(next, since, duties, held, delivered, undone | 1L << clause);
    }

    Contract clause(int clause, Duty duty) {
        var changed = duties.toArray(Duty[]::new);
        changed[clause] = duty;
        return changed(state, since, List.of(changed), held, duty == Duty.DELIVERED ? with(clause) : delivered, undone);
    }

    private List<Integer> with(int clause) {
        var more = new ArrayList<>(delivered);
        more.add(clause);
        return more;
    }

    private Contract changed(
            State nowState, long nowSince, List<Duty> nowDuties, long nowHeld, List<Integer> nowDelivered, long nowUndone) {
        return new Contract(
                id, kind, parties, proposer, version, offeredBy, accepted, nowState, needed, nowSince, lapses,
                clauses, values, nowDuties, nowHeld, nowDelivered, nowUndone, moves + 1);
    }

    /// {@return the first tick of a clause's window, once it is in force}
    long begins(int clause) {
        return since + clauses.get(clause).from();
    }

    /// {@return the last tick of a clause's window, once it is in force}
    long ends(int clause) {
        return since + clauses.get(clause).by();
    }

    boolean active() {
        return state == State.ACTIVE;
    }

    /// {@return how many clauses stand so}
    int count(Duty duty) {
        int count = 0;
        for (var it : duties) {
            count += it == duty ? 1 : 0;
        }
        return count;
    }

    /// {@return how many clauses must be delivered by now: those that were released are wanted no more}
    int wanted() {
        int left = clauses.size() - count(Duty.RELEASED);
        return needed == 0 ? left : Math.min(needed, left);
    }
}

package dev.entente.negotiation.contract;

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
        List<Duty> duties,
        long held,
        List<Integer> delivered,
        long undone,
        int moves) {
    public Contract {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
        duties = List.copyOf(duties);
        delivered = List.copyOf(delivered);
    }
}

package dev.entente.engine.contract;

import dev.entente.dsl.Type;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import dev.entente.guardrails.expression.Target;
import dev.entente.negotiation.contract.Act;
import dev.entente.negotiation.contract.Clause;
import dev.entente.negotiation.contract.Contract;
import dev.entente.negotiation.contract.Move;
import dev.entente.negotiation.contract.Books.Transfer;
import dev.entente.negotiation.contract.Duty;
import dev.entente.negotiation.contract.State;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Writes contracts into the world: each move is one proposal at the gate, true as a whole or not at all.
final class Ledger {
    private static final Code ALWAYS = new Code.Scalar(Type.Plain.BOOL, _ -> 1);
    private static final long[] NO_NAMES = {};
    private static final int DUTY = 0;
    private static final int BY = 1;
    private static final int HELD = 2;
    private static final int STAKED = 3;

    private final Host host;
    private final View world;
    private final Reputation reputation;

    Ledger(Host host) {
        this.host = host;
        this.world = host.view();
        this.reputation = new Reputation(world);
    }

    /// Makes the entity of a contract that is to be negotiated.
    ///
    /// @param names the values of the parameters
    /// @param proposer who proposes it; -1 for none
    /// @return why it cannot be; empty where it is there now, as the last of its type
    Optional<String> draft(Form form, String agent, long[] names, long proposer) {
        return propose(agent, "Negotiate " + form.name(), (_, target) -> {
            int entity = target.create(form.cells().type());
            given(form, entity, names, form.parameters(), target);
            target.set(form.cells().proposer(), entity, proposer);
            return false;
        });
    }

    private void given(Form form, int entity, long[] names, int count, Target target) {
        var cells = form.cells().given();
        for (int i = 0; i < count; i++) {
            boolean gone = form.refers(i) && names[i] >= 0 && !world.exists((int) names[i]);
            target.set(cells[i], entity, gone ? -1 : names[i]);
        }
    }

    /// Removes the entity of a contract that never took force.
    void remove(Form form, int entity) {
        if (world.exists(entity)) {
            propose(form.name(), "%s is over".formatted(world.name(entity)), (_, target) -> {
                target.remove(entity);
                return false;
            });
        }
    }

    /// Carries out what undoes a clause.
    Optional<String> undo(Pact pact, Effect undo, String what) {
        return propose(pact.form.name(), what, undo, pact.names.clone());
    }

    private Optional<String> propose(String agent, String what, Effect effect) {
        return propose(agent, what, effect, NO_NAMES);
    }

    private Optional<String> propose(String agent, String what, Effect effect, long[] names) {
        var change = new Change.Run(ALWAYS, "", effect, names, 0, 0);
        return switch (host.admit(new Proposal<>(agent, -1, what, change))) {
            case Verdict.Approved<Change> _ -> Optional.empty();
            case Verdict.Rejected<Change>(String rule, String found, String _) -> Optional.of(rule + ": " + found);
        };
    }

    /// Makes a move true.
    ///
    /// @param agent who is named as its cause
    Optional<String> write(Pact pact, Contract after, Move move, List<Transfer> transfers, String agent, String what) {
        var lacking = lacking(transfers);
        return lacking.isPresent()
                ? lacking
                : propose(agent, what, (_, target) -> {
                    stand(pact, after, target);
                    transfers.forEach(transfer -> move(pact, transfer, target));
                    judge(pact, after, move, target);
                    return false;
                });
    }

    /// {@return who has not what he is to put down}
    private Optional<String> lacking(List<Transfer> transfers) {
        var sums = new TreeMap<Long, Long>();
        for (var transfer : transfers) {
            int party = (int) transfer.party();
            if (transfer.amount() > 0 && world.exists(party)) {
                long key = ((long) transfer.asset() << 32) | party;
                long sum = Math.addExact(sums.getOrDefault(key, 0L), transfer.amount());
                sums.put(key, sum);
                long there = world.get(transfer.asset(), party);
                if (sum > there) {
                    return Optional.of("no funds: %s has %s %s, and is to put down %s".formatted(
                            world.name(party), there, world.schema().attributeName(transfer.asset()), sum));
                }
            }
        }
        return Optional.empty();
    }

    private void stand(Pact pact, Contract after, Target target) {
        var cells = pact.form.cells();
        int entity = pact.entity;
        target.set(cells.state(), entity, target.symbol(after.state().word()));
        target.set(cells.version(), entity, after.version());
        target.set(cells.since(), entity, after.since());
        if (!inForce(after.state())) {
            given(pact.form, entity, pact.names, cells.given().length, target);
        }
        for (int i = 0; i < after.clauses().size(); i++) {
            target.set(cells.duties()[i][DUTY], entity, target.symbol(after.duties().get(i).word()));
            if (after.state() == State.ACTIVE) {
                target.set(cells.duties()[i][BY], entity, after.since() + after.clauses().get(i).by());
            }
        }
    }

    private static boolean inForce(State state) {
        return switch (state) {
            case DRAFT, OFFERED, AGREED, REJECTED, WITHDRAWN, EXPIRED -> false;
            case ACTIVE, BREACHED, COMPENSATING, SETTLED, COMPENSATED, QUARANTINED -> true;
        };
    }

    private static void move(Pact pact, Transfer transfer, Target target) {
        int cell = pact.form.cells().duties()[transfer.clause()][transfer.staked() ? STAKED : HELD];
        target.add(transfer.asset(), (int) transfer.party(), -transfer.amount());
        target.add(cell, pact.entity, transfer.amount());
    }

    private void judge(Pact pact, Contract after, Move move, Target target) {
        if (move.clause() < 0) {
            return;
        }
        var duty = after.duties().get(move.clause());
        boolean broken = duty == Duty.BREACHED && breaks(move.act());
        if (broken || move.act() == Act.DELIVER) {
            Clause clause = after.clauses().get(move.clause());
            reputation.count(pact, clause.debtor(), !broken, pact.form.secret(), target);
        }
    }

    private static boolean breaks(Act act) {
        return switch (act) {
            case CANCEL, MISS, VANISH -> true;
            case OFFER, COUNTER, ACCEPT, AGREE, REJECT, WITHDRAW, LAPSE, FUND, REFUSE, FORK, DELIVER, RELEASE, EXCUSE, SPARE,
                    SACRIFICE, SETTLE, BREACH, COMPENSATE, UNDONE, CLOSE, FREEZE -> false;
        };
    }

    /// Emits what a move means for everybody; where there is no room for it any more, that is all that is lost.
    void emit(Pact pact, Contract after, Move move, String agent, String what) {
        var fields = new ArrayList<Object>(List.of((long) pact.entity));
        var event = event(pact, after, move, fields);
        if (event.isEmpty() && !after.state().over()) {
            return;
        }
        var refused = propose(agent, what, (_, target) -> {
            if (!event.isEmpty()) {
                target.emit(pact.form.name() + "." + event, values(fields, target), Target.ALL);
            }
            if (after.state().over()) {
                var ended = List.<Object>of((long) pact.entity, after.state().word());
                target.emit(pact.form.name() + ".Ended", values(ended, target), Target.ALL);
            }
            return false;
        });
        refused.ifPresent(why -> host.refused(agent, what, "events", why, "fewer at once"));
    }

    private static long[] values(List<Object> fields, Target target) {
        return fields.stream()
                .mapToLong(field -> field instanceof Long number ? number : target.symbol(String.valueOf(field)))
                .toArray();
    }

    private static String event(Pact pact, Contract after, Move move, List<Object> fields) {
        return switch (move.act()) {
            case FUND -> "Agreed";
            case DELIVER -> {
                fields.add(after.clauses().get(move.clause()).name());
                yield "Delivered";
            }
            case SETTLE -> "Settled";
            case BREACH -> {
                fields.add(move.party() < 0 ? -1L : (long) pact.party(move.party()));
                fields.add(move.clause() < 0 ? "" : after.clauses().get(move.clause()).name());
                fields.add(pact.broken);
                yield "Breached";
            }
            case OFFER, COUNTER, ACCEPT, AGREE, REJECT, WITHDRAW, LAPSE, REFUSE, FORK, RELEASE, EXCUSE, CANCEL, MISS, SPARE,
                    VANISH, SACRIFICE, COMPENSATE, UNDONE, CLOSE, FREEZE -> "";
        };
    }

    /// {@return what has changed hands, as the parties see it}
    List<String> moved(List<Transfer> transfers) {
        return transfers.stream()
                .filter(transfer -> transfer.amount() != 0)
                .map(transfer -> "%s %s %s".formatted(
                        world.name((int) transfer.party()),
                        world.schema().attributeName(transfer.asset()),
                        signed(-transfer.amount())))
                .toList();
    }

    private static String signed(long amount) {
        return amount > 0 ? "+" + amount : Long.toString(amount);
    }
}

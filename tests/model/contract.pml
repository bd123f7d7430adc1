/*
 * The life of contracts, for Spin: two parties, NC contracts with two clauses each; the first clause of each contract waits
 * for the first clause of the next, the last one's for the first one's. ./check runs it.
 *
 * Every row of the kernel's table of moves is one line with move() or duty() here, and there are no others; a test compares
 * them. What the kernel decides by time can happen at any moment, where NO_DEADLINE does not forbid it: an ideal deadline.
 *
 *   NO_DEADLINE    time never decides anything; so it does not tell one who is gone from one who is slow either
 *   NO_CYCLE_RULE  nothing is refused for closing a circle of waits
 *   NO_VICTIM      nobody gives way in a circle of waits
 *   INSIDE         the first clause of the last contract opens at once, and waits inside the work that was promised
 *   CRASH          a party can be gone at any moment
 *   PATIENT        nobody takes back, rejects, releases or cancels anything
 *   FAULT          the books can refuse one move that the kernel owes
 */
#ifndef NC
#define NC 2
#endif
#ifndef VERSIONS
#define VERSIONS 2
#endif
#define ATTEMPTS 2
#define WEALTH   2

mtype = { draft, offered, agreed, in_force, compensating, settled, rejected, withdrawn, expired, compensated, quarantined,
          waiting, open, delivered, released, cancelled, breached,
          offer, counter, accept, agree, reject, withdraw, lapse, vanish, fund, refuse, settle, breach, compensate, undone, close,
          freeze, fork, deliver, miss, release, excuse, cancel, spare, sacrifice,
          proposer, counterparty, anyone, answerer, debtor, creditor, kernel }

mtype state[NC] = draft;
mtype duties[2 * NC] = waiting;
byte version[NC];
byte accepted[NC];          /* a bit for each party */
byte held[NC];
byte balance[2] = WEALTH;
bool done[2 * NC];          /* what is promised is the case */
bool let_off[2 * NC];
byte attempts[NC];
bit gone[2];
bit fault;
byte sees[2 * NC];          /* the version that a party has read last, by contract and party */
byte ends[NC];              /* how often a contract has ended; for P3 */
byte undoings[2 * NC];        /* how often a clause was undone; for P8 */

#define proposer(c)     (c % 2)
#define debtor(c, k)    ((c + k) % 2)
#define creditor(c, k)  ((c + k + 1) % 2)
#define next(c)         ((c + 1) % NC)
#define over(s)         (s == settled || s == rejected || s == withdrawn || s == expired || s == compensated || s == quarantined)
#define ended(d)        (d == delivered || d == released || d == cancelled || d == breached)
#define kept(d)         (d == delivered || d == released)
#define d0              duties[2 * c]
#define d1              duties[2 * c + 1]

/* The first clause of the next contract will not come to a good end any more. */
#define lost(c)         ((over(state[next(c)]) && !kept(duties[2 * next(c)])) || (ended(duties[2 * next(c)]) && !kept(duties[2 * next(c)])))

#ifdef INSIDE
#define inside(c)       (c == (NC - 1))
#else
#define inside(c)       false
#endif
#define stuck(c)        (state[c] == in_force && (duties[2 * c] == waiting || (inside(c) && duties[2 * c] == open && !done[2 * c] && !ended(duties[2 * next(c)]))))

/* All contracts wait in a circle; without contract c, all others do. */
#if NC == 2
#define others(c)       stuck(next(c))
#else
#define others(c)       (stuck(next(c)) && stuck(next(c + 1)))
#endif
#define circle(c)       (stuck(c) && others(c))

#if NC == 2
#define all_over        (over(state[0]) && over(state[1]))
#define frozen          (held[0] + held[1])
#else
#define all_over        (over(state[0]) && over(state[1]) && over(state[2]))
#define frozen          (held[0] + held[1] + held[2])
#endif

#ifdef NO_DEADLINE
#define deadline        false
#else
#define deadline        true
#endif
#define missing(p)      (deadline && gone[p])
#ifdef PATIENT
#define patient         true
#else
#define patient         false
#endif
#ifdef NO_CYCLE_RULE
#define refuses(c)      false
#else
#define refuses(c)      others(c)
#endif
#ifdef NO_VICTIM
#define victim(c)       false
#else
#define victim(c)       circle(c)
#endif
#ifdef FAULT
#define fails           !fault
#else
#define fails           false
#endif

/* P1, P2: nothing is lost or made, and nobody has less than nothing (an unsigned balance below 0 would be far above all). */
inline sums() {
    assert(balance[0] + balance[1] + frozen == 2 * WEALTH);
    assert(balance[0] <= 2 * WEALTH && balance[1] <= 2 * WEALTH)
}

/* P3: a contract ends once, and nothing happens to it then. */
inline move(c, from, act, owner, to) {
    assert(state[c] == from && !over(from));
    state[c] = to;
    if
    :: over(to) -> ends[c]++; assert(ends[c] == 1 && (held[c] == 0 || to == quarantined))
    :: else
    fi;
    sums()
}

inline duty(c, k, from, act, owner, to) {
    assert(state[c] == in_force && duties[2 * c + k] == from && !ended(from));
    duties[2 * c + k] = to
}

/* The debtor of the first clause puts down a stake of 1, its creditor pays 1. */
inline funds() {
    balance[debtor(c, 0)]--;
    balance[creditor(c, 0)]--;
    held[c] = 2
}

inline settles() {
    held[c] = 0;
    balance[debtor(c, 0)]++;
    if
    :: d0 == delivered -> balance[debtor(c, 0)]++
    :: else -> balance[creditor(c, 0)]++
    fi
}

inline breaks() {
    held[c] = 0;
    balance[creditor(c, 0)]++;
    if
    :: d0 == breached -> balance[creditor(c, 0)]++
    :: else -> balance[debtor(c, 0)]++
    fi
}

/* What the kernel does for one contract: each step at once, in any order with those of others. */
proctype life(byte c) {
    atomic {
        move(c, draft, offer, proposer, offered);
        version[c] = 1; accepted[c] = 1 << proposer(c); sees[2 * c + proposer(c)] = 1
    }
    do
    :: over(state[c]) -> break

    :: atomic { state[c] == offered && accepted[c] == 3 ->
        assert(sees[2 * c] == version[c] && sees[2 * c + 1] == version[c]);   /* P6 */
        move(c, offered, agree, kernel, agreed) }
    :: atomic { state[c] == offered && deadline -> move(c, offered, lapse, kernel, expired) }
    :: atomic { state[c] == offered && (missing(0) || missing(1)) -> move(c, offered, vanish, kernel, expired) }
    :: atomic { state[c] == agreed && (refuses(c) || balance[0] == 0 || balance[1] == 0) ->
        move(c, agreed, refuse, kernel, expired) }
    :: atomic { state[c] == agreed && !refuses(c) && balance[0] > 0 && balance[1] > 0 ->
        funds(); move(c, agreed, fund, kernel, in_force);
        duty(c, 1, waiting, fork, kernel, open);
        if
        :: inside(c) -> duty(c, 0, waiting, fork, kernel, open)
        :: else
        fi }

    :: atomic { state[c] == in_force && d0 == waiting && kept(duties[2 * next(c)]) -> duty(c, 0, waiting, fork, kernel, open) }
    :: atomic { state[c] == in_force && d0 == waiting && (lost(c) || deadline) -> duty(c, 0, waiting, spare, kernel, cancelled) }
    :: atomic { victim(c) && d0 == waiting -> duty(c, 0, waiting, sacrifice, kernel, cancelled) }
    :: atomic { victim(c) && d0 == open -> duty(c, 0, open, sacrifice, kernel, cancelled) }
    :: atomic { state[c] == in_force && d0 == open && done[2 * c] -> duty(c, 0, open, deliver, kernel, delivered) }
    :: atomic { state[c] == in_force && d1 == open && done[2 * c + 1] -> duty(c, 1, open, deliver, kernel, delivered) }
    :: atomic { state[c] == in_force && d0 == open && !done[2 * c] && deadline -> duty(c, 0, open, miss, kernel, breached) }
    :: atomic { state[c] == in_force && d1 == open && !done[2 * c + 1] && deadline -> duty(c, 1, open, miss, kernel, breached) }
    :: atomic { state[c] == in_force && d0 == waiting && let_off[2 * c] -> duty(c, 0, waiting, excuse, kernel, released) }
    :: atomic { state[c] == in_force && d0 == open && let_off[2 * c] -> duty(c, 0, open, excuse, kernel, released) }
    :: atomic { state[c] == in_force && d0 == waiting && missing(debtor(c, 0)) -> duty(c, 0, waiting, vanish, kernel, breached) }
    :: atomic { state[c] == in_force && d0 == open && missing(debtor(c, 0)) -> duty(c, 0, open, vanish, kernel, breached) }
    :: atomic { state[c] == in_force && d1 == open && missing(debtor(c, 1)) -> duty(c, 1, open, vanish, kernel, breached) }

    :: atomic { state[c] == in_force && kept(d0) && kept(d1) ->
        assert((d0 == released || done[2 * c]) && (d1 == released || done[2 * c + 1]));   /* P5 */
        settles(); move(c, in_force, settle, kernel, settled) }
    :: atomic { state[c] == in_force && (d0 == breached || d0 == cancelled || d1 == breached || d1 == cancelled) ->
        if
        :: d0 == waiting -> duty(c, 0, waiting, spare, kernel, cancelled)
        :: d0 == open -> duty(c, 0, open, spare, kernel, cancelled)
        :: else
        fi;
        if
        :: d1 == open -> duty(c, 1, open, spare, kernel, cancelled)
        :: else
        fi;
        breaks(); move(c, in_force, breach, kernel, breached) }

    :: atomic { state[c] == breached && d0 != delivered && d1 != delivered -> move(c, breached, close, kernel, compensated) }
    :: atomic { state[c] == breached && (d0 == delivered || d1 == delivered) ->
        attempts[c] = 1; move(c, breached, compensate, kernel, compensating) }
    :: atomic { state[c] == compensating && (d0 != delivered || undoings[2 * c]) && (d1 != delivered || undoings[2 * c + 1]) ->
        move(c, compensating, close, kernel, compensated) }
    :: atomic { state[c] == compensating && d1 == delivered && !undoings[2 * c + 1] ->
        if
        :: move(c, compensating, undone, kernel, compensating); undoings[2 * c + 1]++; attempts[c] = 1
        :: attempts[c] < ATTEMPTS -> attempts[c]++; move(c, compensating, compensate, kernel, compensating)
        :: attempts[c] == ATTEMPTS -> move(c, compensating, freeze, kernel, quarantined)
        fi }
    :: atomic { state[c] == compensating && d0 == delivered && !undoings[2 * c] && (d1 != delivered || undoings[2 * c + 1]) ->
        if
        :: move(c, compensating, undone, kernel, compensating); undoings[2 * c]++; assert(undoings[2 * c] == 1)   /* P8 */
        :: attempts[c] < ATTEMPTS -> attempts[c]++; move(c, compensating, compensate, kernel, compensating)
        :: attempts[c] == ATTEMPTS -> move(c, compensating, freeze, kernel, quarantined)
        fi }

    :: atomic { fails && state[c] == offered && accepted[c] == 3 -> fault = 1; move(c, offered, freeze, kernel, quarantined) }
    :: atomic { fails && state[c] == agreed -> fault = 1; move(c, agreed, freeze, kernel, quarantined) }
    :: atomic { fails && state[c] == in_force -> fault = 1; move(c, in_force, freeze, kernel, quarantined) }
    :: atomic { fails && state[c] == breached -> fault = 1; move(c, breached, freeze, kernel, quarantined) }
    od
}

/* A party does what it likes with one contract, and what it has promised. It reads a version, and answers that one later:
 * if another stands by then, it is refused, and must read again. */
proctype party(byte me; byte c) {
    do
    :: over(state[c]) -> break
    :: gone[me] -> break
#ifdef CRASH
    :: atomic { !gone[me] -> gone[me] = 1; break }
#endif
    :: atomic { state[c] == offered && sees[2 * c + me] != version[c] -> sees[2 * c + me] = version[c] }
    :: atomic { state[c] == offered && sees[2 * c + me] == version[c] && version[c] < VERSIONS ->
        move(c, offered, counter, anyone, offered);
        version[c]++; accepted[c] = 1 << me; sees[2 * c + me] = version[c] }
    :: atomic { state[c] == offered && sees[2 * c + me] == version[c] && !(accepted[c] & (1 << me)) ->
        move(c, offered, accept, answerer, offered);
        accepted[c] = accepted[c] | (1 << me) }
    :: atomic { !patient && state[c] == offered && me != proposer(c) -> move(c, offered, reject, counterparty, rejected) }
    :: atomic { !patient && state[c] == offered && me == proposer(c) -> move(c, offered, withdraw, proposer, withdrawn) }

    :: atomic { !patient && state[c] == in_force && d0 == waiting && me == creditor(c, 0) && !let_off[2 * c] ->
        duty(c, 0, waiting, release, creditor, waiting); let_off[2 * c] = true }
    :: atomic { !patient && state[c] == in_force && d0 == open && me == creditor(c, 0) && !let_off[2 * c] ->
        duty(c, 0, open, release, creditor, open); let_off[2 * c] = true }
    :: atomic { !patient && state[c] == in_force && d0 == waiting && me == debtor(c, 0) -> duty(c, 0, waiting, cancel, debtor, breached) }
    :: atomic { !patient && state[c] == in_force && d0 == open && me == debtor(c, 0) -> duty(c, 0, open, cancel, debtor, breached) }
    :: atomic { state[c] == in_force && d0 == open && me == debtor(c, 0) && !done[2 * c] &&
        (!inside(c) || over(state[next(c)]) || ended(duties[2 * next(c)])) -> done[2 * c] = true }
    :: atomic { state[c] == in_force && d1 == open && me == debtor(c, 1) && !done[2 * c + 1] -> done[2 * c + 1] = true }
    od
}

init {
    atomic {
        run life(0); run life(1); run party(0, 0); run party(1, 0); run party(0, 1); run party(1, 1)
#if NC == 3
        ; run life(2); run party(0, 2); run party(1, 2)
#endif
    }
}

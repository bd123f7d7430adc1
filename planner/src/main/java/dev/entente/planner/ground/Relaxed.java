package dev.entente.planner.ground;

import java.util.Arrays;

/// A delete-free model of propositions and rules with costs, and what each proposition costs at least: the additive
/// heuristic (Bonet and Geffner, AI 129, 2001), label-correcting over buckets, so each rule is touched once a premise.
///
/// Nothing is allocated by an evaluation but room for the queue, which is kept.
final class Relaxed {
    static final int NEVER = 1 << 28;
    private static final int BUCKETS = 1 << 12;

    private final int propositions;
    private final int[] base;
    private final int[] open;
    private final int[] premises;
    private final int[] premiseStarts;
    private final int[] results;
    private final int[] resultStarts;
    private final int[] users;
    private final int[] userStarts;

    private final int[] cost;
    private final int[] spread;
    private final int[] support;
    private final int[] missing;
    private final int[] sum;
    private final int[] heads = new int[BUCKETS];
    private int[] queued = new int[64];
    private int[] links = new int[64];
    private int entries;
    private int free;

    /// Rules in the order in which they are added.
    static final class Builder {
        private final Ints base = new Ints();
        private final Ints premises = new Ints();
        private final Ints premiseStarts = new Ints();
        private final Ints results = new Ints();
        private final Ints resultStarts = new Ints();

        Builder() {
            premiseStarts.add(0);
            resultStarts.add(0);
        }

        /// {@return the number that the next rule gets}
        int next() {
            return base.size();
        }

        /// Begins a rule; what follows is its.
        ///
        /// @return its number
        int rule(int cost) {
            base.add(cost);
            premiseStarts.add(premises.size());
            resultStarts.add(results.size());
            return base.size() - 1;
        }

        /// Adds a premise to the last rule, once.
        void premise(int proposition) {
            int last = premiseStarts.size() - 1;
            for (int i = premiseStarts.at(last - 1); i < premises.size(); i++) {
                if (premises.at(i) == proposition) {
                    return;
                }
            }
            premises.add(proposition);
            premiseStarts.set(last, premises.size());
        }

        void premises(int[] propositions, int offset) {
            for (int proposition : propositions) {
                premise(offset + proposition);
            }
        }

        void result(int proposition) {
            results.add(proposition);
            resultStarts.set(resultStarts.size() - 1, results.size());
        }

        Relaxed build(int propositions) {
            return new Relaxed(this, propositions);
        }
    }

    private Relaxed(Builder built, int propositions) {
        this.propositions = propositions;
        base = built.base.array();
        premises = built.premises.array();
        premiseStarts = built.premiseStarts.array();
        results = built.results.array();
        resultStarts = built.resultStarts.array();
        open = new int[base.length];
        userStarts = new int[propositions + 1];
        users = new int[premises.length];
        invert();
        cost = new int[propositions];
        spread = new int[propositions];
        support = new int[propositions];
        missing = new int[base.length];
        sum = new int[base.length];
    }

    private void invert() {
        for (int premise : premises) {
            userStarts[premise + 1]++;
        }
        for (int i = 0; i < propositions; i++) {
            userStarts[i + 1] += userStarts[i];
        }
        var filled = Arrays.copyOf(userStarts, propositions);
        for (int rule = 0; rule < base.length; rule++) {
            open[rule] = premiseStarts[rule + 1] - premiseStarts[rule];
            for (int i = premiseStarts[rule]; i < premiseStarts[rule + 1]; i++) {
                users[filled[premises[i]]++] = rule;
            }
        }
    }

    /// Forgets what was reached.
    void start() {
        Arrays.fill(cost, NEVER);
        Arrays.fill(spread, NEVER);
        Arrays.fill(support, -1);
        System.arraycopy(open, 0, missing, 0, open.length);
        System.arraycopy(base, 0, sum, 0, base.length);
        Arrays.fill(heads, -1);
        entries = 0;
        free = -1;
        for (int rule = 0; rule < open.length; rule++) {
            if (open[rule] == 0) {
                fire(rule);
            }
        }
    }

    /// Makes a proposition true at no cost.
    void hold(int proposition) {
        offer(proposition, 0, -1);
    }

    /// Makes true what the bits of a state say, and the negations of what they do not.
    void hold(long[] state, int facts) {
        for (int fact = 0; fact < facts; fact++) {
            int literal = 2 * fact + 1 - (int) (state[fact >> 6] >>> fact & 1);
            if (userStarts[literal + 1] > userStarts[literal]) {
                hold(literal);
            } else {
                cost[literal] = 0;
            }
        }
    }

    /// Follows the rules until nothing gets cheaper.
    void run() {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            while (heads[bucket] >= 0) {
                int entry = heads[bucket];
                heads[bucket] = links[entry];
                links[entry] = free;
                free = entry;
                spread(queued[entry]);
            }
        }
    }

    private void spread(int proposition) {
        int now = cost[proposition];
        int before = spread[proposition];
        if (now >= before) {
            return;
        }
        spread[proposition] = now;
        for (int i = userStarts[proposition]; i < userStarts[proposition + 1]; i++) {
            int rule = users[i];
            sum[rule] = Math.min(NEVER - 1, sum[rule] + (before == NEVER ? now : now - before));
            if (before == NEVER) {
                missing[rule]--;
            }
            if (missing[rule] == 0) {
                fire(rule);
            }
        }
    }

    private void fire(int rule) {
        for (int i = resultStarts[rule]; i < resultStarts[rule + 1]; i++) {
            offer(results[i], sum[rule], rule);
        }
    }

    private void offer(int proposition, int price, int rule) {
        if (price < cost[proposition]) {
            cost[proposition] = price;
            support[proposition] = rule;
            push(proposition, Math.min(price, BUCKETS - 1));
        }
    }

    private void push(int proposition, int bucket) {
        int entry = free;
        if (entry >= 0) {
            free = links[entry];
        } else {
            if (entries == queued.length) {
                queued = Arrays.copyOf(queued, entries * 2);
                links = Arrays.copyOf(links, entries * 2);
            }
            entry = entries++;
        }
        queued[entry] = proposition;
        links[entry] = heads[bucket];
        heads[bucket] = entry;
    }

    /// {@return what a proposition costs at least; [#NEVER] if it cannot become true}
    int cost(int proposition) {
        return cost[proposition];
    }

    /// {@return the rule that makes a proposition true at that cost; -1 if it holds already, or never}
    int support(int proposition) {
        return support[proposition];
    }

    /// {@return whether all premises of a rule can become true}
    boolean fires(int rule) {
        return missing[rule] == 0;
    }

    /// {@return what it costs until a rule has fired}
    int price(int rule) {
        return missing[rule] == 0 ? sum[rule] : NEVER;
    }

    int rules() {
        return base.length;
    }

    int premiseStart(int rule) {
        return premiseStarts[rule];
    }

    int premise(int place) {
        return premises[place];
    }
}

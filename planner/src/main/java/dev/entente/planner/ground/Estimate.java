package dev.entente.planner.ground;

/// How far it is to the end: relaxed composition, in which a task is done once all parts of one of its methods are.
///
/// Literals come first among the propositions, then tasks. What was computed for a state is kept until another is asked
/// about, since it does not depend on what is left to do.
final class Estimate {
    private final Ground ground;
    private final Relaxed relaxed;
    private final int offset;
    private final int firstWay;
    private final int[] ruleOf;
    private final int[] seen;
    private final Ints open = new Ints();
    private int round;
    private long total;
    private int current = -1;

    Estimate(Ground ground) {
        this.ground = ground;
        offset = 2 * ground.facts;
        var builder = new Relaxed.Builder();
        ruleOf = new int[ground.operators];
        for (int operator = 0; operator < ground.operators; operator++) {
            ruleOf[operator] = builder.next();
            Pruning.add(builder, ground.needs[operator], ground.changes[operator], offset + operator);
        }
        int first = -1;
        for (int way = 0; way < ground.taskOf.length; way++) {
            int rule = builder.rule(1);
            first = first < 0 ? rule : first;
            builder.premises(ground.wayNeeds[way], 0);
            builder.premises(ground.parts[way], offset);
            builder.result(offset + ground.taskOf[way]);
        }
        firstWay = first;
        relaxed = builder.build(offset + ground.tasks);
        seen = new int[relaxed.rules()];
    }

    /// Looks at a state.
    ///
    /// @param id the same for equal states only
    void at(long[] state, int id) {
        if (id != current) {
            current = id;
            relaxed.start();
            relaxed.hold(state, ground.facts);
            relaxed.run();
        }
    }

    /// Forgets the last state, whose number may mean another one to another search.
    void forget() {
        current = -1;
    }

    int cost(int task) {
        return relaxed.cost(offset + task);
    }

    /// {@return what it costs until all parts of a way can be done}
    int price(int way) {
        return relaxed.price(firstWay + way);
    }

    /// {@return the costs of all that is left, added up; [Relaxed#NEVER] if it cannot be done}
    int sum(Stacks stacks, int stack) {
        long sum = goal();
        for (int cell = stack; cell != Stacks.EMPTY; cell = stacks.below(cell)) {
            sum += cost(stacks.task(cell));
            if (sum >= Relaxed.NEVER) {
                return Relaxed.NEVER;
            }
        }
        return (int) Math.min(sum, Relaxed.NEVER);
    }

    /// {@return the costs of a whole network, added up; [Relaxed#NEVER] if it cannot be done}
    int sum(Web web, int[] front) {
        total = goal();
        web.all(front, knot -> total += cost(web.task(knot)));
        return (int) Math.min(total, Relaxed.NEVER);
    }

    private long goal() {
        long sum = 0;
        for (int literal : ground.goal) {
            sum += relaxed.cost(literal);
        }
        return sum;
    }

    /// {@return how many rules do all that is left, each counted once, and once more for each task that is there again}
    int rules(Stacks stacks, int stack) {
        if (sum(stacks, stack) == Relaxed.NEVER) {
            return Relaxed.NEVER;
        }
        round++;
        int count = 0;
        for (int cell = stack; cell != Stacks.EMPTY; cell = stacks.below(cell)) {
            int found = mark(offset + stacks.task(cell));
            count += Math.max(1, found);
        }
        for (int literal : ground.goal) {
            count += mark(literal);
        }
        return count;
    }

    /// {@return whether what was counted last uses a way, or an operator among its parts}
    boolean helps(int way) {
        if (seen[firstWay + way] == round) {
            return true;
        }
        for (int part : ground.parts[way]) {
            if (ground.primitive(part) && seen[ruleOf[part]] == round) {
                return true;
            }
        }
        return false;
    }

    private int mark(int goal) {
        int count = 0;
        open.shrink(0);
        open.add(goal);
        while (open.size() > 0) {
            int rule = relaxed.support(open.pop());
            if (rule >= 0 && seen[rule] != round) {
                seen[rule] = round;
                count++;
                for (int i = relaxed.premiseStart(rule); i < relaxed.premiseStart(rule + 1); i++) {
                    open.add(relaxed.premise(i));
                }
            }
        }
        return count;
    }
}

package dev.entente.planner;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Values;
import dev.entente.planner.proposal.Examination;
import dev.entente.planner.proposal.Question;
import dev.entente.planner.proposal.Reason;
import dev.entente.planner.proposal.Refusal;
import dev.entente.planner.proposal.Rehearsal;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks an agent's mind for a method where none applies, and holds what is learned to its policy.
///
/// The tree is searched without asking first. Where that leads nowhere, the mind is asked for the first task that no
/// method applied to, and the search is made once more with what it says; and so on. A method that leads to further
/// tasks without a method is rehearsed with what the mind says to these.
final class Proposing {
    /// How many questions one search may lead to.
    private static final int ASKS = 16;

    /// How many rehearsals may wait for each other.
    private static final int DEEPEST = 4;

    private final String agent;
    private final PlanTree plan;
    private final PlanLog log;
    private final Projection projection;
    private @Nullable Need need;
    private @Nullable Need wanted;
    private @Nullable String answer;
    private @Nullable Refusal refusal;
    private int rehearsals;
    private int asks;
    private boolean fresh;
    private String why = "";

    /// A task that no method applies to.
    ///
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Need(Goal goal, long[] arguments, Question question) {
        boolean is(Goal other, long[] given) {
            return goal == other && Arrays.equals(arguments, given);
        }
    }

    Proposing(String agent, PlanTree plan, PlanLog log, Projection projection) {
        this.agent = agent;
        this.plan = plan;
        this.log = log;
        this.projection = projection;
    }

    private Repertoire repertoire() {
        return plan.repertoire();
    }

    /// Forgets what an earlier search lacked.
    void begin() {
        need = null;
        answer = null;
        asks = 0;
        why = "";
    }

    /// Asks for what the search lacked.
    ///
    /// @return whether there is an answer, so that the search is worth another try
    boolean asks(Chooser mind) {
        wanted = need;
        need = null;
        answer = wanted == null ? null : ask(mind, wanted.question()).orElse(null);
        return answer != null;
    }

    private Optional<String> ask(Chooser mind, Question question) {
        var said = asks++ < ASKS ? mind.propose(question) : Optional.<String>empty();
        if (said.isPresent()) {
            repertoire().asked(question.task(), question.tick());
        }
        return said;
    }

    /// Takes up what the mind said for a task, or notes what it lacks.
    ///
    /// @param none whether no method applies to it
    /// @return whether the goal has one more method now
    boolean helps(Node node, Goal goal, boolean none, @Nullable Chooser mind, Unfolding unfolding) {
        if (mind == null || !repertoire().open(goal)) {
            return false;
        }
        if (none && answer != null && wanted != null && wanted.is(goal, node.arguments())) {
            var said = answer;
            answer = null;
            return settles(node, wanted, said, mind, unfolding);
        }
        if (none && rehearsals == 0) {
            notes(node, goal);
            return false;
        }
        return (none ? rehearsals < DEEPEST : rehearsals == 0 && repertoire().policy().creative())
                && adds(node, goal, mind, unfolding);
    }

    private void notes(Node node, Goal goal) {
        if (need == null && !repertoire().rests(Labels.of(node, projection), projection.tick())) {
            need = need(node, goal, projection.world());
        }
    }

    private boolean adds(Node node, Goal goal, Chooser mind, Unfolding unfolding) {
        if (repertoire().rests(Labels.of(node, projection), projection.tick())) {
            return false;
        }
        var wish = need(node, goal, projection.at(node));
        return ask(mind, wish.question())
                .map(said -> settles(node, wish, said, mind, unfolding))
                .orElse(false);
    }

    /// @param view what the mind may look at: it is asked later, when the node may be gone, or here
    private Need need(Node node, Goal goal, View view) {
        var task = Labels.of(node, projection);
        var arguments = new ArrayList<String>();
        for (int i = 0; i < goal.parameters().size(); i++) {
            var parameter = goal.parameters().get(i);
            arguments.add(parameter.name() + "=" + Values.text(parameter.type(), node.arguments()[i], projection));
        }
        var achieved = Flow.format(Objects.requireNonNull(repertoire().declared(goal.name())).achieved());
        var known = repertoire().examinerNow(projection).known();
        int self = view.entity(agent);
        var question = new Question(
                agent,
                view.tick(),
                node.id(),
                goal.name(),
                task,
                arguments,
                achieved,
                known,
                List.of(),
                view,
                self,
                said -> repertoire().examiner(view).glance(goal.name(), node.arguments(), said, view));
        return new Need(goal, node.arguments(), question);
    }

    private boolean settles(Node node, Need wish, String said, Chooser mind, Unfolding unfolding) {
        var question = wish.question();
        var heard = Optional.of(said);
        var refused = new ArrayList<Question.Attempt>();
        while (heard.isPresent()) {
            var verdict = judge(node, wish.goal(), question, heard.get(), unfolding);
            if (verdict instanceof Verdict.Approved<Examination> approved) {
                repertoire().learn(approved);
                fresh = true;
                return true;
            }
            refused.add(new Question.Attempt(heard.get(), refusal(verdict)));
            question = question.again(refused);
            heard = refused.size() < repertoire().policy().bounds().asks() ? ask(mind, question) : Optional.empty();
        }
        why = "; a proposed one was rejected: " + refused.getLast().refusal();
        return false;
    }

    private Verdict<Examination> judge(Node node, Goal goal, Question question, String said, Unfolding unfolding) {
        var rehearsal = new Rehearsal() {
            @Override
            public View view() {
                return projection.at(node);
            }

            @Override
            public long[] arguments() {
                return node.arguments();
            }

            @Override
            public Optional<Refusal> of(Declaration.Method method) {
                return rehearse(node, goal, method, unfolding);
            }
        };
        var verdict = repertoire().examiner(projection).judge(question, said, rehearsal);
        log.proposed(question, said, verdict);
        return verdict;
    }

    private Refusal refusal(Verdict<Examination> verdict) {
        if (!(verdict instanceof Verdict.Rejected<Examination>(String rule, String found, String allowed))) {
            throw new IllegalStateException("approved");
        }
        var reason = Arrays.stream(Reason.values()).filter(it -> it.code().equals(rule)).findFirst().orElseThrow();
        repertoire().tally().rejected(reason);
        return new Refusal(reason, found, allowed);
    }

    private Optional<Refusal> rehearse(Node node, Goal goal, Declaration.Method method, Unfolding unfolding) {
        var before = refusal;
        var tried = repertoire().tries(goal, method);
        refusal = null;
        rehearsals++;
        try {
            return follow(node, goal, tried, unfolding);
        } finally {
            repertoire().forgets(goal, tried);
            rehearsals--;
            refusal = before;
        }
    }

    /// As if the node had no other method; what it leads to may have.
    private Optional<Refusal> follow(Node node, Goal goal, Method method, Unfolding unfolding) {
        var last = new Refusal(Reason.CONDITION, "its condition does not hold", "a condition that holds here");
        for (var way : unfolding.ways(node, goal, method)) {
            switch (unfolding.follow(node, way, method, repertoire().policy().bounds())) {
                case WHOLE -> {
                    return Optional.empty();
                }
                case OPEN -> last = new Refusal(
                        Reason.UNFORESEEN, "what follows can only be known by carrying it out", "what a plan can foresee");
                case STUCK -> last = refusal != null
                        ? refusal
                        : new Refusal(Reason.EXECUTION, unfolding.reason(), "actions that can be carried out");
            }
        }
        return Optional.of(last);
    }

    private void refuse(Refusal found) {
        refusal = refusal == null ? found : refusal;
    }

    /// {@return why no method was learned; empty where nobody was asked}
    String why() {
        return why;
    }

    /// {@return whether a rehearsal has tried too much}
    boolean exhausted(int budget) {
        if (rehearsals > 0 && budget <= 0) {
            int most = repertoire().policy().bounds().nodes();
            refuse(new Refusal(Reason.BUDGET, "more than %s nodes".formatted(most), "at most %s nodes".formatted(most)));
        }
        return rehearsals > 0 && budget <= 0;
    }

    /// A rehearsal came to a goal that achieves itself.
    void ranAway(String reason) {
        if (rehearsals > 0) {
            refuse(new Refusal(Reason.RECURSION, reason, "progress before a goal achieves itself"));
        }
    }

    /// {@return why an action that a learned method leads to must not be planned; empty where it may}
    Optional<Refusal> objection(Node node, Operator operator) {
        if (rehearsals == 0 && (repertoire().empty() || !learned(node))) {
            return Optional.empty();
        }
        var found = repertoire().examiner(projection)
                .objection(operator.name(), operator.parameters(), node.arguments(), projection.at(node));
        found.ifPresent(this::refuse);
        return found;
    }

    private boolean learned(Node node) {
        for (var here = node.parent(); here != null; here = here.parent()) {
            if (here.step() instanceof Step.Task task && here.method() >= task.goal().methods().size()) {
                return true;
            }
        }
        return false;
    }

    /// Runs an action's effects on the projection; what follows something new, such as a created entity, is not foreseen.
    ///
    /// @return the constraint that this would break; looked for in rehearsals only
    Optional<Refusal> perform(Operator operator, Frame frame) {
        try {
            operator.starts().run(frame, projection);
            var broken = broken();
            operator.effects().run(frame, projection);
            return broken.or(this::broken);
        } catch (EvaluationException nothing) {
            if (!projection.opaque()) {
                throw nothing;
            }
            return Optional.empty();
        }
    }

    private Optional<Refusal> broken() {
        if (rehearsals == 0) {
            return Optional.empty();
        }
        var broken = repertoire().invariants().broken(projection, projection.written())
                .map(it -> new Refusal(Reason.INVARIANT, it.found(), it.constraint() + ": " + it.allowed()));
        broken.ifPresent(this::refuse);
        return broken;
    }

    /// {@return whether a learned method that can be seen to its end leaves its goal unachieved}
    boolean fails(Node node, Goal goal) {
        if (node.method() < goal.methods().size()) {
            return false;
        }
        boolean missing = plan.tree().children(node).getLast().method() != 0;
        if (missing) {
            refuse(new Refusal(Reason.VERIFIER, "%s is not achieved at the end".formatted(Labels.of(node, projection)), "a method that achieves it"));
        } else if (rehearsals == 0) {
            count();
        }
        return missing;
    }

    /// The use for which a method was asked is no reuse.
    private void count() {
        if (!fresh) {
            repertoire().tally().reused();
        }
        fresh = false;
    }
}

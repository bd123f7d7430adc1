package dev.entente.planner;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Methods;
import dev.entente.guardrails.Invariants;
import dev.entente.guardrails.Verdict;
import dev.entente.planner.proposal.Examination;
import dev.entente.planner.proposal.Examiner;
import dev.entente.planner.proposal.Learned;
import dev.entente.planner.proposal.Policy;
import dev.entente.planner.proposal.Provenance;
import dev.entente.planner.proposal.Tally;
import dev.entente.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The methods that one agent has learned from its mind, beside those of the program.
///
/// A learned method comes after the declared ones of its goal and is used like them, without asking anybody. Not thread
/// safe; one an agent.
public final class Repertoire {
    /// Of an agent whose mind is never asked for a method.
    static final Repertoire NONE = new Repertoire(null, -1, Policy.CAUTIOUS);

    private final @Nullable Library library;
    private final int self;
    private final Policy policy;
    private final Tally tally = new Tally();
    private final List<Learned> learned = new ArrayList<>(0);
    private final Map<String, List<Method>> methods = new HashMap<>(0);
    private final List<Step> steps = new ArrayList<>(0);
    private final Map<String, Long> resting = new TreeMap<>();
    private @Nullable Examiner examiner;
    private int entities;
    private @Nullable Invariants invariants;

    private Repertoire(@Nullable Library library, int self, Policy policy) {
        this.library = library;
        this.self = self;
        this.policy = policy;
    }

    /// Makes the empty repertoire of an agent.
    ///
    /// @param self the agent's entity; -1 where it has none
    /// @param policy what the methods that its mind proposes may do
    public static Repertoire of(Domain domain, int self, Policy policy) {
        return new Repertoire(domain.library(), self, policy);
    }

    /// {@return what was learned, the first one first}
    public List<Learned> learned() {
        return List.copyOf(learned);
    }

    /// {@return what became of the questions so far}
    public Tally tally() {
        return tally;
    }

    Policy policy() {
        return policy;
    }

    int count(Goal goal) {
        return goal.methods().size() + (methods.isEmpty() ? 0 : of(goal).size());
    }

    /// {@return a method of a goal by its place, declared ones first}
    Method method(Goal goal, int index) {
        int declared = goal.methods().size();
        return index < declared ? goal.methods().get(index) : of(goal).get(index - declared);
    }

    private List<Method> of(Goal goal) {
        return methods.getOrDefault(goal.name(), List.of());
    }

    /// {@return whether nothing was learned}
    boolean empty() {
        return learned.isEmpty();
    }

    /// {@return whether a method for a goal may be asked for and learned}
    boolean open(Goal goal) {
        return library != null && goal.tested() && learned.size() < policy.bounds().kept();
    }

    /// {@return whether a mind was asked for a task so lately that it is not asked again}
    boolean rests(String task, long tick) {
        return resting.getOrDefault(task, -1L) > tick;
    }

    void asked(String task, long tick) {
        resting.values().removeIf(until -> until <= tick);
        resting.put(task, tick + policy.bounds().rest());
        tally.asked();
    }

    private Library library() {
        if (library == null) {
            throw new IllegalStateException("nobody is asked for methods here");
        }
        return library;
    }

    Examiner examiner(View world) {
        if (examiner == null) {
            examiner = Examiner.of(library().program(), world, self, policy);
        }
        return examiner;
    }

    /// {@return an examiner that knows the entities that there are now}
    Examiner examinerNow(View world) {
        if (entities != world.entities()) {
            entities = world.entities();
            examiner = null;
        }
        return examiner(world);
    }

    Invariants invariants() {
        if (invariants == null) {
            invariants = library().invariants();
        }
        return invariants;
    }

    Declaration.@Nullable Goal declared(String goal) {
        return library().declared(goal);
    }

    /// Takes a method up for as long as it is tried; it may lead to its own goal again.
    Method tries(Goal goal, Declaration.Method method) {
        var compiled = library().compile(goal.name(), method, compiler());
        methods.computeIfAbsent(goal.name(), _ -> new ArrayList<>(1)).add(compiled);
        return compiled;
    }

    /// Forgets a method that was tried.
    void forgets(Goal goal, Method tried) {
        of(goal).remove(tried);
    }

    private StepCompiler compiler() {
        return library().compiler(steps.size());
    }

    /// Keeps a method that a guard approved.
    void learn(Verdict.Approved<Examination> approved) {
        keep(approved.value().learned());
        tally.accepted();
    }

    private void keep(Learned method) {
        var compiler = compiler();
        var compiled = library().compile(method.goal(), method.method(), compiler);
        learned.add(method);
        steps.addAll(compiler.compiled());
        methods.computeIfAbsent(method.goal(), _ -> new ArrayList<>(1)).add(compiled);
    }

    /// {@return a statement of the program, or of what was learned, by its number}
    Step step(Domain domain, int number) {
        int declared = domain.steps().size();
        return number < declared ? domain.steps().get(number) : steps.get(number - declared);
    }

    /// Writes what was learned, and which tasks rest.
    public void write(DataOutput out) throws IOException {
        out.writeInt(learned.size());
        for (var method : learned) {
            out.writeUTF(method.goal());
            out.writeUTF(method.text());
            out.writeUTF(method.provenance().proposer());
            out.writeLong(method.provenance().tick());
            out.writeLong(method.provenance().text());
            out.writeLong(method.provenance().question());
            out.writeBoolean(method.provenance().lifted());
        }
        out.writeInt(resting.size());
        for (var task : resting.entrySet()) {
            out.writeUTF(task.getKey());
            out.writeLong(task.getValue());
        }
    }

    /// Reads what [#write] wrote into a repertoire, which must be empty.
    ///
    /// @throws IOException where `in` does, or holds something else
    public void read(DataInput in) throws IOException {
        int kept = in.readInt();
        for (int i = 0; i < kept; i++) {
            var goal = in.readUTF();
            var method = Methods.read(in.readUTF()).method();
            var provenance = new Provenance(in.readUTF(), in.readLong(), in.readLong(), in.readLong(), in.readBoolean());
            keep(new Learned(
                    goal,
                    method.orElseThrow(() -> new IOException("a saved method of goal (%s) is no method".formatted(goal))),
                    provenance));
        }
        int tasks = in.readInt();
        for (int i = 0; i < tasks; i++) {
            resting.put(in.readUTF(), in.readLong());
        }
    }
}

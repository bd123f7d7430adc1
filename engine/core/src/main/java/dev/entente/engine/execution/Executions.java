package dev.entente.engine.execution;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.guardrails.expression.Vocabulary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All bodies at work: the host in memory. It keeps timers, locks, what is ready to run, and what minds are asked.
///
/// What becomes ready runs in the order in which it became ready, when [#run] is called. An execution costs some 200
/// bytes and 12 for each fork in its body; what is asked of it costs the same whatever their number. Not thread safe.
public final class Executions {
    private final Carrier carrier;
    private final Templates templates;
    private final Ground ground;
    private final Advisers advisers;
    private final Questions questions;
    private Supplier<List<Questions.Answered>> answers = List::of;

    private Executions(Vocabulary vocabulary, Templates templates, Advisers advisers, Ground ground) {
        this.templates = templates;
        this.ground = ground;
        this.advisers = advisers;
        this.questions = new Questions(advisers, ground::symbol);
        this.carrier = new Carrier(vocabulary, ground, questions);
    }

    /// Makes a host without any execution.
    ///
    /// @param kinds of which kind a mind is, where that is not what the program says, by name
    /// @param others gives the minds that neither follow rules nor a script, by name and kind
    public static Executions of(
            Program program,
            Vocabulary vocabulary,
            Templates templates,
            Map<String, String> kinds,
            BiFunction<String, String, Adviser> others,
            Ground ground) {
        var advisers = new Advisers(program.all(Declaration.Director.class), vocabulary, kinds, others);
        return new Executions(vocabulary, templates, advisers, ground);
    }

    /// Says who keeps the contracts; until then nobody does.
    public void connect(Parleys parleys) {
        carrier.embassy().to(parleys);
    }

    /// Lets a test say which of several ready strands goes on.
    void pick(Queue.Pick pick) {
        carrier.pick(pick);
    }

    /// Lets a body work on behalf of someone; it runs when [#run] is called.
    ///
    /// @param names the values of its names, from slot 0 on; copied
    /// @return its number, from 1 in a run; 0 where it does not wait, and so is a proposal and no more
    public long begin(Template template, long[] names, Origin origin) {
        return carrier.begin(template, names, origin, null, -1).id;
    }

    /// Asks for the keys of a lock on behalf of someone, and holds them until [#release]. [Ground#ended] hears `held`
    /// when they are had, and `failed` where that would close a circle.
    ///
    /// @param keys in the order written
    /// @return the number of the execution that stands for it
    public long claim(List<Key> keys, Origin origin) {
        var kinds = keys.stream().map(Key::kind).toList();
        var values = keys.stream().mapToLong(Key::value).toArray();
        return begin(templates.claim(kinds), values, origin);
    }

    /// Gives the keys of a [#claim] back, or asks for them no more; nothing is heard of it.
    public void release(long execution) {
        carrier.send(execution, new Input.Released());
    }

    /// Cancels an execution; [Ground#ended] hears when it is over and compensated. Nothing happens if it is over.
    public void cancel(long execution) {
        carrier.send(execution, new Input.Cancelled());
    }

    /// A negotiation has become a contract; whoever waits for it goes on when [#run] is called. Nothing happens if nobody
    /// does any more.
    ///
    /// @param contract its entity
    public void agreed(long parley, long contract) {
        carrier.embassy().agreed(parley, contract);
    }

    /// A negotiation has become no contract; whoever waits for it goes on when [#run] is called. Nothing happens if
    /// nobody does any more.
    public void disagreed(long parley, String why) {
        carrier.embassy().disagreed(parley, why);
    }

    /// A clause, or a contract, is decided; whoever waits for it goes on when [#run] is called. Nothing happens if nobody
    /// does any more.
    ///
    /// @param kept whether it was delivered, or settled
    /// @param why what happened, where it was not
    public void decided(long waits, boolean kept, String why) {
        carrier.embassy().decided(waits, kept, why);
    }

    /// Undoes what the sagas of an execution that is over have finished, see [Ended#undoable]. Nothing cancels it;
    /// [Ground#ended] hears `done` for the same number.
    public void undo(long execution) {
        carrier.send(execution, new Input.Undo());
    }

    /// Forgets an execution that is over, and was kept because something of it could have been undone.
    public void forget(long execution) {
        carrier.forget(execution);
    }

    /// Runs what is ready until nothing is.
    public void run() {
        carrier.run();
    }

    /// Lets everything go on whose time is up at the tick at hand, and what follows from it.
    public void due() {
        carrier.due(ground.view().tick());
    }

    /// Asks minds what is to be asked, and waits for none; the world must stand still until [#answer].
    public void ask() {
        answers = questions.ask(ground.view());
    }

    /// Waits for the answers, judges them, those to the oldest execution first, and lets whoever asked go on.
    public void answer() {
        var heard = answers.get();
        answers = List::of;
        heard.forEach(carrier::answer);
    }

    private static boolean live(@Nullable Execution execution) {
        return execution != null && !execution.kept;
    }

    /// {@return how many bodies are at work, or kept because they may have to be undone}
    public int size() {
        return carrier.roster().size();
    }

    /// {@return how many keys are held}
    int held() {
        return carrier.locks().held().size();
    }

    /// {@return the keys that somebody holds who is over, which must never be}
    List<Key> heldByTheDead() {
        return carrier.locks().held().entrySet().stream()
                .filter(each -> !each.getValue().by.execution.live(each.getValue().by.strand))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String toString() {
        return carrier.roster().all().toList().toString();
    }

    /// {@return whether an execution is at work}
    public boolean live(long execution) {
        return live(carrier.roster().find(execution));
    }

    /// Writes all that is at work; call it between two ticks.
    ///
    /// @throws IOException where `out` does
    public void save(DataOutput out) throws IOException {
        new Codec(carrier, templates, questions).write(out);
        advisers.save(out);
    }

    /// Reads what [#save] wrote, into a host without any execution.
    ///
    /// @throws IOException where `in` does, or holds something else
    public void restore(DataInput in) throws IOException {
        new Codec(carrier, templates, questions).read(in);
        advisers.restore(in);
    }
}

package dev.entente.engine;

import java.util.List;

/// One thing worth remembering of a tick, beside the changes to the world.
///
/// Agents are named as in the flow file; `node` is the id of a node in the agent's workflow tree.
public sealed interface Entry {

    /// An event reached the world: from the timeline, or emitted by a workflow.
    ///
    /// @param event its name, such as `Player.BuildWall`
    /// @param source `timeline`, or who emitted it
    /// @param fields each as `name=value`, in the order of the declaration
    /// @param shard the number of the only shard that hears it; 0 for every shard
    record Happened(String event, String source, List<String> fields, int shard) implements Entry {
        public Happened {
            fields = List.copyOf(fields);
        }
    }

    /// A mind chose among the ways to go on with a task.
    ///
    /// @param question what identifies the question: a hash of the agent, the task and all options
    /// @param task the task as text, such as `Hold(Wolves, hollowell)`
    /// @param options how many ways there were
    /// @param chosen the chosen way, such as `march army=Wolves-1`
    record Decided(String agent, int node, long question, String task, int options, int index, String chosen)
            implements Entry {}

    /// A node was added to an agent's workflow tree.
    ///
    /// @param parent the parent's id, -1 for a standing goal
    /// @param kind `goal`, `action`, `fork`, `join`, `each`, `if`, `while`, `call`, `emit` or `tell`
    /// @param label what a reader sees, such as `March(Wolves-1, hollowell)`
    record Grew(String agent, int node, int parent, String kind, String label) implements Entry {}

    /// A node changed its status.
    ///
    /// @param status `running`, `done`, `failed`, `cancelled` or `compensated`
    /// @param reason why it failed or was cancelled; else empty
    record Moved(String agent, int node, String status, String reason) implements Entry {}

    /// A part of an agent's tree was decomposed again.
    ///
    /// @param node the task that was decomposed again
    /// @param task the task as text
    /// @param cause what broke it, such as `hollowell.wall became 2 (Player.BuildWall)`
    /// @param broken the node whose condition broke
    /// @param before the way it had taken
    /// @param after the way it takes now
    /// @param done what was done in the part before, and what becomes of it: each as `kept Light(ash)`, `compensated
    ///     Step 1` or `left Light(elm)`; at most [#MOST], and one that says how many more
    record Rewrote(
            String agent,
            int node,
            String task,
            String cause,
            int broken,
            String before,
            String after,
            int kept,
            int cancelled,
            int compensated,
            int added,
            List<String> done)
            implements Entry {
        /// How many done parts are told one by one.
        public static final int MOST = 24;

        public Rewrote {
            done = List.copyOf(done);
        }
    }

    /// A standing goal was given up, for now.
    record GaveUp(String agent, int node, String task, String reason) implements Entry {}

    /// The gate's verdict on a proposal.
    ///
    /// @param proposal what was proposed, such as `Recruit(Wolves, 10)`
    /// @param rule the rule that rejected it; empty where it was approved
    record Judged(String agent, int node, String proposal, String rule, String found, String allowed)
            implements Entry {
        /// {@return whether the proposal passed}
        public boolean approved() {
            return rule.isEmpty();
        }
    }

    /// What became of a body that waits, or of a part of it.
    ///
    /// @param execution its name, such as `Shop.ON (Order.Placed)#7`; of a beat that was skipped, without a number
    /// @param node the place in its body; -1 for all of it
    /// @param what the statement, such as `Step 2` or `Call Shop.Ship`; empty for all of it
    /// @param status `began`, `done`, `failed`, `cancelled`, `compensated`, `stuck`, `skipped`, `retried`, `timeout` or
    ///     `refused`
    /// @param detail why; may be empty
    record Stepped(String execution, int node, String what, String status, String detail) implements Entry {}

    /// What a mind said to a question of `Evaluate`.
    ///
    /// @param asker the execution that asked
    /// @param node the place in its body
    /// @param question what identifies the question: a hash of the mind, the topic and what it was told
    /// @param said as JSON; empty where it had no answer
    record Answered(String asker, int node, long question, String mind, String topic, String said)
            implements Entry {}

    /// A mind proposed a method for a task that none applied to, and a guard judged it.
    ///
    /// @param question what identifies the question: a hash of agent, tick, task and what was rejected before
    /// @param said word for word
    /// @param learned the method that is kept, in the flow language; empty where it was rejected
    /// @param rule the reason's code where it was rejected, such as `verifier`; empty where it was approved
    record Proposed(
            String agent,
            int node,
            long question,
            String task,
            String said,
            String learned,
            String rule,
            String found,
            String allowed)
            implements Entry {}

    /// A party of a negotiation moved, or a mediator did.
    ///
    /// @param contract the name of the contract's entity, such as `SafePassage#12`
    /// @param party who; empty for a mediator
    /// @param move `offers`, `accepts`, `rejects`, `walks`, `bids`, `awards` or `votes`; what was against the rules is not heard,
    ///     and told as [Judged]
    /// @param version of the terms, from 1; 0 where there is none
    /// @param terms such as `price 40, days 5`
    record Bargained(String contract, String party, String move, int version, String terms) implements Entry {}

    /// Something was done to a contract, or to one of its clauses.
    ///
    /// @param contract the name of its entity, such as `SafePassage#12`
    /// @param kind the contract as declared
    /// @param parties in the order declared
    /// @param act such as `fund`, `deliver` or `miss`
    /// @param party who did it; empty for the kernel
    /// @param clause which clause it is about; empty for none
    /// @param state where the contract stands afterwards
    /// @param why in words, where there is something to say: of a broken promise what broke it
    /// @param moved what changed hands, as the parties see it: each as `Wolves gold -50`
    record Contracted(
            String contract,
            String kind,
            List<String> parties,
            String act,
            String party,
            String clause,
            String state,
            String why,
            List<String> moved)
            implements Entry {
        public Contracted {
            parties = List.copyOf(parties);
            moved = List.copyOf(moved);
        }
    }

    /// A line of the story.
    ///
    /// @param weight from 1 (detail) to 5 (turning point)
    record Told(String agent, int weight, String text) implements Entry {}
}

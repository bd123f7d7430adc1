package dev.entente.agents;

import dev.entente.planner.Choice;
import dev.entente.planner.Chooser;
import dev.entente.planner.proposal.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Proposes what a script says, goal by goal; chooses as another mind does.
///
/// A script is text. A line `for Goal` begins what is proposed for a goal, up to the next such line: one method, in the
/// flow language or in its JSON form, or anything else, for a script may be wrong on purpose. Where it is rejected, what
/// stands next for the same goal is proposed, the last again and again; for other goals it says nothing.
///
/// ```
/// for Delivered
/// Method carry { Do Carry(who, parcel, to) }
/// ```
///
/// Keeps nothing between questions, so that a run that goes on from a snapshot hears the same.
public final class ScriptedMind implements Chooser {
    private static final String FOR = "for ";

    private final Map<String, List<String>> proposals;
    private final Chooser otherwise;

    private ScriptedMind(Map<String, List<String>> proposals, Chooser otherwise) {
        this.proposals = proposals;
        this.otherwise = otherwise;
    }

    /// Makes the mind of one agent.
    ///
    /// @param script as above
    /// @param otherwise chooses among the ways that there are
    public static ScriptedMind of(String script, Chooser otherwise) {
        var proposals = new HashMap<String, List<String>>();
        var said = new StringBuilder();
        var goal = "";
        for (var line : script.lines().toList()) {
            if (line.startsWith(FOR)) {
                add(proposals, goal, said);
                goal = line.substring(FOR.length()).strip();
            } else {
                said.append(line).append('\n');
            }
        }
        add(proposals, goal, said);
        return new ScriptedMind(proposals, otherwise);
    }

    private static void add(Map<String, List<String>> proposals, String goal, StringBuilder said) {
        if (!goal.isEmpty()) {
            proposals.computeIfAbsent(goal, _ -> new ArrayList<>(1)).add(said.toString().strip());
        }
        said.setLength(0);
    }

    @Override
    public int choose(Choice choice) {
        return otherwise.choose(choice);
    }

    @Override
    public Optional<String> propose(Question question) {
        var script = proposals.getOrDefault(question.goal(), List.of());
        int nth = Math.min(question.refused().size(), script.size() - 1);
        return Optional.of(nth < 0 ? "" : script.get(nth));
    }
}

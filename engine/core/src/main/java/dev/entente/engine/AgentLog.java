package dev.entente.engine;

import dev.entente.guardrails.Verdict;
import dev.entente.planner.Choice;
import dev.entente.planner.Node;
import dev.entente.planner.PlanLog;
import dev.entente.planner.Rewrite;
import dev.entente.planner.Status;
import dev.entente.planner.proposal.Examination;
import dev.entente.planner.proposal.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns what happens to one agent's plan into entries of the journal.
final class AgentLog implements PlanLog {
    static final String STUCK = "stuck";

    private final String agent;
    private List<Entry> entries = new ArrayList<>();

    AgentLog(String agent) {
        this.agent = agent;
    }

    @Override
    public void grew(Node node, String kind, String label) {
        var parent = node.parent();
        entries.add(new Entry.Grew(agent, node.id(), parent == null ? -1 : parent.id(), kind, label));
    }

    @Override
    public void moved(Node node, Status status, String reason) {
        note(node, status.word(), reason);
    }

    @Override
    public void decided(Choice choice, int chosen) {
        entries.add(new Entry.Decided(
                agent,
                choice.node(),
                choice.question(),
                choice.task(),
                choice.options().size(),
                chosen,
                choice.options().get(chosen).label()));
    }

    @Override
    public void refused(Choice choice, String rule, String found, String allowed) {
        entries.add(new Entry.Judged(
                agent, choice.node(), "choice for " + choice.task(), rule, found, allowed));
    }

    @Override
    public void proposed(Question question, String said, Verdict<Examination> verdict) {
        var learned = verdict instanceof Verdict.Approved<Examination> approved
                ? approved.value().learned().text()
                : "";
        var refused = verdict instanceof Verdict.Rejected<Examination> rejected
                ? rejected
                : new Verdict.Rejected<Examination>("", "", "");
        entries.add(new Entry.Proposed(
                agent,
                question.node(),
                question.number(),
                question.task(),
                said,
                learned,
                refused.rule(),
                refused.found(),
                refused.allowed()));
    }

    void note(Node node, String status, String reason) {
        entries.add(new Entry.Moved(agent, node.id(), status, reason));
    }

    void rewrote(Rewrite rewrite, String cause, int compensated) {
        entries.add(new Entry.Rewrote(
                agent,
                rewrite.task().id(),
                rewrite.label(),
                cause,
                rewrite.broken().id(),
                rewrite.before(),
                rewrite.after(),
                rewrite.kept(),
                rewrite.cancelled().size() - compensated,
                compensated,
                rewrite.added(),
                done(rewrite.done())));
    }

    private static List<String> done(List<Rewrite.Done> done) {
        var told = new ArrayList<String>();
        for (var it : done.subList(0, Math.min(done.size(), Entry.Rewrote.MOST))) {
            told.add("%s %s".formatted(it.fate().name().toLowerCase(Locale.ROOT), it.label()));
        }
        if (done.size() > Entry.Rewrote.MOST) {
            told.add("and %s more".formatted(done.size() - Entry.Rewrote.MOST));
        }
        return told;
    }

    void gaveUp(Node root, String task, String reason) {
        entries.add(new Entry.GaveUp(agent, root.id(), task, reason));
    }

    List<Entry> take() {
        var taken = entries;
        entries = new ArrayList<>();
        return taken;
    }
}

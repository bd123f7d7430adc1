package dev.entente.planner;

/// How far a plan can be foreseen.
final class Horizon {
    private Horizon() {}

    /// {@return whether nothing can be foreseen behind a step without parts}
    static boolean ends(Step step) {
        return switch (step) {
            case Step.While _, Step.Cancel _ -> true;
            case Step.Run run -> run.opaque();
            case Step.Instant instant -> instant.opaque();
            case Step.Task _, Step.Act _, Step.Fork _, Step.Join _, Step.If _, Step.Each _, Step.Block _, Step.Fail _,
                    Step.Saga _, Step.Stage _, Step.Lock _ -> false;
        };
    }

    /// {@return whether nothing can be foreseen behind a node that is unfolded already}
    static boolean ends(Node node) {
        if (node.open() || ends(node.step())) {
            return true;
        }
        for (int i = 0; i < node.size(); i++) {
            if (ends(node.part(i))) {
                return true;
            }
        }
        return false;
    }
}

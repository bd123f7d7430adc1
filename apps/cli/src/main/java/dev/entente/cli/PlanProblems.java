package dev.entente.cli;

import dev.entente.planner.model.Problem;

/// Reads what is to be planned through either door: an HDDL domain and problem, or a flow program and a goal of it.
final class PlanProblems {
    /// What is to be said of the first argument.
    static final String DOMAIN = "The file of the domain, in HDDL; or a flow program.";

    /// What is to be said of the second argument.
    static final String PROBLEM = "The file of the problem, in HDDL; or a goal of the program with its arguments, such as"
            + " 'Delivered(salt, harbour)'; or a faction, for all that it pursues.";

    private final Console console;

    PlanProblems(Console console) {
        this.console = console;
    }

    /// {@return the problem}
    ///
    /// @param domain a file in HDDL, or a flow program
    /// @param problem a file in HDDL, or a goal or a faction of the program
    /// @param quiet whether warnings are kept back
    /// @throws Refusal if there is an error in one of them
    Problem problem(String domain, String problem, boolean quiet) {
        return isFlow(domain)
                ? new FlowProblems(console).problem(domain, problem)
                : new HddlFiles(console).problem(domain, problem, quiet);
    }

    private boolean isFlow(String domain) {
        return domain.endsWith(".flow") || new Scenarios(console).isFolder(domain);
    }
}

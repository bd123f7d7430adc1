package dev.entente.planner.hddl;

import dev.entente.planner.model.Problem;
import java.util.List;
import java.util.Optional;

/// What reading a domain and a problem came to.
///
/// @param problem with its domain as its model; empty where a finding is an error
/// @param findings all that is wrong or suspicious, first the domain's, in the order of the texts
public record Loading(Optional<Problem> problem, List<Finding> findings) {
    public Loading {
        findings = List.copyOf(findings);
    }
}

package dev.entente.planner.hddl;

import dev.entente.planner.model.Model;
import java.util.List;
import java.util.Optional;

/// What reading a domain alone came to.
///
/// @param model empty where a finding is an error
/// @param findings all that is wrong or suspicious, in the order of the text
public record Reading(Optional<Model> model, List<Finding> findings) {
    public Reading {
        findings = List.copyOf(findings);
    }
}

package dev.entente.negotiation.bargaining;

import java.util.HashSet;
import java.util.List;

/// One thing to be agreed on, such as a price, with all values that it may have.
///
/// @param values at least one, each once
public record Issue(String name, List<String> values) {
    public Issue {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("issue (%s) must have a value".formatted(name));
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("issue (%s) has a value twice: %s".formatted(name, values));
        }
    }
}

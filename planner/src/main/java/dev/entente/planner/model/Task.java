package dev.entente.planner.model;

import java.util.List;

/// A compound task.
///
/// @param methods the numbers of its methods, in the order of the text
public record Task(String name, Variables variables, List<Integer> methods, Place at) {
    public Task {
        methods = List.copyOf(methods);
    }
}

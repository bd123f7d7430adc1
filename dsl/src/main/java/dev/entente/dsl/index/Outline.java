package dev.entente.dsl.index;

import java.util.List;

/// A declaration in the table of contents of a file.
///
/// @param extent all of it
/// @param children what is declared inside, in the order written
public record Outline(Symbol symbol, Extent extent, List<Outline> children) {
    public Outline {
        children = List.copyOf(children);
    }
}

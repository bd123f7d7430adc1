package dev.entente.planner.domains;

/// One problem.
///
/// @param size from 1 to 20; 0 where it has no plan
/// @param seed of what it is made from; also the seed of the order in which objects and facts are written, where shuffled
/// @param domain the text of its domain
/// @param problem its own text
public record Instance(Family family, int size, long seed, String domain, String problem) {
    /// {@return such as `stacks-07`, or `stacks-unsolvable-3`}
    public String name() {
        return size == 0 ? family.domain() + "-unsolvable-" + seed : "%s-%02d".formatted(family.domain(), size);
    }

    /// {@return whether it has a plan}
    public boolean solvable() {
        return size > 0;
    }

    @Override
    public String toString() {
        return name();
    }
}

package dev.entente.planner.verify;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import java.util.List;
import java.util.Optional;

/// A plan with its decomposition, as text: the format of the International Planning Competition of 2020.
///
/// ```
/// ==>
/// 0 pick-up a
/// 1 stack a b
/// root 2
/// 2 put a b -> by-hand 0 1
/// <==
/// ```
///
/// Actions come in the order in which they are done; ids are whole numbers, each given once. What stands before `==>` and
/// behind `<==` is not looked at, nor are blank lines, parentheses, and what follows a word that begins with `;`.
public final class PlanFile {
    private static final String TOP = "__top";

    private final List<Entry> entries;
    private final List<Word> roots;
    private final Optional<Word> root;
    private final Place end;
    private final Optional<Fault> fault;

    PlanFile(List<Entry> entries, Optional<Word> root, List<Word> roots, Place end, Optional<Fault> fault) {
        this.entries = List.copyOf(entries);
        this.root = root;
        this.roots = List.copyOf(roots);
        this.end = end;
        this.fault = fault;
    }

    /// A word of the file.
    record Word(String text, int line, int column) {
        Place at() {
            return new Place(line, column);
        }
    }

    /// A line for a task: `id task args`, and for a compound one ` -> method id...` behind it.
    ///
    /// @param method none for an action
    record Entry(Word id, long number, Word task, List<Word> arguments, Optional<Word> method, List<Word> parts) {}

    /// Reads a file. What is wrong with its form is kept, and said by [#fault] and by every verifier. Takes time in
    /// proportion to the length of the text.
    public static PlanFile read(String text) {
        return new PlanReader(text).read();
    }

    /// {@return a plan as a file; byte for byte the same for the same plan}
    public static String print(Problem problem, Decomposition plan) {
        return PlanText.of(problem, plan);
    }

    /// {@return what is wrong with the form of the file, first of all}
    public Optional<Fault> fault() {
        return fault;
    }

    /// {@return the plan without the one task above all others that some planners add}
    PlanFile withoutTop() {
        var top = roots.size() == 1 ? entries.stream().filter(this::top).findFirst() : Optional.<Entry>empty();
        return top.map(entry -> {
                    var rest = entries.stream().filter(other -> !top(other)).toList();
                    return new PlanFile(rest, root, entry.parts(), end, fault);
                })
                .orElse(this);
    }

    private boolean top(Entry entry) {
        return entry.task().text().equals(TOP)
                && entry.method().isPresent()
                && roots.getFirst().text().equals(entry.id().text());
    }

    List<Entry> entries() {
        return entries;
    }

    Optional<Word> root() {
        return root;
    }

    List<Word> roots() {
        return roots;
    }

    /// {@return where the plan ends}
    Place end() {
        return end;
    }
}

package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The blocks of `(define (domain name) ...)` or `(define (problem name) ...)`, by keyword.
final class Blocks {
    private static final Set<String> REFUSED = Set.of(
            ":durative-action", ":derived", ":axiom", ":process", ":event", ":constraints", ":htn-ti", ":domain-axiom");

    private final Forms forms;
    private final String kind;
    private final List<String> known;
    private final Map<String, List<Integer>> found = new HashMap<>();
    private String name = "";

    /// @param kind `domain` or `problem`
    Blocks(Forms forms, String kind, List<String> known) {
        this.forms = forms;
        this.kind = kind;
        this.known = known;
    }

    String name() {
        return name;
    }

    /// {@return the blocks that begin with a keyword, in the order of the text}
    List<Integer> of(String keyword) {
        return found.getOrDefault(keyword, List.of());
    }

    void read() {
        if (!forms.heads(0, "define")) {
            String message = "an HDDL text must begin with (define (%s name)".formatted(kind);
            forms.error(Flaw.SYNTAX, Math.min(1, forms.end(0)), message, "Maybe this is another file.");
            return;
        }
        if (!forms.heads(2, kind) || forms.size(2) != 2 || !forms.word(4)) {
            String other = forms.heads(2, "problem") || forms.heads(2, "domain") ? "Maybe the two files were swapped." : "";
            forms.error(Flaw.SYNTAX, 2, "expected (%s name), not (%s)".formatted(kind, forms.shown(2)), other);
            return;
        }
        name = forms.text(4);
        for (int i = forms.next(2); i < forms.end(0); i = forms.next(i)) {
            block(i);
        }
    }

    private void block(int form) {
        String head = forms.head(form);
        if (known.contains(head)) {
            found.computeIfAbsent(head, _ -> new ArrayList<>()).add(form);
        } else if (REFUSED.contains(head)) {
            String message = "(%s ...) is not read".formatted(head);
            forms.error(Flaw.REFUSED, form + 1, message, remedy(head));
        } else {
            String message = "expected a block of a %s, not (%s)".formatted(kind, forms.shown(form));
            String all = "Blocks are %s.".formatted(String.join(" ", known));
            String remedy = Nearest.to(head, known).map("Maybe write %s."::formatted).orElse(all);
            forms.error(Flaw.SYNTAX, forms.list(form) && !head.isEmpty() ? form + 1 : form, message, remedy);
        }
    }

    private static String remedy(String head) {
        return switch (head) {
            case ":htn-ti" -> "Maybe write :htn; nothing is done here but what the tasks decompose into.";
            case ":durative-action" -> "Maybe write :action; time passes in flow domains only.";
            default -> "Maybe say it in preconditions.";
        };
    }
}

package dev.entente.planner.verify;

import dev.entente.planner.model.Place;
import dev.entente.planner.verify.PlanFile.Entry;
import dev.entente.planner.verify.PlanFile.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a plan line by line, up to the first line that is not of the format.
final class PlanReader {
    private static final String BEGIN = "==>";
    private static final String END = "<==";
    private static final String ARROW = "->";
    private static final int LONGEST_ID = 18;

    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Word> root = Optional.empty();
    private List<Word> roots = List.of();
    private Optional<Fault> fault = Optional.empty();
    private int position;
    private int line;

    PlanReader(String text) {
        this.text = text;
    }

    PlanFile read() {
        if (!begins()) {
            fail(new Place(1, 1), 1, "the plan has no line (==>), with which it must begin",
                    "Maybe the planner found no plan, or the file is something else.");
        }
        boolean ended = false;
        var last = new Place(Math.max(1, line), 1);
        while (fault.isEmpty() && !ended && position < text.length()) {
            var words = words();
            if (!words.isEmpty()) {
                last = words.getFirst().at();
                ended = words.getFirst().text().equals(END);
                take(words, ended);
            }
        }
        if (fault.isEmpty() && !ended) {
            fail(last, 1, "the plan has no line (<==), with which it must end; this is its last line",
                    "Maybe the file was cut off.");
        }
        return new PlanFile(entries, root, roots, last, fault);
    }

    private boolean begins() {
        while (position < text.length()) {
            var words = words();
            if (!words.isEmpty() && words.getFirst().text().equals(BEGIN)) {
                return true;
            }
        }
        return false;
    }

    private void take(List<Word> words, boolean ended) {
        if (!ended) {
            if (words.getFirst().text().equalsIgnoreCase("root")) {
                root(words);
            } else {
                entry(words);
            }
        }
    }

    private void root(List<Word> words) {
        if (root.isPresent()) {
            fail(words.getFirst(), "a plan has one line (root), and the first is line %s".formatted(root.get().line()),
                    "Maybe write all top-level tasks in one line.");
        }
        root = Optional.of(words.getFirst());
        roots = words.subList(1, words.size());
        roots.forEach(this::number);
    }

    private void entry(List<Word> words) {
        var id = words.getFirst();
        long number = number(id);
        int arrow = arrow(words);
        if (fault.isEmpty() && arrow < 2) {
            fail(id, "a line must have a task behind its id (%s)".formatted(id.text()), "Maybe write: id task arguments.");
        } else if (fault.isEmpty() && arrow == words.size()) {
            entries.add(new Entry(id, number, words.get(1), words.subList(2, arrow), Optional.empty(), List.of()));
        } else if (fault.isEmpty()) {
            decomposition(words, arrow, number);
        }
    }

    private void decomposition(List<Word> words, int arrow, long number) {
        if (arrow + 1 == words.size()) {
            fail(words.get(arrow), "a method's name must follow (->)", "Maybe write: id task arguments -> method ids.");
            return;
        }
        var parts = words.subList(arrow + 2, words.size());
        parts.forEach(this::number);
        var method = Optional.of(words.get(arrow + 1));
        entries.add(new Entry(words.getFirst(), number, words.get(1), words.subList(2, arrow), method, parts));
    }

    private static int arrow(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).text().equals(ARROW)) {
                return i;
            }
        }
        return words.size();
    }

    private long number(Word word) {
        var digits = word.text();
        boolean whole = digits.length() <= LONGEST_ID && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!whole) {
            fail(word, "id (%s) must be a whole number, 0 or more".formatted(digits), hint(digits));
        }
        return whole ? Long.parseLong(digits) : -1;
    }

    private static String hint(String found) {
        return found.equals(BEGIN)
                ? "Maybe a line (<==) is missing before a second plan."
                : "Maybe write: id task arguments, root ids, or id task arguments -> method ids.";
    }

    private void fail(Word word, String message, String remedy) {
        fail(word.at(), word.text().length(), message, remedy);
    }

    private void fail(Place at, int length, String message, String remedy) {
        if (fault.isEmpty()) {
            fault = Optional.of(new Fault(Fault.Kind.FORMAT, at, length, message, remedy));
        }
    }

    /// {@return the words of the next line}
    private List<Word> words() {
        line++;
        int start = position;
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        position = end + 1;
        var words = new ArrayList<Word>();
        int at = start;
        while (at < end && text.charAt(at) != ';') {
            int next = blank(text.charAt(at)) ? at + 1 : wordEnd(at, end);
            if (!blank(text.charAt(at))) {
                words.add(new Word(text.substring(at, next), line, at - start + 1));
            }
            at = next;
        }
        return words;
    }

    private int wordEnd(int from, int end) {
        int at = from;
        while (at < end && !blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '(' || c == ')' || c == '[' || c == ']' || c == ',' || c == '\u00a0' || c == '\ufeff';
    }
}

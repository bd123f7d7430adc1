package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;

/// The lines written so far and the comments still to write. Not thread safe.
final class Page {
    /// Behind everything.
    static final Position END = new Position("", Integer.MAX_VALUE, 1, 1);

    private static final String GAP = "   ";

    private final List<String> lines = new ArrayList<>();
    private final List<String> behind = new ArrayList<>();
    private final List<Comment> comments;
    private int next;

    Page(List<Comment> comments) {
        this.comments = comments;
    }

    void line(int indent, String text) {
        Wrap.lines(indent, text).forEach(this::add);
    }

    private void add(String line) {
        lines.add(line);
        behind.add("");
    }

    /// Writes the comments before a place.
    ///
    /// @param roomy whether a blank line must come between what was written and what comes
    void commentsBefore(Position place, int indent, boolean roomy) {
        while (pending(place) && comments.get(next).kind() == Comment.Kind.BEHIND) {
            comment(indent);
        }
        if (roomy) {
            separate();
        }
        while (pending(place)) {
            comment(indent);
        }
    }

    /// Writes the comments that stand in a block behind its last step.
    ///
    /// @param depth how many `{` enclose what is in the block
    /// @param first the first thing in the block where another branch follows, whose comments are not ours; else [#END]
    /// @param end what comes behind the block
    void commentsAtEnd(int depth, Position first, Position end, int indent) {
        while (pending(end) && comments.get(next).depth() >= depth && comments.get(next).inside().isBefore(first)) {
            comment(indent);
        }
        if (!lines.isEmpty() && lines.getLast().isEmpty()) {
            removeLast();
        }
    }

    private void removeLast() {
        lines.removeLast();
        behind.removeLast();
    }

    /// {@return whether a comment stands in a block; a blank line is none}
    ///
    /// @param depth how many `{` enclose what is in the block
    /// @param end what comes behind the block
    boolean hasCommentInside(int depth, Position end) {
        return comments.stream()
                .skip(next)
                .takeWhile(comment -> comment.at().isBefore(end))
                .anyMatch(comment -> comment.depth() >= depth && comment.kind() != Comment.Kind.BLANK);
    }

    /// Writes all comments that are left.
    void rest() {
        commentsBefore(END, 0, false);
    }

    /// Makes sure that what comes next stands below a blank line, or below the comments that lead to it.
    void separate() {
        int at = lines.size();
        while (at > 0 && lines.get(at - 1).startsWith("#")) {
            at--;
        }
        if (at > 0 && !lines.get(at - 1).isEmpty()) {
            lines.add(at, "");
            behind.add(at, "");
        }
    }

    private boolean pending(Position before) {
        return next < comments.size() && comments.get(next).at().isBefore(before);
    }

    private void comment(int indent) {
        Comment comment = comments.get(next++);
        switch (comment.kind()) {
            case BLANK -> blank(comment, indent);
            case ALONE -> add(" ".repeat(indent) + comment.text());
            case BEHIND -> behind(comment, indent);
        }
    }

    /// A comment behind another comment would be a part of it.
    private void behind(Comment comment, int indent) {
        int last = lines.size() - 1;
        boolean free = last >= 0 && !lines.get(last).isEmpty() && behind.get(last).isEmpty();
        if (!free || lines.get(last).stripLeading().startsWith("#")) {
            add(" ".repeat(indent) + comment.text());
        } else {
            behind.set(last, comment.text());
        }
    }

    /// A blank line of a block that is on one line now goes with the lines that it separated.
    private void blank(Comment comment, int indent) {
        boolean opening = lines.isEmpty() || lines.getLast().endsWith("{") || lines.getLast().isEmpty();
        if (!opening && comment.depth() <= indent / Formatter.INDENT) {
            add("");
        }
    }

    /// {@return everything written; comments behind lines that follow each other stand below each other}
    String text() {
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            removeLast();
        }
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (int i = 0; i < lines.size(); i++) {
            width = i > 0 && !behind.get(i - 1).isEmpty() ? width : widest(i);
            text.append(lines.get(i));
            if (!behind.get(i).isEmpty()) {
                text.append(" ".repeat(width - lines.get(i).length())).append(GAP).append(behind.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// {@return the length of the longest line from the first on that has a comment behind it like the first}
    private int widest(int first) {
        int width = 0;
        for (int i = first; i < lines.size() && !behind.get(i).isEmpty(); i++) {
            width = Math.max(width, lines.get(i).length());
        }
        return width;
    }
}

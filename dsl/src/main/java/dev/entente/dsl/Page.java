package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;

/// The lines written so far and the comments still to write. Not thread safe.
final class Page {
    /// Behind everything.
    static final Position END = new Position("", Integer.MAX_VALUE, 1, 1);

    private static final String GAP = "   ";

    private final List<String> lines = new ArrayList<>();
    private final List<Comment> comments;
    private int next;
    private int commented = -1;

    Page(List<Comment> comments) {
        this.comments = comments;
    }

    void line(int indent, String text) {
        lines.addAll(Wrap.lines(indent, text));
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

    /// Writes the comments that stand before the `}` of a block.
    ///
    /// @param opened a place before its `{`
    /// @param first the first thing in it
    /// @param end what comes behind it
    void commentsAtEnd(Position opened, Position first, Position end, int indent) {
        while (pending(end) && opened.isBefore(comments.get(next).inside()) && inside(first)) {
            comment(indent);
        }
        if (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
    }

    private boolean inside(Position first) {
        return comments.get(next).inside().isBefore(first);
    }

    boolean hasCommentInside(Position opened, Position end) {
        return comments.stream()
                .skip(next)
                .takeWhile(comment -> comment.at().isBefore(end))
                .anyMatch(comment -> opened.isBefore(comment.inside()));
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
            commented = commented >= at ? commented + 1 : commented;
        }
    }

    private boolean pending(Position before) {
        return next < comments.size() && comments.get(next).at().isBefore(before);
    }

    private void comment(int indent) {
        Comment comment = comments.get(next++);
        switch (comment.kind()) {
            case BLANK -> blank();
            case ALONE -> lines.add(" ".repeat(indent) + comment.text());
            case BEHIND -> behind(comment, indent);
        }
    }

    private void behind(Comment comment, int indent) {
        int last = lines.size() - 1;
        if (last < 0 || commented == last || lines.get(last).isEmpty()) {
            lines.add(" ".repeat(indent) + comment.text());
        } else {
            lines.set(last, lines.get(last) + GAP + comment.text());
            commented = last;
        }
    }

    private void blank() {
        boolean opening = lines.isEmpty() || lines.getLast().endsWith("{") || lines.getLast().isEmpty();
        if (!opening) {
            lines.add("");
        }
    }

    String text() {
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}

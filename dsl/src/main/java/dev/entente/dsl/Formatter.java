package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;

/// Lays out a program: 4 spaces a level, lines of at most 110 characters, one line where the author used one line.
///
/// Parts that were written on one line stay on one line while they fit; comments and single blank lines stay where
/// they are. Not thread safe; one for each program.
final class Formatter {
    /// How far the inside of a block is set in.
    static final int INDENT = 4;
    private static final int NESTED = 4;
    private static final String BETWEEN = "   ";

    private final Page page;

    private Formatter(List<Comment> comments) {
        this.page = new Page(comments);
    }

    static String format(Program program) {
        Formatter formatter = new Formatter(program.comments());
        List<Item> items = DeclarationItems.of(program.declarations());
        formatter.items(items, 0, Page.END);
        formatter.page.rest();
        return formatter.page.text();
    }

    /// Writes items one below the other, or on one line where they were written on one and fit.
    ///
    /// @param limit the first place behind the last item, for the comments that belong to it
    private void items(List<Item> items, int indent, Position limit) {
        boolean roomy = false;
        for (int i = 0; i < items.size(); ) {
            Item item = chosen(items.get(i), indent);
            page.commentsBefore(item.at(), indent, roomy);
            int next = onOneLine(items, i, indent, limit);
            if (next > i) {
                roomy = false;
                page.line(indent, aligned(items.subList(i, next)));
            } else {
                next = i + 1;
                boolean several = item instanceof Item.Blocks;
                if (indent == 0 && several && i > 0 && item.at().length() == 0) {
                    page.separate();
                }
                write(item, indent, end(items, i, limit));
                roomy = indent == 0 && several && item.at().length() == 0;
            }
            i = next;
        }
    }

    private static Item chosen(Item item, int indent) {
        return switch (item) {
            case Item.Either(Item asWritten, Item open) -> indent + firstLine(asWritten) > Wrap.WIDTH ? open : asWritten;
            case Item.Line _, Item.Blocks _ -> item;
        };
    }

    private static int firstLine(Item item) {
        return switch (item) {
            case Item.Line(_, String text) -> text.length();
            case Item.Blocks(_, List<Item.Part> parts, _) -> parts.getFirst().head().length() + " {".length();
            case Item.Either(Item asWritten, _) -> firstLine(asWritten);
        };
    }

    private static Position end(List<Item> items, int index, Position limit) {
        return index + 1 < items.size() ? items.get(index + 1).at() : limit;
    }

    /// {@return the index behind the last item that shares a line with the first; the first where not even that fits}
    private int onOneLine(List<Item> items, int first, int indent, Position limit) {
        List<Item> line = new ArrayList<>();
        int next = first;
        while (next < items.size()) {
            Item item = chosen(items.get(next), indent);
            boolean same = next == first || together(items.get(first), item);
            line.add(item);
            if (!same || !flat(item, indent, end(items, next, limit)) || indent + aligned(line).length() > Wrap.WIDTH) {
                return next;
            }
            next++;
        }
        return next;
    }

    /// Items whose place is not known never share a line, unless all of their block is on one.
    private static boolean together(Item first, Item item) {
        return first.at().length() > 0 && item.at().length() > 0 && first.at().line() == item.at().line();
    }

    private static String joined(List<Item> items) {
        return String.join(BETWEEN, items.stream().map(Formatter::flatText).toList());
    }

    /// {@return the items of a line of their own, whose heads are as wide as those above and below}
    private static String aligned(List<Item> items) {
        if (items.size() == 1 && items.getFirst() instanceof Item.Blocks(_, List<Item.Part> parts, String tail)) {
            return String.join(" ", parts.stream().map(part -> flatText(part, padded(part))).toList()) + tail;
        }
        return joined(items);
    }

    private static String padded(Item.Part part) {
        return part.head() + " ".repeat(part.width() - part.head().length());
    }

    private boolean flat(Item item, int indent, Position limit) {
        return switch (item) {
            case Item.Line _ -> true;
            case Item.Blocks blocks -> isShort(blocks, NESTED) && !page.hasCommentInside(indent / INDENT + 1, limit);
            case Item.Either(Item asWritten, _) -> flat(asWritten, indent, limit);
        };
    }

    /// {@return whether the author wrote it on one line; or, where there is no text, whether it has a single step}
    ///
    /// @param deepest how many blocks may stand inside one another
    private static boolean isShort(Item.Blocks blocks, int deepest) {
        boolean asWritten = blocks.at().length() > 0;
        for (Item.Part part : blocks.parts()) {
            if (deepest == 0 || (!asWritten && part.body().size() > 1)) {
                return false;
            }
            for (Item inner : part.body()) {
                boolean same = inner.at().line() == blocks.at().line();
                if (!same || !isShort(inner, deepest - 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isShort(Item item, int deepest) {
        return switch (item) {
            case Item.Line _ -> true;
            case Item.Blocks blocks -> isShort(blocks, deepest);
            case Item.Either(Item asWritten, _) -> isShort(asWritten, deepest);
        };
    }

    private static String flatText(Item item) {
        return switch (item) {
            case Item.Line(_, String text) -> text;
            case Item.Blocks(_, List<Item.Part> parts, String tail) ->
                String.join(" ", parts.stream().map(part -> flatText(part, part.head())).toList()) + tail;
            case Item.Either(Item asWritten, _) -> flatText(asWritten);
        };
    }

    private static String flatText(Item.Part part, String head) {
        return part.body().isEmpty() ? head + " { }" : head + " { " + joined(part.body()) + " }";
    }

    private void write(Item item, int indent, Position limit) {
        switch (item) {
            case Item.Line(_, String text) -> page.line(indent, text);
            case Item.Blocks blocks -> write(blocks, indent, limit);
            case Item.Either either -> write(chosen(either, indent), indent, limit);
        }
    }

    private void write(Item.Blocks blocks, int indent, Position limit) {
        int inner = indent + INDENT;
        List<Item.Part> parts = blocks.parts();
        for (int i = 0; i < parts.size(); i++) {
            Item.Part part = parts.get(i);
            boolean last = i + 1 == parts.size();
            Position end = last ? limit : start(parts.get(i + 1), limit);
            page.line(indent, (i == 0 ? "" : "} ") + padded(part) + " {");
            items(part.body(), inner, end);
            page.commentsAtEnd(inner / INDENT, last ? Page.END : first(part, end), end, inner);
        }
        page.line(indent, "}" + blocks.tail());
    }

    private static Position start(Item.Part part, Position otherwise) {
        return part.at().written() ? part.at() : first(part, otherwise);
    }

    private static Position first(Item.Part part, Position otherwise) {
        return part.body().isEmpty() ? otherwise : part.body().getFirst().at();
    }
}

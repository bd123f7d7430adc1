package dev.entente.dsl.index;

import dev.entente.dsl.grammar.FlowParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/// Writes the head of a declaration or a step: what stands before its block.
final class Heads {
    private static final int MOST = 100;

    private Heads() {}

    static String of(ParserRuleContext rule) {
        String all = FlowText.words(rule);
        String inside = inside(rule);
        int block = inside.isEmpty() ? -1 : all.indexOf(inside);
        String head = block > 0 ? all.substring(0, block).strip() : all;
        return head.length() <= MOST ? head : head.substring(0, MOST - 1).stripTrailing() + "…";
    }

    /// {@return the text of the block; of everything in braces, for a declaration that has no block}
    private static String inside(ParserRuleContext rule) {
        for (int i = 0; i < rule.getChildCount(); i++) {
            ParseTree child = rule.getChild(i);
            if (child instanceof FlowParser.BlockContext block) {
                return FlowText.words(block);
            }
            if (child.getText().equals("{") && child.getChildCount() == 0) {
                return "{";
            }
        }
        return "";
    }
}

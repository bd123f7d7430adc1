package dev.entente.planner.repair;

import dev.entente.planner.state.Lists;
import org.jspecify.annotations.Nullable;

/// A task of a live plan. Its place says where it stands among all tasks, in the order in which they are carried out.
final class Item {
    private static final Item[] NONE = {};
    private static final int[] NOTHING = {};

    final int symbol;
    final int[] arguments;
    final int method;
    final int[] binding;
    @Nullable Item parent;
    Item[] parts = NONE;
    int place;
    int end;
    boolean gone;
    boolean noted;
    int[] reads = NOTHING;

    Item(int symbol, int[] arguments, int method, int[] binding) {
        this.symbol = symbol;
        this.arguments = arguments;
        this.method = method;
        this.binding = binding;
    }

    boolean compound() {
        return method >= 0;
    }

    void reads(Lists list) {
        this.noted = true;
        reads = new int[list.size()];
        for (int i = 0; i < reads.length; i++) {
            reads[i] = list.at(i);
        }
    }
}

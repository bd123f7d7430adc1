package dev.entente.planner.domains;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Towers to be built anew.
final class Stacks implements Maker {
    private static final int[] BLOCKS = {3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 27, 33, 40, 50, 65, 80, 100, 130, 170, 220};
    private static final int TABLE = -1;

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        int blocks = BLOCKS[size - 1];
        write(below(blocks, random), below(blocks, random), text);
    }

    /// Two blocks are each to lie on the other.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        var wanted = below(4, random);
        wanted[0] = 1;
        wanted[1] = 0;
        wanted[2] = TABLE;
        wanted[3] = 2;
        write(below(4, random), wanted, text);
    }

    /// {@return what each block lies on}
    private static int[] below(int blocks, SplittableRandom random) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < blocks; i++) {
            order.add(i);
        }
        var below = new int[blocks];
        int under = TABLE;
        for (int block : ProblemText.shuffled(order, random)) {
            below[block] = random.nextInt(5) == 0 ? TABLE : under;
            under = block;
        }
        return below;
    }

    private static void write(int[] start, int[] wanted, ProblemText text) {
        var names = text.objects("block", "b", start.length);
        text.fact("idle");
        for (int i = 0; i < start.length; i++) {
            lies(i, start, wanted, names, text);
            if (wanted[i] == TABLE) {
                text.fact("wanted-below", names.get(i));
            } else {
                text.fact("wanted-on", names.get(i), names.get(wanted[i]));
                text.goal("on", names.get(i), names.get(wanted[i]));
            }
        }
        text.task("arrange");
    }

    private static void lies(int block, int[] start, int[] wanted, List<String> names, ProblemText text) {
        if (start[block] == TABLE) {
            text.fact("grounded", names.get(block));
        } else {
            text.fact("on", names.get(block), names.get(start[block]));
        }
        if (clear(block, start)) {
            text.fact("clear", names.get(block));
        }
        if (settled(block, start, wanted)) {
            text.fact("settled", names.get(block));
        }
    }

    private static boolean clear(int block, int[] start) {
        for (int below : start) {
            if (below == block) {
                return false;
            }
        }
        return true;
    }

    private static boolean settled(int block, int[] start, int[] wanted) {
        int here = block;
        while (here != TABLE && start[here] == wanted[here]) {
            here = start[here];
        }
        return here == TABLE;
    }
}

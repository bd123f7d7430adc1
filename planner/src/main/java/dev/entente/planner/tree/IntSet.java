package dev.entente.planner.tree;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A set of numbers that cannot be changed, in rising order, made anew on each walk.
final class IntSet extends AbstractSet<Integer> {
    private final IntStreamSource numbers;
    private final IntPredicate member;
    private final int size;

    /// Where the numbers come from.
    @FunctionalInterface
    interface IntStreamSource {
        IntStream open();
    }

    IntSet(IntStreamSource numbers, IntPredicate member, int size) {
        this.numbers = numbers;
        this.member = member;
        this.size = size;
    }

    static IntSet of(int[] rising) {
        return new IntSet(() -> IntStream.of(rising), it -> Arrays.binarySearch(rising, it) >= 0, rising.length);
    }

    @Override
    public Iterator<Integer> iterator() {
        return numbers.open().iterator();
    }

    @Override
    public boolean contains(Object other) {
        return other instanceof Integer number && member.test(number);
    }

    @Override
    public int size() {
        return size;
    }
}

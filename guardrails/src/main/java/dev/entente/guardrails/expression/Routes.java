package dev.entente.guardrails.expression;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Type;
import dev.entente.world.View;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;

/// Cheapest ways over a relation: Dijkstra (1959) with ties going to the entity created first.
///
/// O(links · log entities). Only what lies on the way found is noted in the footprint, so a plan that follows a route is
/// not disturbed by what happens elsewhere.
record Routes(int relation, int slot, Code from, Code to, Code where, Code by, dev.entente.dsl.Position at) {

    static Code compile(Expression.Route route, ExpressionCompiler compiler) {
        var vocabulary = compiler.vocabulary();
        int relation = vocabulary.relation(route.relation());
        var schema = vocabulary.world().schema();
        var of = schema.typeName(schema.relationTo(relation));
        var from = compiler.compile(route.from());
        var to = compiler.compile(route.to());
        return compiler.scope().binding(route.variable(), new Type.Ref(of, false), slot -> {
            var where = compiler.compile(route.where());
            var by = route.by().at().written() ? compiler.compile(route.by()) : Arithmetic.number(_ -> 1);
            var search = new Routes(relation, slot, from, to, where, by, route.at());
            return new Code.Listing(new Type.ListOf(of), search::way);
        });
    }

    private int[] way(Frame frame) {
        int start = (int) from.value(frame);
        int goal = (int) to.value(frame);
        if (start < 0 || goal < 0 || start == goal) {
            return new int[0];
        }
        var footprint = frame.footprint();
        frame.noting(null);
        var way = search(frame, start, goal);
        frame.noting(footprint);
        if (footprint != null) {
            note(frame, way);
        }
        return way;
    }

    private void note(Frame frame, int[] way) {
        for (int entity : way) {
            frame.slot(slot, entity);
            where.holds(frame);
        }
    }

    /// A place on the frontier; the order is total, so the search never depends on the queue's inner order.
    private record Reached(int entity, long cost) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            return cost != other.cost ? Long.compare(cost, other.cost) : Integer.compare(entity, other.entity);
        }
    }

    private int[] search(Frame frame, int start, int goal) {
        var before = new int[frame.view().entities()];
        var cost = new long[before.length];
        Arrays.fill(cost, Long.MAX_VALUE);
        Arrays.fill(before, -1);
        var frontier = new PriorityQueue<Reached>();
        cost[start] = 0;
        frontier.add(new Reached(start, 0));
        while (!frontier.isEmpty()) {
            var here = frontier.remove();
            if (here.entity() == goal) {
                return walk(before, start, goal);
            }
            if (here.cost() == cost[here.entity()]) {
                expand(frame, here, before, cost, frontier);
            }
        }
        return new int[0];
    }

    private void expand(Frame frame, Reached here, int[] before, long[] cost, PriorityQueue<Reached> frontier) {
        int degree = frame.view().degree(relation, here.entity());
        for (int i = 0; i < degree; i++) {
            int next = frame.view().neighbour(relation, here.entity(), i);
            if (cost[next] <= here.cost()) {
                continue;
            }
            frame.slot(slot, next);
            if (!where.holds(frame)) {
                continue;
            }
            long price = Arithmetic.plus(at, here.cost(), price(frame));
            if (price < cost[next]) {
                cost[next] = price;
                before[next] = here.entity();
                frontier.add(new Reached(next, price));
            }
        }
    }

    private long price(Frame frame) {
        long price = by.value(frame);
        if (price < 1) {
            throw EvaluationException.cost(at, price);
        }
        return price;
    }

    private static int[] walk(int[] before, int start, int goal) {
        int length = 0;
        for (int here = goal; here != start; here = before[here]) {
            length++;
        }
        var way = new int[length];
        for (int here = goal; here != start; here = before[here]) {
            way[--length] = here;
        }
        return way;
    }

    /// {@return the fewest links from one entity to another, or -1 where there is no way}
    static long hops(View view, int relation, int from, int to) {
        if (from < 0 || to < 0) {
            return -1;
        }
        var hops = new int[view.entities()];
        Arrays.fill(hops, -1);
        hops[from] = 0;
        var queue = new ArrayDeque<Integer>();
        queue.add(from);
        while (!queue.isEmpty() && hops[to] < 0) {
            int here = queue.remove();
            for (int i = 0; i < view.degree(relation, here); i++) {
                int next = view.neighbour(relation, here, i);
                if (hops[next] < 0) {
                    hops[next] = hops[here] + 1;
                    queue.add(next);
                }
            }
        }
        return hops[to];
    }
}

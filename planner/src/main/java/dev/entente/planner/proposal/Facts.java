package dev.entente.planner.proposal;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Operator;
import dev.entente.dsl.Position;
import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds the facts that connect an entity with those that are known by a name. Not thread safe.
final class Facts {
    private static final int LONGEST = 3;

    private final View view;
    private final Schema schema;
    private final Map<String, Integer> known = new LinkedHashMap<>();

    Facts(View view) {
        this.view = view;
        this.schema = view.schema();
    }

    void know(String name, int entity) {
        known.put(name, entity);
    }

    /// {@return the facts as conditions on a variable that stands for the entity}
    ///
    /// The attributes that lead from one to the other, all of them; where there are none, the shortest path of attributes,
    /// such as `parcel.at.city`; where there is none, an attribute in which both agree, then the relations between them.
    List<Expression> of(int entity, String variable, Position at) {
        var writing = new Writing(at, new Expression.Name(at, variable));
        var found = new ArrayList<Expression>();
        known.forEach((name, other) -> attributes(entity, other, writing.with(name), found));
        for (int steps = 2; found.isEmpty() && steps <= LONGEST; steps++) {
            for (var other : known.entrySet()) {
                var pair = writing.with(other.getKey());
                path(entity, other.getValue(), pair.other(), steps, pair, found);
            }
        }
        if (found.isEmpty()) {
            known.forEach((name, other) -> shared(entity, other, writing.with(name), found));
        }
        if (found.isEmpty()) {
            known.forEach((name, other) -> relations(entity, other, writing.with(name), found));
        }
        return found;
    }

    private void attributes(int entity, int other, Pair pair, List<Expression> found) {
        for (int attribute : references(other)) {
            if (view.get(attribute, other) == entity) {
                found.add(pair.equal(pair.attribute(pair.other(), name(attribute)), pair.variable()));
            }
        }
        for (int attribute : references(entity)) {
            if (view.get(attribute, entity) == other) {
                found.add(pair.equal(pair.attribute(pair.variable(), name(attribute)), pair.other()));
            }
        }
    }

    /// Follows attributes from an entity, and finds the first path of a length that ends at the one that is looked for.
    private void path(int entity, int from, Expression so, int steps, Pair pair, List<Expression> found) {
        for (int attribute : references(from)) {
            long next = view.get(attribute, from);
            var there = pair.attribute(so, name(attribute));
            if (found.isEmpty() && steps == 1 && next == entity) {
                found.add(pair.equal(there, pair.variable()));
            } else if (found.isEmpty() && steps > 1 && next >= 0) {
                path(entity, (int) next, there, steps - 1, pair, found);
            }
        }
    }

    private void shared(int entity, int other, Pair pair, List<Expression> found) {
        for (int mine : references(entity)) {
            for (int theirs : references(other)) {
                long value = view.get(mine, entity);
                if (found.isEmpty() && value >= 0 && value == view.get(theirs, other)) {
                    found.add(pair.equal(
                            pair.attribute(pair.variable(), name(mine)), pair.attribute(pair.other(), name(theirs))));
                }
            }
        }
    }

    private void relations(int entity, int other, Pair pair, List<Expression> found) {
        for (int relation = 0; relation < schema.relations(); relation++) {
            if (fits(relation, other, entity) && view.related(relation, other, entity)) {
                found.add(pair.related(schema.relationName(relation), pair.other(), pair.variable()));
            } else if (fits(relation, entity, other) && view.related(relation, entity, other)) {
                found.add(pair.related(schema.relationName(relation), pair.variable(), pair.other()));
            }
        }
    }

    private boolean fits(int relation, int from, int to) {
        return schema.relationFrom(relation) == view.type(from) && schema.relationTo(relation) == view.type(to);
    }

    private String name(int attribute) {
        return schema.attributeName(attribute);
    }

    private int[] references(int entity) {
        int type = view.type(entity);
        return IntStream.range(0, schema.attributeCount(type))
                .map(i -> schema.attributeAt(type, i))
                .filter(attribute -> schema.attributeKind(attribute) == Kind.REF)
                .toArray();
    }

    private record Writing(Position at, Expression variable) {
        Pair with(String name) {
            return new Pair(at, variable, new Expression.Name(at, name));
        }
    }

    private record Pair(Position at, Expression variable, Expression other) {
        Expression attribute(Expression of, String name) {
            return new Expression.Field(at, of, name);
        }

        Expression equal(Expression left, Expression right) {
            return new Expression.Binary(at, Operator.EQUAL, left, right);
        }

        Expression related(String relation, Expression left, Expression right) {
            return new Expression.Apply(at, relation, List.of(left, right));
        }
    }
}

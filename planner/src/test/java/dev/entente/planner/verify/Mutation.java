package dev.entente.planner.verify;

import static dev.entente.planner.verify.Fault.Kind.*;

import dev.entente.planner.model.Problem;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Ways to spoil a plan, and what a verifier must say of each.
enum Mutation {
    AN_ACTION_IS_DROPPED(DANGLING_ID) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            return drop(sheet.actions, random);
        }
    },
    A_DECOMPOSITION_IS_DROPPED(DANGLING_ID) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            return drop(sheet.tasks, random);
        }
    },
    TWO_ACTIONS_ARE_SWAPPED(ORDER, PRECONDITION, METHOD_PRECONDITION) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var places = IntStream.range(1, sheet.actions.size())
                    .filter(i -> !sheet.actions.get(i).get(1).equals(sheet.actions.get(i - 1).get(1)))
                    .toArray();
            if (places.length == 0) {
                return false;
            }
            int place = places[random.nextInt(places.length)];
            Collections.swap(sheet.actions, place, place - 1);
            return true;
        }
    },
    THE_LAST_ACTION_IS_DONE_FIRST(ORDER, PRECONDITION, METHOD_PRECONDITION) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var first = sheet.actions.isEmpty() ? List.<String>of() : sheet.actions.getFirst();
            boolean differs = sheet.actions.size() > 2 && !first.get(1).equals(sheet.actions.getLast().get(1));
            if (differs) {
                sheet.actions.addFirst(sheet.actions.removeLast());
            }
            return differs;
        }
    },
    AN_ARGUMENT_OF_A_TOP_LEVEL_TASK_IS_ANOTHER(ROOT, TYPE) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var id = sheet.root.get(1 + random.nextInt(sheet.root.size() - 1));
            var line = sheet.lines().stream().filter(other -> other.getFirst().equals(id)).findFirst().orElseThrow();
            return Sheet.arguments(line) > 0 && other(line, problem, random);
        }
    },
    AN_OBJECT_IS_UNKNOWN(OBJECT) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var line = any(sheet.lines(), random);
            boolean has = Sheet.arguments(line) > 0;
            if (has) {
                line.set(2 + random.nextInt(Sheet.arguments(line)), "nobody-knows-it");
            }
            return has;
        }
    },
    AN_ARGUMENT_HAS_ANOTHER_TYPE(TYPE) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var model = problem.model();
            var line = any(sheet.actions, random);
            var operator = model.operators().stream().filter(one -> one.name().equals(line.get(1))).findFirst().orElseThrow();
            for (int place = 0; place < Sheet.arguments(line); place++) {
                int type = operator.variables().types()[place];
                var wrong = problem.objects().stream().filter(object -> !model.types().within(object.type(), type)).findFirst();
                if (wrong.isPresent()) {
                    line.set(2 + place, wrong.get().name());
                    return true;
                }
            }
            return false;
        }
    },
    AN_ARGUMENT_IS_MISSING(ARITY) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var line = any(sheet.lines(), random);
            return Sheet.arguments(line) > 0 && line.remove(2) != null;
        }
    },
    A_METHOD_IS_UNKNOWN(METHOD) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var task = any(sheet.tasks, random);
            task.set(Sheet.method(task), "by-magic");
            return true;
        }
    },
    A_METHOD_IS_FOR_ANOTHER_TASK(METHOD) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var task = any(sheet.tasks, random);
            var model = problem.model();
            var foreign = model.methods().stream()
                    .filter(method -> !model.tasks().get(method.task()).name().equals(task.get(1)))
                    .findFirst();
            foreign.ifPresent(method -> task.set(Sheet.method(task), method.name()));
            return foreign.isPresent();
        }
    },
    A_METHOD_HAS_OTHER_SUBTASKS(DECOMPOSITION) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var task = any(sheet.tasks, random);
            var model = problem.model();
            var other = model.methods().stream()
                    .filter(method -> model.tasks().get(method.task()).name().equals(task.get(1)))
                    .filter(method -> method.body().calls().size() != Sheet.parts(task).size())
                    .findFirst();
            other.ifPresent(method -> task.set(Sheet.method(task), method.name()));
            return other.isPresent();
        }
    },
    TWO_LINES_HAVE_ONE_ID(DUPLICATE_ID) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var lines = sheet.lines();
            Collections.shuffle(lines, random);
            if (lines.size() > 1) {
                lines.get(0).set(0, lines.get(1).getFirst());
            }
            return lines.size() > 1;
        }
    },
    THE_ROOT_IS_ANOTHER_TASK(SHARED_ID) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var below = sheet.lines().stream().map(List::getFirst).filter(id -> !sheet.root.subList(1, sheet.root.size()).contains(id)).toList();
            if (!below.isEmpty()) {
                sheet.root.set(1, any(below, random));
            }
            return !below.isEmpty();
        }
    },
    THE_ROOT_IS_MISSING(MISSING_ROOT) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            sheet.root = List.of();
            return true;
        }
    },
    A_TOP_LEVEL_TASK_IS_MISSING(UNATTACHED) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            sheet.root.remove(1 + random.nextInt(sheet.root.size() - 1));
            return true;
        }
    },
    AN_ACTION_BELONGS_TO_NO_TASK(UNATTACHED) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var copy = new java.util.ArrayList<>(any(sheet.actions, random));
            copy.set(0, "123456");
            sheet.actions.add(random.nextInt(sheet.actions.size() + 1), copy);
            return true;
        }
    },
    A_PART_IS_MOVED_TO_ANOTHER_TASK(DECOMPOSITION, ROOT) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var from = any(sheet.tasks.stream().filter(task -> !Sheet.parts(task).isEmpty()).toList(), random);
            var id = any(Sheet.parts(from), random);
            var others = sheet.tasks.stream().filter(task -> task != from && !below(sheet, id, task)).toList();
            if (!others.isEmpty()) {
                Sheet.parts(from).remove(id);
                any(others, random).add(id);
            }
            return !others.isEmpty();
        }
    },
    A_PART_IS_LISTED_TWICE(SHARED_ID) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            var from = any(sheet.tasks.stream().filter(task -> !Sheet.parts(task).isEmpty()).toList(), random);
            from.add(any(Sheet.parts(from), random));
            return true;
        }
    },
    THE_END_IS_MISSING(FORMAT) {
        @Override
        boolean spoil(Sheet sheet, Problem problem, Random random) {
            sheet.end = "";
            return true;
        }
    };

    private final Set<Fault.Kind> reasons;

    Mutation(Fault.Kind... reasons) {
        this.reasons = EnumSet.copyOf(List.of(reasons));
    }

    /// Spoils a plan.
    ///
    /// @return whether it could be spoiled like that
    abstract boolean spoil(Sheet sheet, Problem problem, Random random);

    Set<Fault.Kind> reasons() {
        return reasons;
    }

    static <T> T any(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    private static boolean drop(List<List<String>> lines, Random random) {
        boolean some = !lines.isEmpty();
        if (some) {
            lines.remove(random.nextInt(lines.size()));
        }
        return some;
    }

    private static boolean other(List<String> line, Problem problem, Random random) {
        int place = 2 + random.nextInt(Sheet.arguments(line));
        var others = problem.objects().stream().map(object -> object.name()).filter(name -> !name.equals(line.get(place))).toList();
        line.set(place, any(others, random));
        return true;
    }

    /// {@return whether a task comes out of another}
    private static boolean below(Sheet sheet, String top, List<String> task) {
        for (var here = task; !here.equals(sheet.root); here = sheet.parent(here.getFirst())) {
            if (here.getFirst().equals(top)) {
                return true;
            }
        }
        return false;
    }
}

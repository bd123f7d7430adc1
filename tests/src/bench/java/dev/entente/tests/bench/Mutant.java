package dev.entente.tests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// A way to tamper with a plan file so that it is no plan any more.
enum Mutant {
    ACTION_DROPPED {
        @Override
        void change(List<String> lines, Random random) {
            lines.remove(any(lines, Mutant::action, random));
        }
    },
    ID_TWICE {
        @Override
        void change(List<String> lines, Random random) {
            int line = any(lines, Mutant::action, random);
            lines.add(line, lines.get(line));
        }
    },
    NO_ROOT {
        @Override
        void change(List<String> lines, Random random) {
            lines.remove(any(lines, line -> line.startsWith("root"), random));
        }
    },
    UNKNOWN_ROOT {
        @Override
        void change(List<String> lines, Random random) {
            lines.set(any(lines, line -> line.startsWith("root"), random), "root 99999999");
        }
    },
    UNKNOWN_ACTION {
        @Override
        void change(List<String> lines, Random random) {
            word(lines, any(lines, Mutant::action, random), 1, "dance");
        }
    },
    UNKNOWN_OBJECT {
        @Override
        void change(List<String> lines, Random random) {
            int line = any(lines, it -> action(it) && it.split(" ").length > 2, random);
            word(lines, line, 2, "nobody");
        }
    },
    ARGUMENT_MISSING {
        @Override
        void change(List<String> lines, Random random) {
            int line = any(lines, it -> action(it) && it.split(" ").length > 2, random);
            lines.set(line, lines.get(line).substring(0, lines.get(line).lastIndexOf(' ')));
        }
    },
    UNKNOWN_METHOD {
        @Override
        void change(List<String> lines, Random random) {
            int line = any(lines, Mutant::task, random);
            lines.set(line, lines.get(line).replaceFirst("-> \\S+", "-> somehow"));
        }
    },
    PART_MISSING {
        @Override
        void change(List<String> lines, Random random) {
            int line = any(lines, Mutant::withParts, random);
            lines.set(line, lines.get(line).substring(0, lines.get(line).lastIndexOf(' ')));
        }
    },
    PART_TWICE {
        @Override
        void change(List<String> lines, Random random) {
            int line = any(lines, Mutant::withParts, random);
            lines.set(line, lines.get(line) + lines.get(line).substring(lines.get(line).lastIndexOf(' ')));
        }
    },
    TASK_DROPPED {
        @Override
        void change(List<String> lines, Random random) {
            lines.remove(any(lines, Mutant::task, random));
        }
    },
    ORDER_REVERSED {
        @Override
        void change(List<String> lines, Random random) {
            var actions = lines.stream().filter(Mutant::action).toList();
            int first = lines.indexOf(actions.getFirst());
            lines.removeAll(actions);
            lines.addAll(first, actions.reversed());
        }
    };

    abstract void change(List<String> lines, Random random);

    String of(String plan, long seed) {
        var lines = new ArrayList<>(plan.lines().toList());
        change(lines, new Random(seed));
        return String.join("\n", lines) + "\n";
    }

    private static boolean action(String line) {
        return !line.isEmpty() && Character.isDigit(line.charAt(0)) && !line.contains("->");
    }

    private static boolean task(String line) {
        return line.contains(" -> ");
    }

    private static boolean withParts(String line) {
        return task(line) && line.substring(line.indexOf("-> ") + 3).contains(" ");
    }

    private static int any(List<String> lines, Predicate<String> wanted, Random random) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                found.add(i);
            }
        }
        return found.get(random.nextInt(found.size()));
    }

    private static void word(List<String> lines, int line, int place, String word) {
        var words = lines.get(line).split(" ");
        words[place] = word;
        lines.set(line, String.join(" ", words));
    }
}

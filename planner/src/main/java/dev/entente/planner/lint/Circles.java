package dev.entente.planner.lint;

import dev.entente.planner.lint.Suspicion.Kind;
import dev.entente.planner.lint.Suspicion.Part;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds tasks that come to themselves, with the same arguments, before anything is done: whoever decomposes them so
/// goes round for ever and changes nothing.
final class Circles {
    /// More ways than this to pass arguments on are not followed.
    private static final int MOST = 1000;

    private final Model model;
    private final int start;
    private final Set<String> seen = new HashSet<>();
    private final Deque<Way> open = new ArrayDeque<>();

    /// A way from the start to a task, through first calls only.
    ///
    /// @param came for each argument of the task which of the start's it is
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Way(int task, int[] came, List<String> methods) {}

    private Circles(Model model, int start) {
        this.model = model;
        this.start = start;
    }

    static void of(Model model, List<Suspicion> found) {
        var told = new HashSet<Set<String>>();
        for (int task = 0; task < model.tasks().size(); task++) {
            var circle = new Circles(model, task).find();
            if (!circle.isEmpty() && told.add(Set.copyOf(circle))) {
                found.add(suspicion(model, task, circle));
            }
        }
    }

    private static Suspicion suspicion(Model model, int number, List<String> circle) {
        var task = model.tasks().get(number);
        String methods = (circle.size() == 1 ? "method (" : "methods (") + String.join(", ", circle) + ")";
        String message = "task (%s) comes to itself before anything is done, through %s".formatted(task.name(), methods);
        String remedy = "Maybe give that method a precondition that an action before it makes false, or other arguments.";
        return new Suspicion(Kind.ENDLESS, Part.MODEL, task.at(), message, remedy);
    }

    /// {@return the methods on a way back to the start; none where there is none}
    private List<String> find() {
        int arity = model.arity(model.symbol(start));
        open.add(new Way(start, IntStream.range(0, arity).toArray(), List.of()));
        while (!open.isEmpty() && seen.size() < MOST) {
            var way = open.remove();
            for (int method : model.tasks().get(way.task).methods()) {
                var next = follow(way, model.methods().get(method));
                if (next != null && home(next)) {
                    return next.methods;
                }
            }
        }
        return List.of();
    }

    private boolean home(Way way) {
        return way.task == start && Arrays.equals(way.came, IntStream.range(0, way.came.length).toArray());
    }

    /// {@return the way on through a method's first call; null where that is an action, or takes something new}
    private @Nullable Way follow(Way way, Method method) {
        var body = method.body();
        if (!body.ordered() || body.calls().isEmpty() || model.primitive(body.calls().getFirst().symbol())) {
            return null;
        }
        var call = body.calls().getFirst();
        int[] came = Arrays.stream(call.terms()).map(term -> origin(way, method, term)).toArray();
        if (Arrays.stream(came).anyMatch(from -> from < 0)) {
            return null;
        }
        var methods = new ArrayList<>(way.methods);
        methods.add(method.name());
        var next = new Way(call.symbol() - model.operators().size(), came, methods);
        if (seen.add(next.task + Arrays.toString(came))) {
            open.add(next);
        }
        return next;
    }

    private static int origin(Way way, Method method, int term) {
        int[] arguments = method.arguments();
        for (int i = 0; i < arguments.length; i++) {
            if (Term.variable(term) && arguments[i] == term) {
                return way.came[i];
            }
        }
        return -1;
    }
}

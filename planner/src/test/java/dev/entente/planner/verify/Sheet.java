package dev.entente.planner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// A plan file to scribble in: lists of words.
final class Sheet {
    final List<List<String>> actions = new ArrayList<>();
    final List<List<String>> tasks = new ArrayList<>();
    List<String> root = new ArrayList<>();
    String end = "<==\n";

    static Sheet of(String text) {
        var sheet = new Sheet();
        text.lines().filter(line -> !line.startsWith("==>") && !line.startsWith("<==")).forEach(sheet::add);
        return sheet;
    }

    private void add(String line) {
        var words = new ArrayList<>(Arrays.asList(line.split(" ")));
        if (words.getFirst().equals("root")) {
            root = words;
        } else {
            (words.contains("->") ? tasks : actions).add(words);
        }
    }

    String text() {
        return "==>\n" + lines(actions) + (root.isEmpty() ? "" : String.join(" ", root) + "\n") + lines(tasks) + end;
    }

    private static String lines(List<List<String>> lines) {
        return lines.stream().map(line -> String.join(" ", line) + "\n").collect(Collectors.joining());
    }

    /// {@return the words behind the method's name, to be changed}
    static List<String> parts(List<String> task) {
        return task.subList(task.indexOf("->") + 2, task.size());
    }

    static int method(List<String> task) {
        return task.indexOf("->") + 1;
    }

    /// {@return how many arguments a line has}
    static int arguments(List<String> line) {
        int arrow = line.indexOf("->");
        return (arrow < 0 ? line.size() : arrow) - 2;
    }

    /// {@return the task that lists an id}
    List<String> parent(String id) {
        return tasks.stream().filter(task -> parts(task).contains(id)).findFirst().orElse(root);
    }

    List<List<String>> lines() {
        var all = new ArrayList<>(actions);
        all.addAll(tasks);
        return all;
    }

    /// Lists everything that has no order in another, under other ids.
    void shuffle(Random random) {
        Collections.shuffle(tasks, random);
        Collections.shuffle(root.subList(1, root.size()), random);
        tasks.forEach(task -> Collections.shuffle(parts(task), random));
        var numbers = new ArrayList<String>();
        lines().forEach(line -> numbers.add(Integer.toString(numbers.size() * 3)));
        Collections.shuffle(numbers, random);
        Map<String, String> ids = new HashMap<>();
        lines().forEach(line -> ids.put(line.getFirst(), numbers.get(ids.size())));
        lines().forEach(line -> line.set(0, ids.get(line.getFirst())));
        tasks.forEach(task -> parts(task).replaceAll(ids::get));
        root.subList(1, root.size()).replaceAll(ids::get);
    }
}

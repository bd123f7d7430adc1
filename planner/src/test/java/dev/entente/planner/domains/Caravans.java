package dev.entente.planner.domains;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Chains of barters from what a caravan has to what it is to have, among offers that lead nowhere or cost too much.
final class Caravans implements Maker {
    private static final int[] WANTED = {1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7, 8, 9, 10};

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        var offers = new ArrayList<Offer>();
        var wanted = new ArrayList<String>();
        for (int i = 0; i < WANTED[size - 1]; i++) {
            wanted.add(chain(i, 1 + random.nextInt(1 + size / 4), offers, text));
        }
        for (int i = 1; i < wanted.size(); i++) {
            for (int j = 0; j < 2; j++) {
                offers.add(new Offer(wanted.get(random.nextInt(i)), wanted.get(i)));
            }
        }
        distractions(size, wanted, offers, random, text);
        write(2 + size, offers, wanted, random, text);
    }

    /// What is wanted is given only for what is given only for it.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        text.objects("good", "good", 4);
        text.fact("has", "caravan", "good0");
        var offers = List.of(
                new Offer("good0", "good1"), new Offer("good2", "good3"), new Offer("good3", "good2"), new Offer("good3", "good1"));
        write(3, offers, List.of("good3"), random, text);
    }

    private record Offer(String give, String get) {}

    /// {@return the last good of a chain of barters, the first of which the caravan has}
    private static String chain(int number, int length, List<Offer> offers, ProblemText text) {
        var goods = text.objects("good", "good%d-".formatted(number), length + 1);
        text.fact("has", "caravan", goods.getFirst());
        for (int i = 0; i < length; i++) {
            offers.add(new Offer(goods.get(i), goods.get(i + 1)));
        }
        return goods.getLast();
    }

    private static void distractions(
            int size, List<String> wanted, List<Offer> offers, SplittableRandom random, ProblemText text) {
        var useless = text.objects("good", "trinket", 2 + size / 2);
        for (int i = 0; i < 2 * size; i++) {
            var give = ProblemText.any(useless, random);
            var get = random.nextInt(3) == 0 ? ProblemText.any(wanted, random) : ProblemText.any(useless, random);
            if (!give.equals(get)) {
                offers.add(new Offer(give, get));
            }
        }
    }

    private static void write(int towns, List<Offer> offers, List<String> wanted, SplittableRandom random, ProblemText text) {
        text.objects("town", "town", towns);
        text.object("caravan", "caravan");
        text.fact("at", "caravan", "town0");
        var roads = Roads.random(towns, towns / 3, random);
        for (int a = 0; a < towns; a++) {
            for (int b = 0; b < towns; b++) {
                if (roads.linked()[a][b]) {
                    text.fact("road", "town" + a, "town" + b);
                }
            }
            if (random.nextInt(4) == 0) {
                text.fact("toll", "town" + a);
            }
        }
        for (var offer : ProblemText.shuffled(offers, random)) {
            text.fact("barters", "town" + random.nextInt(towns), offer.give(), offer.get());
        }
        wanted.forEach(good -> text.task("obtain", "caravan", good));
        text.task("journey", "caravan", "town0");
        wanted.forEach(good -> text.goal("has", "caravan", good));
    }
}

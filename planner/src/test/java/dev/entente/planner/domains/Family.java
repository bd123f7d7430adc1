package dev.entente.planner.domains;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// A domain and the problems made for it.
public enum Family {
    STACKS(new Stacks()),
    PARCELS(new Parcels()),
    ROVERS(new Rovers()),
    FREIGHT(new Freight()),
    ORBIT(new Orbit()),
    LIFTS(new Lifts()),
    PAGODA(new Pagoda()),
    CONQUEST(new Conquest()),
    CARAVANS(new Caravans()),
    RAID(new Raid()),
    PATIENCE(new Patience()),
    WORKSHOP(new Workshop());

    /// How many sizes there are.
    public static final int SIZES = 20;

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final Maker maker;

    Family(Maker maker) {
        this.maker = maker;
    }

    /// {@return the name of the domain}
    public String domain() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return whether its tasks are partially ordered}
    public boolean partial() {
        return this == ORBIT || this == RAID;
    }

    /// {@return a problem that has a plan}
    ///
    /// @param size from 1 to 20
    public Instance problem(int size, long seed) {
        return made(size, seed, text -> maker.solvable(size, random(size, seed), text));
    }

    /// {@return the same problem with objects and facts in another order}
    public Instance shuffled(int size, long seed, long order) {
        return made(size, seed, text -> {
            maker.solvable(size, random(size, seed), text);
            text.shuffle(order);
        });
    }

    /// {@return a small problem that has no plan}
    public Instance unsolvable(long seed) {
        return made(0, seed, text -> maker.unsolvable(random(0, seed), text));
    }

    private Instance made(int size, long seed, Consumer<ProblemText> writing) {
        var text = new ProblemText();
        writing.accept(text);
        var name = size == 0 ? "unsolvable-" + seed : "size-" + size + "-seed-" + seed;
        return new Instance(this, size, seed, text(domain()), text.text(name, domain()));
    }

    private SplittableRandom random(int size, long seed) {
        return new SplittableRandom(((seed * 32 + size) * 16 + ordinal()) * STRIDE);
    }

    /// {@return the text of a domain}
    static String text(String domain) {
        try (var file = Family.class.getResourceAsStream("/domains/" + domain + ".hddl")) {
            if (file == null) {
                throw new IllegalStateException("domain (%s) has no text".formatted(domain));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.entente.planner.hddl;

import dev.entente.planner.model.Model;
import dev.entente.planner.model.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Domains and problems to read.
final class Texts {
    /// Goods are carried from town to town by carts.
    static final String CARTING = """
            ; Goods go where they are wanted.
            (define (domain carting)
              (:requirements :hierarchy :typing)
              (:types cart good - thing
                      town)
              (:constants depot - town)
              (:predicates (at ?what - thing ?where - town) (in ?g - good ?c - cart) (road ?from ?to - town))
              (:task deliver :parameters (?g - good ?to - town))
              (:task go :parameters (?c - cart ?to - town))
              (:method already :parameters (?g - good ?to - town) :task (deliver ?g ?to)
                :precondition (at ?g ?to)
                :subtasks ())
              (:method by-cart :parameters (?g - good ?from ?to - town ?c - cart) :task (deliver ?g ?to)
                :precondition (and (at ?g ?from) (not (= ?from ?to)))
                :ordered-subtasks (and (go ?c ?from) (load ?g ?c ?from) (go ?c ?to) (unload ?g ?c ?to)))
              (:method stay :parameters (?c - cart ?to - town) :task (go ?c ?to)
                :precondition (at ?c ?to))
              (:method along :parameters (?c - cart ?from ?via ?to - town) :task (go ?c ?to)
                :precondition (and (at ?c ?from) (road ?from ?via) (not (= ?from ?to)))
                :ordered-subtasks (and (drive ?c ?from ?via) (go ?c ?to)))
              (:action load :parameters (?g - good ?c - cart ?where - town)
                :precondition (and (at ?g ?where) (at ?c ?where))
                :effect (and (not (at ?g ?where)) (in ?g ?c)))
              (:action unload :parameters (?g - good ?c - cart ?where - town)
                :precondition (and (in ?g ?c) (at ?c ?where))
                :effect (and (at ?g ?where) (not (in ?g ?c))))
              (:action drive :parameters (?c - cart ?from ?to - town)
                :precondition (and (at ?c ?from) (road ?from ?to))
                :effect (and (at ?c ?to) (not (at ?c ?from)))))
            """;

    /// One good, one cart, three towns in a row.
    static final String ONE_GOOD = """
            (define (problem one-good)
              (:domain carting)
              (:objects salt - good wagon - cart mill harbour - town)
              (:htn :parameters () :ordered-subtasks (and (deliver salt harbour)))
              (:init (at salt mill) (at wagon depot)
                     (road depot mill) (road mill depot) (road mill harbour) (road harbour mill))
              (:goal (and (at salt harbour))))
            """;

    private Texts() {}

    /// {@return a domain that must be right}
    static Model domain(String text) {
        var reading = Hddl.domain("domain.hddl", text);
        return reading.model().orElseThrow(() -> new AssertionError(shown(reading.findings())));
    }

    /// {@return a problem that must be right}
    static Problem problem(String domain, String problem) {
        var loading = Hddl.read("domain.hddl", domain, "problem.hddl", problem);
        return loading.problem().orElseThrow(() -> new AssertionError(shown(loading.findings())));
    }

    /// {@return findings as a reader sees them}
    static String shown(List<Finding> findings) {
        return findings.stream().map(Finding::shown).collect(Collectors.joining());
    }
}

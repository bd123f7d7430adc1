package dev.entente.planner.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.hddl.NotInHddlException;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// The same domain in flow and in HDDL leads to the same plan.
class TwoDoorsTest {
    private static final String TRADE = """
            Entity Town { toll: bool = false }
            Entity Cart { at: Town }
            Entity Good { at: Town?   on: Cart? }
            Relation Road(Town, Town) symmetric
            Action Drive(cart: Cart, from: Town, to: Town) takes 3 ticks {
                requires cart.at == from and Road(from, to) and not to.toll
                effects { cart.at = to }
            }
            Action Pay(town: Town) { requires town.toll  effects { town.toll = false } }
            Action Load(good: Good, cart: Cart) {
                requires good.at == cart.at and good.at != none
                effects { good.on = cart  good.at = none }
            }
            Action Unload(good: Good, cart: Cart, here: Town) {
                requires good.on == cart and cart.at == here
                effects { good.on = none  good.at = here }
            }
            Goal Reached(cart: Cart, to: Town) {
                Achieved when cart.at == to
                Method straight when some here in Town (cart.at == here and Road(here, to)) {
                    if (to.toll) { Do Pay(to) }
                    Do Drive(cart, here, to)
                }
                Method over when some here in Town (cart.at == here) and some via in Town (Road(here, via) and Road(via, to)) {
                    Achieve Reached(cart, via)
                    Achieve Reached(cart, to)
                }
            }
            Goal Delivered(good: Good, to: Town) {
                Achieved when good.at == to
                Method carry when some cart in Cart (cart.at != none) and some from in Town (good.at == from) {
                    Achieve Reached(cart, from)
                    Do Load(good, cart)
                    Achieve Reached(cart, to)
                    Do Unload(good, cart, to)
                }
            }
            """;

    private static final String TRADE_IN_HDDL = """
            (define (domain trade)
              (:types town cart good)
              (:predicates (toll ?t - town) (at ?c - cart ?t - town) (lies ?g - good ?t - town) (on ?g - good ?c - cart)
                           (road ?from ?to - town))
              (:task Reached :parameters (?c - cart ?to - town))
              (:task Clear :parameters (?to - town))
              (:task Delivered :parameters (?g - good ?to - town))
              (:method there :parameters (?c - cart ?to - town) :task (Reached ?c ?to) :precondition (at ?c ?to))
              (:method straight :parameters (?c - cart ?to ?here - town) :task (Reached ?c ?to)
                :precondition (and (not (at ?c ?to)) (at ?c ?here) (road ?here ?to))
                :ordered-subtasks (and (Clear ?to) (Drive ?c ?here ?to)))
              (:method over :parameters (?c - cart ?to ?here ?via - town) :task (Reached ?c ?to)
                :precondition (and (not (at ?c ?to)) (at ?c ?here) (road ?here ?via) (road ?via ?to))
                :ordered-subtasks (and (Reached ?c ?via) (Reached ?c ?to)))
              (:method pay :parameters (?to - town) :task (Clear ?to) :precondition (toll ?to) :ordered-subtasks (Pay ?to))
              (:method free :parameters (?to - town) :task (Clear ?to) :precondition (not (toll ?to)))
              (:method lies-there :parameters (?g - good ?to - town) :task (Delivered ?g ?to) :precondition (lies ?g ?to))
              (:method carry :parameters (?g - good ?to - town ?c - cart ?from - town) :task (Delivered ?g ?to)
                :precondition (and (not (lies ?g ?to)) (lies ?g ?from))
                :ordered-subtasks (and (Reached ?c ?from) (Load ?g ?c) (Reached ?c ?to) (Unload ?g ?c ?to)))
              (:action Drive :parameters (?c - cart ?from ?to - town)
                :precondition (and (at ?c ?from) (road ?from ?to) (not (toll ?to)))
                :effect (and (not (at ?c ?from)) (at ?c ?to)))
              (:action Pay :parameters (?t - town) :precondition (toll ?t) :effect (not (toll ?t)))
              (:action Load :parameters (?g - good ?c - cart)
                :precondition (exists (?t - town) (and (lies ?g ?t) (at ?c ?t)))
                :effect (and (on ?g ?c) (forall (?t - town) (not (lies ?g ?t)))))
              (:action Unload :parameters (?g - good ?c - cart ?t - town)
                :precondition (and (on ?g ?c) (at ?c ?t))
                :effect (and (not (on ?g ?c)) (lies ?g ?t))))
            """;

    private static final String SALT_IN_HDDL = """
            (define (problem salt) (:domain trade)
              (:objects depot mill harbour - town wagon - cart salt - good)
              (:htn :ordered-subtasks (Delivered salt harbour))
              (:init (at wagon depot) (lies salt mill) (toll harbour)
                     (road depot mill) (road mill depot) (road mill harbour) (road harbour mill)))
            """;

    private static final List<String> PLAN = List.of(
            "Drive wagon depot mill", "Load salt wagon", "Pay harbour", "Drive wagon mill harbour", "Unload salt wagon harbour");

    private static Worlds trade() {
        return new Worlds(TRADE)
                .create("Town", "depot", "mill", "harbour")
                .create("Cart", "wagon")
                .create("Good", "salt")
                .set("wagon", "at", "depot")
                .set("salt", "at", "mill")
                .set("harbour", "toll", 1)
                .link("Road", "depot", "mill")
                .link("Road", "mill", "harbour");
    }

    @Test
    void both_lead_to_the_same_plan() {
        var trade = trade();
        var flow = trade.model().problem(trade.world, "Delivered", List.of("salt", "harbour"));
        var hddl = Hddl.read("trade.hddl", TRADE_IN_HDDL, "salt.hddl", SALT_IN_HDDL);

        assertEquals(PLAN, Worlds.plan(hddl.problem().orElseThrow(() -> new AssertionError(hddl.findings()))));
        assertEquals(PLAN, Worlds.plan(flow));
    }

    @Test
    void what_came_through_one_door_leaves_through_the_other() {
        var trade = trade();
        var flow = trade.model().problem(trade.world, "Delivered", List.of("salt", "harbour"));
        var back = Hddl.read("domain", Hddl.print(flow.model()), "problem", Hddl.print(flow));

        assertEquals(PLAN, Worlds.plan(back.problem().orElseThrow(() -> new AssertionError(back.findings()))));
    }

    private static final String RAID = """
            Entity Hero { hp: int = 10   potions: int = 1   ready: bool = true }
            Entity Boss { hp: int = 30   enraged: bool = false }
            Constraint alive: Hero.hp >= 1
            Constraint no_overkill: Boss.hp >= 0
            Action Strike(hero: Hero, boss: Boss) {
                requires boss.hp > 0
                effects { boss.hp -= 10  if (boss.enraged) { hero.hp -= 6 } else { hero.hp -= 3 } }
            }
            Action Poke(hero: Hero, boss: Boss) { requires boss.hp > 0  effects { boss.hp -= 1 } }
            Action Drink(hero: Hero) { requires hero.potions > 0  effects { hero.potions -= 1  hero.hp += 5 } }
            Goal Slain(hero: Hero, boss: Boss) {
                Achieved when boss.hp == 0
                Method strike { Do Strike(hero, boss)  Achieve Slain(hero, boss) }
                Method drink { Do Drink(hero)  Achieve Slain(hero, boss) }
                Method poke { Do Poke(hero, boss)  Achieve Slain(hero, boss) }
            }
            """;

    private static List<String> raid(int boss, int hero) {
        var raid = new Worlds(RAID)
                .create("Hero", "ayla")
                .create("Boss", "worm")
                .set("ayla", "hp", hero)
                .set("worm", "hp", boss);
        return Worlds.plan(raid.model().problem(raid.world, "Slain", List.of("ayla", "worm")));
    }

    @Test
    void a_plan_keeps_to_the_constraints_of_the_program() {
        assertEquals(List.of("Strike ayla worm", "Strike ayla worm", "Strike ayla worm"), raid(30, 10));
        assertEquals(List.of("Strike ayla worm", "Drink ayla", "Strike ayla worm"), raid(20, 5));
        assertEquals(List.of("Strike ayla worm", "Poke ayla worm", "Poke ayla worm"), raid(12, 9).stream().filter(it -> !it.startsWith("Drink")).toList());
    }

    @Test
    void a_goal_that_only_a_broken_constraint_reaches_has_no_plan() {
        var raid = new Worlds(RAID.replace("Method poke { Do Poke(hero, boss)  Achieve Slain(hero, boss) }", ""))
                .create("Hero", "ayla")
                .create("Boss", "worm")
                .set("worm", "hp", 15);
        var problem = raid.model().problem(raid.world, "Slain", List.of("ayla", "worm"));

        assertInstanceOf(Outcome.Unsolvable.class, Search.plan(problem, Budget.of(100_000)));
    }

    @Test
    void a_state_that_breaks_a_constraint_is_no_problem_to_begin_with() {
        var raid = new Worlds(RAID)
                .create("Hero", "ayla", "brom")
                .create("Boss", "worm")
                .set("brom", "hp", 0);
        var model = raid.model();
        var arguments = List.of("ayla", "worm");

        var refused = Assertions.assertThrows(
                IllegalArgumentException.class, () -> model.problem(raid.world, "Slain", arguments));

        assertEquals(
                "test.flow:3:12: error: constraint (alive) is broken before anything is done, for brom."
                        + " Maybe change the state to begin with, or the constraint.",
                refused.getMessage());
    }

    @Test
    void numbers_cannot_leave_through_the_door_of_hddl() {
        var model = new Worlds(RAID).model().model();
        var refused = Assertions.assertThrows(NotInHddlException.class, () -> Hddl.print(model));

        assertTrue(refused.getMessage().startsWith("Fluent (Hero-hp) (line 1, column 15) holds a number, and HDDL has no numbers."), refused.getMessage());
    }
}

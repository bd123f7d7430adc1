package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What each word of the language means: how it is written, and one sentence.
final class Keywords {
    private static final Map<String, Symbol> ALL = new LinkedHashMap<>();

    /// Words with a capital letter that stay names wherever they do not begin something.
    static final Set<String> NAMES_TOO = Set.of(
            "Faction", "Contract", "Term", "Worth", "Escrow", "Stake", "Settled", "Breach", "Keep", "Negotiate", "Release");

    private static final String TABLE = """
            Import | Import "economy.flow" | All that the other file declares belongs to the program too.
            Scenario | Scenario Name { seed 42  ticks 600  tick 1s } | What a run is made of.
            score | score expression | What a faction's standing is worth; who is each faction in turn.
            victory | victory expression | When a faction has won before the last tick.
            shards | shards Module 50 | So many of the module run, each with state of its own and a number, $my_id.
            Faction | Faction Name { mind rules  gold: 100  pursue Goal($me) } | An agent, and its entity of type Faction.
            mind | mind rules | Which mind decides.
            bargains | bargains micro | How it bargains: boulware, linear, conceder, hardheaded, titfortat or micro.
            pursue | pursue Goal($me) | A standing goal, with a workflow tree of its own.
            Director | Director name { mind rules  topic() /return { ... } } | A mind that steers; Evaluate asks it.
            Observer | Observer name { mind scripted  answer topic value } | A mind that watches; Evaluate asks it.
            answer | answer topic value | What a scripted mind says; the last answer is said again and again.
            Entity | Entity Name { attribute: type = value private } | A type of things in the world.
            private | Entity Name { attribute: type = value private } | Minds see it only of what belongs to their own faction.
            Relation | Relation Road(Region, Region) symmetric | Links between entities of two types.
            symmetric | Relation Road(Region, Region) symmetric | A link one way is a link the other way.
            Constraint | Constraint name: expression | Must hold after every change; Type.attribute stands for every entity. In Evaluate: what an answer must fulfil.
            Event | Event Topic.Name(field: type) | Something that can happen, and what it tells.
            Module | Module Name { ... } | State, operations, reactions and heartbeats.
            execute | Name(parameters) /execute { ... } | An operation that changes the world.
            ON | ON (Topic.Event) when condition { ... } | Runs each time the event happens.
            Tick | Tick [100ms] { ... } | Runs again and again; a beat that is due while the one before is at work is left out.
            Saga | Saga { Step { ... } Compensate { ... } } else { ... } | Steps that are undone in reverse order where one fails.
            Step | Step { ... } Compensate { ... } | A step of a saga.
            Compensate | Step { ... } Compensate { ... } | Undoes the step when a later one fails.
            Goal | Goal Name(parameters) { Achieved when ...  Method ... } | A compound task: when it is done, and the ways to get there.
            strict | Goal Name(parameters) strict { ... } | Decomposed again, the goal keeps to what was done of it, or is given up.
            improvable | Goal Name(parameters) improvable { ... } | Decomposed again when a better way becomes possible.
            Achieved | Achieved when condition | When the goal is done.
            Method | Method name when condition prefer measure { ... } | One way to reach the goal.
            when | when condition | Only where the condition holds.
            prefer | prefer measure | Of the methods that apply, the largest measure is taken.
            Action | Action Name(parameters) takes n ticks { requires ...  starts { ... }  effects { ... }  undo { ... } } | A primitive task.
            takes | takes n ticks | How long the action is under way.
            requires | requires condition | Must hold when the action starts, while it runs, and when its effects are proposed.
            starts | starts { ... } | What changes when the action starts, such as the price paid.
            effects | effects { ... } | What changes when the action is done.
            undo | undo { ... } | What undoes starts when the action is cancelled before it is done.
            Contract | Contract Name(party: Faction, ...) secret { Term ...  Worth ...  party: Fork ...  party: Join ... } | What parties promise each other; each plays the lines that begin with its name.
            secret | Contract Name(parameters) secret { ... } | Only its parties see it.
            Term | Term price in 10 to 80 by 10 | A whole number that the parties bargain for.
            Worth | Worth party value reserve 30 | What a deal is worth to a party, in points; no other party is told.
            reserve | Worth party value reserve 30 | Below which the party never agrees.
            Escrow | Escrow party amount gold for clause | Held while the contract is in force; pays the debtor of the clause.
            Stake | Stake party amount gold for clause | The debtor's own, held while the contract is in force; lost when the clause is breached.
            for | Escrow party amount gold for clause | Which clause decides who gets it.
            Keep | party: Keep name when condition from 0 ticks by 40 ticks | A promise not to: the condition holds in every tick of the window.
            Settled | Settled { ... } | What changes after the contract was settled.
            Breach | Breach { ... } | What changes after it was breached; breaker is the party that broke it.
            Negotiate | Negotiate Contract(arguments) mediated by 20 ticks -> $x else { ... } | Bargains for a contract until all parties agree.
            mediated | Negotiate Contract(arguments) mediated by 20 ticks | A mediator makes the proposals.
            Release | Release $contract.clause | Lets the debtor off.
            Call | Call Module.Operation { name: value } -> $x timeout 5s retry 3 backoff 200ms else { ... } | Carries out an operation or a saga, and goes on when it is done.
            timeout | timeout 5s | How long it may take before it fails.
            retry | retry 3 backoff 200ms | How many more attempts follow the first.
            backoff | retry 3 backoff 200ms | How long to wait before the second attempt; twice as long before each further one.
            Do | Do Action(arguments) | Carries out an action.
            Achieve | Achieve Goal(arguments) | A sub-goal, decomposed by one of its methods.
            Fork | Fork name { ... } | Runs beside what follows.
            Join | Join name | all | any | 2 of | $contract.clause timeout 5s else { ... } | Waits for forks of the same body, or for what a contract promises.
            Cancel | Cancel name | all | $contract.clause | Cancels forks of the same body, whose sagas compensate what was done; or breaks a promise.
            Lock | Lock (key, ...) timeout 5s { ... } else { ... } | Runs while nobody else holds one of the keys.
            Evaluate | Evaluate mind.topic { name: value } -> $x { Constraint ...  Retry 2  Otherwise { ... } } | Asks a mind; only an answer that passes is kept.
            Retry | Retry 2 | How often the mind is asked again after an answer that was rejected.
            Otherwise | Otherwise { $x = ... } | Gives the answer where the mind has none that passes.
            Wait | Wait 3 ticks | Does nothing for so long.
            Fail | Fail "reason" | Fails the body that it stands in.
            if | if (condition) { ... } else { ... } | Runs one of two blocks.
            else | else { ... } | Runs instead, where the condition does not hold or the step fails.
            While | While condition max n { ... } | Runs again while the condition holds, n times at the most.
            max | While condition max n { ... } | How many rounds at the most.
            Each | Each x in Type (condition) by measure { ... } | Runs once for each.
            Emit | Emit Topic.Event { field: value } to shard | Lets an event happen in the next tick.
            Create | Create Type { attribute: value } -> $x | Makes an entity.
            Remove | Remove entity | Takes an entity out of the world.
            Link | Link Road(a, b) | Links two entities.
            Unlink | Unlink Road(a, b) | Takes the link away.
            Tell | Tell 3 "text with {holes}" | A line of the story, from 1 (detail) to 5 (turning point).
            return | return value | Gives a value back to who called. As /return: an operation that only reads.
            some | some x in Type (condition) by measure | Whether there is one; at the top of a method's condition it binds x.
            every | every x in Type (condition) | Whether it holds for all.
            count | count x in Type (condition) | How many there are.
            sum | sum x in Type (condition) by measure | The sum of the measures.
            most | most x in Type (condition) by measure | The one with the largest measure, or none.
            least | least x in Type (condition) by measure | The one with the smallest measure, or none.
            each | each x in Type (condition) by measure | All of them, as a list.
            route | route next over Relation from a to b (condition) by cost | The cheapest way, as a list.
            over | route next over Relation from a to b | Over which relation.
            from | route next over Relation from a to b | Where it begins.
            to | Emit Topic.Event { ... } to shard | Where it leads.
            in | some x in Type | Among which entities.
            by | by measure | By what they are sorted or summed.
            all | Join all | All of them.
            any | Join any | The first of them.
            of | Join 2 of | So many of them.
            and | a and b | Both hold.
            or | a or b | One of them holds, or both.
            not | not a | It does not hold.
            true | true | Holds.
            false | false | Does not hold.
            none | none | No entity.
            ticks | 3 ticks | A length of simulated time.
            tick | 1 tick | A length of simulated time.
            """;

    static {
        TABLE.lines().forEach(line -> add(line.split(" \\| ", 2)));
    }

    private Keywords() {}

    /// The last bar parts how it is written from what it means; there may be bars in how it is written.
    private static void add(String[] parts) {
        int bar = parts[1].lastIndexOf(" | ");
        String shape = parts[1].substring(0, bar);
        String doc = parts[1].substring(bar + " | ".length());
        ALL.put(parts[0], new Symbol(Symbol.Kind.KEYWORD, parts[0], "", Symbol.UNKNOWN, shape, doc, Position.NONE));
    }

    static Optional<Symbol> named(String word) {
        return Optional.ofNullable(ALL.get(word));
    }
}

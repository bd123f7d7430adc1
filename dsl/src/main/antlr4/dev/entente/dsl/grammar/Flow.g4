// The flow language: the reference of its syntax.
//
// How to read it: a rule is a construct, the comment above it says what it means and shows it. Quoted words are
// written as they stand. Line breaks mean nothing; no separator stands between two statements, because no statement
// can be read as the continuation of the one before.
//
// How to extend it: a declaration is one word in `declaration`, a step one in `statement`, a new word
// one in `name` if it begins with a small letter, in `word` if not. What the text means is decided in the builders
// (`Declarations`, `Steps`, `Waits`, `Expressions`), what is allowed in the checker; the grammar only knows shapes.
grammar Flow;

// ------------------------------------------------------------------------------------------------ the file

// A flow file: declarations in any order.
program : declaration* EOF ;

declaration
    : importFile
    | scenario | faction | director
    | entity | relation | constraint | event | state
    | module | saga
    | goal | action
    | contract
    ;

// Import "economy.flow"
// All that the other file declares belongs to the program too; the path is relative to this file.
importFile : 'Import' TEXT ;

// ------------------------------------------------------------------------------------------------ the run

// Scenario ConquerTheNorth { seed 42  ticks 600  tick 1s  map "north.json"  score who.gold  victory who.crowns >= 3 }
// `who` stands for each faction in turn. `shards Controller 50` makes fifty of a module, numbered from 1.
scenario : 'Scenario' name '{' scenarioItem* '}' ;

scenarioItem
    : 'score' expression                                   # score
    | 'victory' expression                                 # victory
    | 'shards' name NUMBER                                 # shards
    | name settingValue                                    # setting
    ;

settingValue : '-'? NUMBER | DURATION | TEXT | 'true' | 'false' ;

// Faction Wolves { mind rules  bargains micro  gold: 150  pursue ConquerNorth($me) }
// An agent, its entity of type Faction with starting values, and its standing goals.
faction : 'Faction' name '{' factionItem* '}' ;

factionItem
    : 'mind' name                                          # mind
    | 'bargains' name                                      # bargains
    | 'pursue' name arguments                              # pursue
    | name ':' expression                                  # startingValue
    ;

// Director director { mind rules  adjust(boss: { hp: int }) /return { return { hp: boss.hp } } }
// Observer watch { mind scripted  answer diagnose { shard: 7 }  answer diagnose "no idea" }
// A mind that `Evaluate` asks: a rules mind answers with the operation of the topic's name, a scripted one with its
// answers in turn.
director : ('Director' | 'Observer') name '{' directorItem* '}' ;

directorItem
    : 'mind' name                                          # directorMind
    | 'answer' name expression                             # answer
    | operation                                            # topicOperation
    ;

// ------------------------------------------------------------------------------------------------ the world

// Entity Region { owner: Faction?  wall: int = 0  scouts: int = 2 private }
// Of a `private` attribute, minds see only what belongs to their own faction.
entity : 'Entity' name '{' attribute* '}' ;

attribute : name ':' type ('=' expression)? 'private'? ;

// int, bool, text, or an entity type, `?` where it may be none; { hp: int, pattern: text } is a record's type
type : name '?'? | '{' field (',' field)* '}' ;

field : word ':' type ;

// A type that stands alone, in the data form of a program.
onlyType : type EOF ;

// Relation Road(Region, Region) symmetric
relation : 'Relation' name '(' name ',' name ')' 'symmetric'? ;

// Constraint no_debt: Faction.gold >= 0
// Holds after every change; Type.attribute stands for every entity of the type.
constraint : 'Constraint' name ':' expression ;

// Event Player.BuildWall(land: Region, height: int)
event : 'Event' topic parameters ;

// `Saga.Name` is what `Saga.Name()` emits where no such saga is declared.
topic : name ('.' word)* | 'Saga' ('.' word)+ ;

// $wall_cost = 30
// State of the whole program, or of the module that holds it.
state : VARIABLE '=' expression ;

// ------------------------------------------------------------------------------------------------ reactions

// Module Ledger { state, operations, reactions and heartbeats }
module : 'Module' name '{' member* '}' ;

member : state | operation | on | tick ;

// Penalise(who: Faction, amount: int) /execute { ... }     changes the world
// Worth(who: Faction) /return { return who.gold }           only reads it
operation : name parameters? '/' ('execute' | 'return') block ;

// ON (Player.BuildWall) when {height} > 0 { ... }
on : 'ON' '(' topic ')' ('when' expression)? block ;

// Tick [100ms] { ... }      Tick [10 ticks] { ... }
tick : 'Tick' '[' span ']' block ;

// 100ms      5s      3 ticks
span : DURATION | NUMBER ('ticks' | 'tick') ;

// ------------------------------------------------------------------------------------------------ sagas

// Saga BuyPass(player: Player) { Step { ... } Compensate { ... }  Step { ... } Compensate { ... }  Step { ... } }
// Steps that are undone in reverse order where one fails; the last needs no undoing.
saga : 'Saga' name parameters? '{' stage* '}' ;

stage : 'Step' block ('Compensate' block)? ;

// ------------------------------------------------------------------------------------------------ plans

// Goal Hold(who: Faction, land: Region) { Achieved when land.owner == who  Method march { ... } }
// A compound task: when it is done, and the ways to get there. A `strict` one keeps to what was done of it when it is
// decomposed again; an `improvable` one is decomposed again when a better way becomes possible.
goal : 'Goal' name parameters 'strict'? 'improvable'? '{' achieved? method* '}' ;

achieved : 'Achieved' 'when' expression ;

// Method march when some army in Army (army.owner == who) by army.strength prefer who.boldness { ... }
// A `some` at the top of the condition binds its variable for `prefer` and the body.
method : 'Method' name ('when' expression)? ('prefer' expression)? block ;

// Action March(army: Army, to: Region) takes to.cost ticks { requires ...  starts {...}  effects {...}  undo {...} }
// A primitive task.
action : 'Action' name parameters ('takes' expression ('ticks' | 'tick'))? '{' actionItem* '}' ;

actionItem
    : 'requires' expression                                # requires
    | 'starts' block                                       # starts
    | 'effects' block                                      # effects
    | 'undo' block                                         # undo
    ;

parameters : '(' (parameter (',' parameter)*)? ')' ;

parameter : name ':' type ;

// ------------------------------------------------------------------------------------------------ contracts

// Contract SafePassage(grantor: Faction, marcher: Faction, through: Region) secret { ... }
// What parties promise each other, seen from outside of all of them; each plays the lines that begin with its name.
contract : 'Contract' name parameters 'secret'? '{' contractItem* '}' ;

// Term price in 10 to 80 by 10          Worth grantor price + 5 reserve 30
// Escrow marcher price gold for withdrawn          Stake grantor 50 gold for withdrawn
// A term is bargained for; worth is known to its party alone. An escrow pays the debtor of its clause, a stake is the
// debtor's own. `Join` says how many clauses must be delivered.
contractItem
    : 'Term' name 'in' additive 'to' additive ('by' additive)?  # bargained
    | 'Worth' name expression ('reserve' expression)?           # valued
    | ('Escrow' | 'Stake') name additive name 'for' name        # pledged
    | 'Join' ('all' | 'any' | NUMBER 'of')                      # policy
    | 'Settled' block                                           # settled
    | 'Breach' block                                            # breached
    | name ':' promise                                          # role
    ;

// grantor: Fork withdrawn { Achieve Withdrawn(grantor, through) } by 20 ticks undo { ... }
// marcher: Keep peace when not Wronged(marcher, grantor) from 0 ticks by 40 ticks
// grantor: Join peace          grantor: Join any peace, war.marched
promise
    : 'Fork' name block ('when' expression)? window ('undo' block)?        # promisedWork
    | 'Keep' name 'when' expression window                                 # restraint
    | 'Join' ('all' | 'any' | NUMBER 'of')? awaited (',' awaited)*         # dependence
    ;

// Counted from the tick in which the contract takes force.
window : ('from' additive ('ticks' | 'tick'))? 'by' additive ('ticks' | 'tick') ;

// A clause of this contract, or of one that is a parameter.
awaited : name ('.' word)? ;

// ------------------------------------------------------------------------------------------------ steps

block : '{' statement* '}' ;

statement
    : assign | create | remove | link | emit | tell
    | call | start | doAction | achieve
    | fork | join | cancel | sagaBlock | lock | evaluate | pause | fail
    | negotiate | release
    | condition | whileLoop | eachLoop | giveBack
    ;

// who.gold -= 5      $built = 0      {land}.wall = {height}
assign : target ('=' | '+=' | '-=') expression ;

target : (VARIABLE | hole | name) ('.' word)* ;

// Call Ledger.Worth { who: Wolves } -> $worth
// Call Payments.Reserve { cents: 999 } -> $hold timeout 5s retry 3 backoff 200ms else { ... }
// Call Saga.BuyPass { player: {player} }
// Carries out an operation or a saga and goes on when it is done; where every attempt fails, so does the body, unless
// `else` says what to do.
call : 'Call' called fields? result? timeout? retry? otherwise? ;

called : ('Saga' | name) '.' word ;

// `timeout` bounds one attempt, `retry` counts further ones, `backoff` is the wait before the second, doubled each time.
timeout : 'timeout' span ;

retry : 'retry' NUMBER ('backoff' span)? ;

otherwise : 'else' block ;

// Saga.BuyPass(player: {player})      Ledger.Audit(who)
// Begins it and goes on at once.
start : called arguments ;

// Do March(army, to: land)
doAction : 'Do' name arguments ;

// Achieve Reached(army, land)
achieve : 'Achieve' name arguments ;

// Fork muster { ... }
// Runs beside what follows it, until it is done or cancelled; the end of the body waits for it.
fork : 'Fork' name block ;

// Join muster      Join all      Join any      Join 2 of      Join all timeout 20 ticks else { ... }
// Waits for forks of the same body, and fails where too few of them succeed.
// Join $treaty.withdrawn      Join $treaty timeout 20 ticks else { ... }
// Waits for a clause of a contract, or for the whole of it.
join : 'Join' ('all' | 'any' | NUMBER 'of' | promised) timeout? otherwise? ;

// scouts      $treaty.withdrawn      treaty
promised : (VARIABLE | name) ('.' word)* ;

// Cancel scouts      Cancel all
// Cancel $treaty.withdrawn
// Breaks the promise.
cancel : 'Cancel' ('all' | promised) ;

// Negotiate SafePassage(grantor: Bears, marcher: $me, through: land) by 20 ticks -> $treaty else { ... }
// Bargains for the terms until all parties agree. `some x in Faction (...)` calls for proposals and takes the best.
negotiate : 'Negotiate' name arguments 'mediated'? 'by' span result? otherwise? ;

// Release $treaty.withdrawn
// Lets the debtor off.
release : 'Release' promised ;

// Saga { Step { ... } Compensate { ... }  Step { ... } } else { ... }
sagaBlock : 'Saga' '{' stage* '}' otherwise? ;

// Lock (buyer, seller) timeout 5s { ... } else { ... }
// Nobody else has one of the keys while the block runs.
lock : 'Lock' '(' expression (',' expression)* ')' timeout? block otherwise? ;

// Evaluate director.adjust { boss: $view } -> $change { Constraint $change.hp >= 0  Retry 2  Otherwise { ... } }
// Asks a mind; only an answer of the right shape that fulfils the constraints is kept.
evaluate : 'Evaluate' name '.' word fields? result ('{' guard* '}')? ;

guard
    : 'Constraint' expression                              # demand
    | 'Retry' NUMBER                                       # again
    | 'Otherwise' block                                    # fallback
    ;

// Wait 3 ticks      Wait 5s
pause : 'Wait' span ;

// Fail "the vault is empty"
fail : 'Fail' expression ;

// if (who.gold > 5) { ... } else if (who.gold == 0) { ... } else { ... }
condition : 'if' '(' expression ')' block ('else' (condition | block))? ;

// While $built > 3 max 10 { ... }
// Every loop has a bound: more rounds than `max` are an error.
whileLoop : 'While' expression 'max' NUMBER block ;

// Each r in Region (r.owner == who) by r.gold { ... }      Each step in route next over Road from a to b { ... }
eachLoop : 'Each' name 'in' (name filter | expression) block ;

// Emit Player.BuildWall { land: Karhold, height: 2 }      Emit Player.AttackBoss { damage_amount: 5 } to 7
// `to` names the only shard that hears it.
emit : 'Emit' topic fields? ('to' additive)? ;

// Create Army { owner: Wolves, at: Karhold } -> $army
create : 'Create' name fields? result? ;

// Remove army
remove : 'Remove' expression ;

// Link Road(Karhold, Winterfell)      Unlink Road(Karhold, Winterfell)
link : ('Link' | 'Unlink') name '(' expression ',' expression ')' ;

// Tell 3 "A wall rises in {land}"
tell : 'Tell' NUMBER expression ;

// return who.gold
giveBack : 'return' expression? ;

arguments : '(' (argument (',' argument)*)? ')' ;

// A value by its place, or by its parameter's name: land      to: land
argument : (name ':')? expression ;

fields : '{' (named (',' named)*)? '}' ;

// cents: 999      "cents": 999
named : (word | TEXT) ':' expression ;

result : '->' VARIABLE ;

// ------------------------------------------------------------------------------------------------ expressions
// From the loosest to the tightest; operators of one level group from the left.

// What stands in a hole of a text, "{land.owner}".
inText : expression EOF ;

expression : conjunction ('or' conjunction)* ;

conjunction : negation ('and' negation)* ;

negation : 'not' negation | equality ;

equality : comparison (('==' | '!=') comparison)* ;

comparison : additive (('<' | '<=' | '>' | '>=') additive)* ;

additive : multiplicative (('+' | '-') multiplicative)* ;

multiplicative : unary (('*' | '/' | '%') unary)* ;

unary : '-' unary | path ;

// army.owner.gold
path : primary ('.' word)* ;

primary
    : NUMBER                                               # number
    | DECIMAL                                              # decimal
    | ('true' | 'false')                                   # truth
    | TEXT                                                 # text
    | DURATION                                             # duration
    | 'none'                                               # none
    | record                                               # recordValue
    | VARIABLE                                             # variable
    | hole                                                 # holeValue
    | quantified                                           # question
    | route                                                # way
    | name '(' (expression (',' expression)*)? ')'         # apply
    | name                                                 # nameValue
    | '(' expression ')'                                   # group
    ;

// { hp: 100, pattern: "steady" }      { "hp": 100 }
record : '{' named (',' named)* '}' ;

// {damage_amount}: a field of the event or a parameter of the operation at hand
hole : '{' name '}' ;

// count r in Region (r.owner == who)      most army in Army (army.at == land) by army.strength
quantified : ('some' | 'every' | 'count' | 'sum' | 'most' | 'least' | 'each') name 'in' name filter ;

// Both parts may be left out; `by` takes all that + and - join.
filter : ('(' expression ')')? ('by' additive)? ;

// route next over Road from army.at to land (next.wall == 0) by next.cost
route : 'route' name 'over' name 'from' place 'to' place filter ;

// A path without a call, so that the condition of a route cannot be taken for arguments.
place : (VARIABLE | hole | name | '(' expression ')') ('.' word)* ;

// ------------------------------------------------------------------------------------------------ names

// Words with a meaning of their own in one place stay usable as names everywhere else.
name
    : WORD
    | 'Faction'
    | 'score' | 'victory' | 'shards' | 'mind' | 'pursue' | 'answer' | 'private' | 'symmetric' | 'execute' | 'strict' | 'improvable'
    | 'when' | 'prefer' | 'takes' | 'ticks' | 'tick' | 'requires' | 'starts' | 'effects' | 'undo'
    | 'timeout' | 'retry' | 'backoff' | 'all' | 'any' | 'of' | 'max' | 'in' | 'by' | 'over' | 'from' | 'to' | 'route'
    | 'some' | 'every' | 'count' | 'sum' | 'most' | 'least' | 'each'
    | 'bargains' | 'secret' | 'reserve' | 'for' | 'mediated'
    | 'Contract' | 'Term' | 'Worth' | 'Escrow' | 'Stake' | 'Settled' | 'Breach' | 'Keep' | 'Negotiate' | 'Release'
    ;

// After a dot every word is a name, and before the colon of a record.
word
    : name
    | 'if' | 'else' | 'return' | 'or' | 'and' | 'not' | 'true' | 'false' | 'none'
    | 'Import' | 'Scenario' | 'Director' | 'Observer' | 'Entity' | 'Relation' | 'Constraint' | 'Event' | 'Module'
    | 'ON' | 'Tick' | 'Saga' | 'Step' | 'Compensate' | 'Goal' | 'Achieved' | 'Method' | 'Action'
    | 'Call' | 'Do' | 'Achieve' | 'Fork' | 'Join' | 'Cancel' | 'Lock' | 'Evaluate' | 'Retry' | 'Otherwise' | 'Wait'
    | 'Fail' | 'While' | 'Each' | 'Emit' | 'Create' | 'Remove' | 'Link' | 'Unlink' | 'Tell'
    ;

// ------------------------------------------------------------------------------------------------ words

// 3s      100ms
DURATION : [0-9]+ ('ms' | 's') ;

// Read only to say that there are no fractions.
DECIMAL : [0-9]+ '.' [0-9]+ ;

NUMBER : [0-9]+ ;

// "text with {land.owner} in it"; \" \\ \n \t and \{ stand for the character
TEXT : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;

// Text that its line does not close; read only to say so.
OPEN_TEXT : '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'? ;

VARIABLE : '$' [\p{L}_] [\p{L}\p{N}_]* ;

WORD : [\p{L}_] [\p{L}\p{N}_]* ;

COMMENT : '#' ~[\r\n]* -> channel(HIDDEN) ;

SPACE : [ \t\r\n\u000C\uFEFF]+ -> channel(HIDDEN) ;

UNKNOWN : . ;

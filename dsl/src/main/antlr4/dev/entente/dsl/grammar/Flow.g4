// The flow language: the reference of its syntax.
//
// How to read it: a rule is a construct, the comment above it says what it means and shows it. Quoted words are
// written as they stand. Line breaks mean nothing; no separator stands between two statements, because no statement
// can be read as the continuation of the one before.
//
// How to extend it: a declaration is one line in `declaration`, a step is one line in `statement`, a new word is one
// line in `name` if it begins with a small letter. What the text means is decided in the builder (`Declarations`,
// `Steps`, `Expressions`), what is allowed in the checker; the grammar only knows shapes.
grammar Flow;

// ------------------------------------------------------------------------------------------------ the file

// A flow file: declarations in any order.
program : declaration* EOF ;

declaration
    : scenario
    | faction
    | entity
    | relation
    | constraint
    | event
    | state
    | module
    | goal
    | action
    ;

// ------------------------------------------------------------------------------------------------ the run

// Scenario ConquerTheNorth { seed 42  ticks 600  tick 1s  map "north.json"  score who.gold  victory who.crowns >= 3 }
// `who` stands for each faction in turn.
scenario : 'Scenario' name '{' scenarioItem* '}' ;

scenarioItem
    : 'score' expression                                   # score
    | 'victory' expression                                 # victory
    | name settingValue                                    # setting
    ;

settingValue : '-'? NUMBER | DURATION | TEXT | 'true' | 'false' ;

// Faction Wolves { mind rules  gold: 150  pursue ConquerNorth($me) }
// An agent, its entity of type Faction with starting values, and its standing goals.
faction : 'Faction' name '{' factionItem* '}' ;

factionItem
    : 'mind' name                                          # mind
    | 'pursue' name arguments                              # pursue
    | name ':' expression                                  # startingValue
    ;

// ------------------------------------------------------------------------------------------------ the world

// Entity Region { owner: Faction?  wall: int = 0 }
entity : 'Entity' name '{' attribute* '}' ;

attribute : name ':' type ('=' expression)? ;

// int, bool, text, or an entity type; `?` where it may be none
type : name '?'? ;

// Relation Road(Region, Region) symmetric
relation : 'Relation' name '(' name ',' name ')' 'symmetric'? ;

// Constraint no_debt: Faction.gold >= 0
// Holds after every change; Type.attribute stands for every entity of the type.
constraint : 'Constraint' name ':' expression ;

// Event Player.BuildWall(land: Region, height: int)
event : 'Event' topic parameters ;

topic : name ('.' word)* ;

// $wall_cost = 30
// State of the whole program, or of the module that holds it.
state : VARIABLE '=' expression ;

// ------------------------------------------------------------------------------------------------ reactions

// Module Ledger { state, operations, reactions and heartbeats }
module : 'Module' name '{' member* '}' ;

member
    : state
    | operation
    | on
    | tick
    ;

// Penalise(who: Faction, amount: int) /execute { ... }     changes the world
// Worth(who: Faction) /return { return who.gold }           only reads it
operation : name parameters? '/' ('execute' | 'return') block ;

// ON (Player.BuildWall) when {height} > 0 { ... }
on : 'ON' '(' topic ')' ('when' expression)? block ;

// Tick [100ms] { ... }      Tick [10 ticks] { ... }
tick : 'Tick' '[' span ']' block ;

span : DURATION | NUMBER ('ticks' | 'tick') ;

// ------------------------------------------------------------------------------------------------ plans

// Goal Hold(who: Faction, land: Region) { Achieved when land.owner == who  Method march { ... } }
// A compound task: when it is done, and the ways to get there.
goal : 'Goal' name parameters '{' achieved? method* '}' ;

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

// ------------------------------------------------------------------------------------------------ steps

block : '{' statement* '}' ;

statement
    : assign
    | call
    | doAction
    | achieve
    | fork
    | join
    | condition
    | whileLoop
    | eachLoop
    | emit
    | create
    | remove
    | link
    | tell
    | giveBack
    ;

// who.gold -= 5      $built = 0      {land}.wall = {height}
assign : target ('=' | '+=' | '-=') expression ;

target : (VARIABLE | hole | name) ('.' word)* ;

// Call Ledger.Worth { who: Wolves } -> $worth
call : 'Call' name '.' word fields? result? ;

// Do March(army, to: land)
doAction : 'Do' name arguments ;

// Achieve Reached(army, land)
achieve : 'Achieve' name arguments ;

// Fork muster { ... }
fork : 'Fork' name block ;

// Join muster      Join all      Join any      Join 2 of
join : 'Join' ('all' | 'any' | NUMBER 'of' | name) ;

// if (who.gold > 5) { ... } else if (who.gold == 0) { ... } else { ... }
condition : 'if' '(' expression ')' block ('else' (condition | block))? ;

// While $built > 3 max 10 { ... }
whileLoop : 'While' expression 'max' NUMBER block ;

// Each r in Region (r.owner == who) by r.gold { ... }      Each step in route next over Road from a to b { ... }
eachLoop : 'Each' name 'in' (name filter | expression) block ;

// Emit Player.BuildWall { land: Karhold, height: 2 }
emit : 'Emit' topic fields? ;

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

named : name ':' expression ;

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
    | 'none'                                               # none
    | VARIABLE                                             # variable
    | hole                                                 # holeValue
    | quantified                                           # question
    | route                                                # way
    | name '(' (expression (',' expression)*)? ')'         # apply
    | name                                                 # nameValue
    | '(' expression ')'                                   # group
    ;

// {damage_amount}: a field of the event or a parameter of the operation at hand
hole : '{' name '}' ;

// count r in Region (r.owner == who)      most army in Army (army.at == land) by army.strength
quantified
    : ('some' | 'every' | 'count' | 'sum' | 'most' | 'least' | 'each') name 'in' name filter
    ;

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
    | 'score' | 'victory' | 'mind' | 'pursue' | 'symmetric' | 'execute'
    | 'when' | 'prefer' | 'takes' | 'ticks' | 'tick' | 'requires' | 'starts' | 'effects' | 'undo'
    | 'all' | 'any' | 'of' | 'max' | 'in' | 'by' | 'over' | 'from' | 'to' | 'route'
    | 'some' | 'every' | 'count' | 'sum' | 'most' | 'least' | 'each'
    ;

// After a dot every word is a name.
word
    : name
    | 'if' | 'else' | 'return' | 'or' | 'and' | 'not' | 'true' | 'false' | 'none'
    | 'Scenario' | 'Entity' | 'Relation' | 'Constraint' | 'Event' | 'Module' | 'ON' | 'Tick'
    | 'Goal' | 'Achieved' | 'Method' | 'Action'
    | 'Call' | 'Do' | 'Achieve' | 'Fork' | 'Join' | 'While' | 'Each' | 'Emit' | 'Create' | 'Remove'
    | 'Link' | 'Unlink' | 'Tell'
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

/// Seats for agents from outside: whoever speaks A2A (Agent2Agent, JSON over HTTP) answers in the place of a model.
///
/// The run is the server, the agent is its client. It takes a seat, which is a task of the protocol; each question of the
/// mind is a status `input-required` of that task, each answer a message to it. To everybody else the agent is a model: what
/// it says is read, judged, asked again, paid and recorded like the words of any other.
///
/// **Start at** [Seats]. **May depend on:** `agents.model`, LangChain4j's requests, Jackson, the HTTP server of the JDK.
/// **Used by:** `apps`. **Does not:** judge what is said, or know what is asked.
@NullMarked
package dev.entente.agents.seat;

import org.jspecify.annotations.NullMarked;

package dev.entente.engine;

import dev.entente.guardrails.Change;
import dev.entente.guardrails.Verdict;

/// What became of an intent.
record Outcome(Intent intent, Verdict<Change> verdict) {}

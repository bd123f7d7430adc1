package dev.entente.engine.execution;

import java.util.Arrays;

/// What is ready to happen, first come first served, unless a test picks otherwise.
final class Queue {
    private Execution[] executions = new Execution[64];
    private Input[] inputs = new Input[64];
    private int first;
    private int size;

    /// Says which of several ready ones is next.
    @FunctionalInterface
    interface Pick {
        /// {@return a place from 0 to `size` - 1}
        int of(int size);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    private int at(int index) {
        return (first + index) & (executions.length - 1);
    }

    void add(Execution execution, Input input) {
        if (size == executions.length) {
            grow();
        }
        executions[at(size)] = execution;
        inputs[at(size)] = input;
        size++;
    }

    private void grow() {
        int length = executions.length;
        var wider = Arrays.copyOf(executions, length * 2);
        var widerInputs = Arrays.copyOf(inputs, length * 2);
        for (int i = 0; i < size; i++) {
            wider[i] = executions[at(i)];
            widerInputs[i] = inputs[at(i)];
        }
        executions = wider;
        inputs = widerInputs;
        first = 0;
    }

    Execution execution() {
        return executions[first];
    }

    Input input() {
        return inputs[first];
    }

    /// Brings another one to the front; the others keep their order.
    void prefer(int index) {
        var execution = executions[at(index)];
        var input = inputs[at(index)];
        for (int i = index; i > 0; i--) {
            executions[at(i)] = executions[at(i - 1)];
            inputs[at(i)] = inputs[at(i - 1)];
        }
        executions[first] = execution;
        inputs[first] = input;
    }

    void remove() {
        executions[first] = Execution.NONE;
        first = at(1);
        size--;
    }
}

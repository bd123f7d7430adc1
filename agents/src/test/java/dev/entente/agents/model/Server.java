package dev.entente.agents.model;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/// A provider on a port of this machine.
final class Server implements AutoCloseable {
    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().containerThreads(80));

    Server() {
        server.start();
    }

    /// Answers so from now on: in this order, the last for ever.
    Server answering(ResponseDefinitionBuilder... answers) {
        server.resetAll();
        for (int i = 0; i < answers.length; i++) {
            var state = i == 0 ? Scenario.STARTED : "answer " + i;
            var next = "answer " + Math.min(i + 1, answers.length - 1);
            server.stubFor(any(anyUrl()).inScenario("order").whenScenarioStateIs(state)
                    .willSetStateTo(answers.length == 1 ? Scenario.STARTED : next)
                    .willReturn(answers[i]));
        }
        return this;
    }

    String url() {
        return server.baseUrl();
    }

    List<LoggedRequest> requests() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    @Override
    public void close() {
        server.stop();
    }
}

// Starts `entente language-server` and lets it answer for .flow files.
const { workspace } = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

exports.activate = function () {
    const command = workspace.getConfiguration("entente").get("command");
    const server = { command, args: ["language-server"], transport: TransportKind.stdio };
    const options = { documentSelector: [{ scheme: "file", language: "flow" }] };
    client = new LanguageClient("entente", "Entente flow", server, options);
    return client.start();
};

exports.deactivate = function () {
    return client && client.stop();
};

import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn, State } from "vscode-languageclient/node";
import { AnswerDocuments } from "./answers";
import { exportMap } from "./exporting";
import { Preview } from "./preview";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const answers = new AnswerDocuments();
  const preview = new Preview(() => client);
  const commands: Record<string, (...given: unknown[]) => unknown> = {
    "argumentMap.preview": () => preview.show(),
    "argumentMap.score": () => answers.show("Scores", (map) => ["score", map]),
    "argumentMap.explain": (id) => explain(answers, id),
    "argumentMap.settle": () => settle(answers),
    "argumentMap.export": () => exportMap(),
    "argumentMap.restart": () => start(),
  };
  for (const [name, command] of Object.entries(commands)) context.subscriptions.push(vscode.commands.registerCommand(name, command));
  context.subscriptions.push(
    preview,
    answers,
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("argumentMap.path")) await start();
    }),
  );
  await start();
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

/** The command that the settings name. */
export const program = (): string => vscode.workspace.getConfiguration("argumentMap").get("path", "argmap");

async function start(): Promise<void> {
  if (client?.state === State.Running) await client.stop();
  client = new LanguageClient(
    "argumentMap",
    "Argument maps",
    { command: program(), args: ["lsp", "--stdio"] },
    {
      documentSelector: [{ language: "arg" }],
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/{*.arg,argmap.json}") },
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  try {
    await client.start();
  } catch {
    const choice = await vscode.window.showErrorMessage(
      `The command '${program()}' cannot be started. Install argmap, or set its path in 'argumentMap.path'.`, "Open the setting");
    if (choice) await vscode.commands.executeCommand("workbench.action.openSettings", "argumentMap.path");
  }
}

/** Explains an item: the one that is given, or the one that the cursor is in. */
async function explain(answers: AnswerDocuments, id: unknown): Promise<void> {
  const item = typeof id === "string" ? id : await itemAtCursor();
  if (item) await answers.show(`Why ${item}`, (map) => ["explain", map, item]);
  else await vscode.window.showInformationMessage("Put the cursor into a line that declares an item or refers to one.");
}

async function settle(answers: AnswerDocuments): Promise<void> {
  const claims = (await items()).filter((item) => item.keyword === "claim").map((item) => item.id);
  const claim = claims.length > 1 ? await vscode.window.showQuickPick(claims, { placeHolder: "What should be settled?" }) : claims[0];
  if (claim) await answers.show(`Settle ${claim}`, (map) => ["explain", map, claim]);
}

async function itemAtCursor(): Promise<string | undefined> {
  const position = vscode.window.activeTextEditor?.selection.active;
  return position && (await items()).filter((item) => item.lines.contains(position)).at(-1)?.id;
}

interface Item {
  keyword: string;
  id: string;
  /** Its line with all that is nested in it. */
  lines: vscode.Range;
}

/** The items of the current map, each before those nested in it. */
async function items(): Promise<Item[]> {
  const map = vscode.window.activeTextEditor?.document.uri;
  const open = [...((await vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", map)) ?? [])].reverse();
  const all: Item[] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    const [keyword, id] = next.detail.split(" ");
    if (id) all.push({ keyword, id, lines: next.range });
    open.push(...[...next.children].reverse());
  }
  return all;
}

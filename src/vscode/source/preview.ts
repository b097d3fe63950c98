import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** The map beside the text: a page that the language server serves on the loopback address, and that follows the cursor. */
export class Preview implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private shown: vscode.TextDocument | undefined;
  private readonly moves: vscode.Disposable;

  constructor(private readonly client: () => LanguageClient | undefined) {
    this.moves = vscode.window.onDidChangeTextEditorSelection((change) => this.follow(change.textEditor));
  }

  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const client = this.client();
    if (!editor || editor.document.languageId !== "arg" || !client) return;
    const answer = await client.sendRequest<{ url: string }>("argmap/preview", { textDocument: { uri: editor.document.uri.toString() } });
    const address = (await vscode.env.asExternalUri(vscode.Uri.parse(answer.url, true))).toString(true);
    this.panel ??= this.open();
    this.panel.title = `Map of ${editor.document.uri.path.split("/").at(-1)}`;
    this.panel.webview.html = page(address);
    this.shown = editor.document;
    this.panel.reveal(vscode.ViewColumn.Beside, true);
    await this.follow(editor);
  }

  dispose(): void {
    this.moves.dispose();
    this.panel?.dispose();
  }

  private open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      "argumentMap", "Map", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: false, retainContextWhenHidden: true });
    panel.onDidDispose(() => (this.panel = this.shown = undefined));
    return panel;
  }

  private async follow(editor: vscode.TextEditor): Promise<void> {
    if (editor.document !== this.shown) return;
    const { line, character } = editor.selection.active;
    await this.client()?.sendNotification("argmap/caret", { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } });
  }
}

const page = (address: string): string => {
  const origin = new URL(address).origin;
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src ${origin}; style-src 'unsafe-inline'">
<style>html, body, iframe { margin: 0; border: 0; padding: 0; width: 100%; height: 100vh; display: block }</style></head>
<body><iframe src="${address.replaceAll('"', "%22")}" title="The map"></iframe></body></html>`;
};

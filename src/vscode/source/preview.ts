import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/**
 * The map beside the text: a page that the language server serves on the loopback address. The server learns where the cursor is when it is
 * asked what to highlight there, and moves the cursor when a card is clicked.
 */
export class Preview implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private shown: vscode.TextDocument | undefined;

  /** The editor itself asks only after clicks and arrow keys, and only on words. */
  private readonly moves = vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
    if (document === this.shown)
      void vscode.commands.executeCommand("vscode.executeDocumentHighlights", document.uri, selections[0].active);
  });

  constructor(private readonly client: () => LanguageClient | undefined) {}

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
  }

  dispose(): void {
    this.moves.dispose();
    this.panel?.dispose();
  }

  private open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      "argumentMap", "Map", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, retainContextWhenHidden: true });
    panel.onDidDispose(() => (this.panel = this.shown = undefined));
    return panel;
  }
}

/** Scripts are allowed for the page in the frame; this one has none, and its policy allows none. */
const page = (address: string): string => {
  const origin = new URL(address).origin;
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src ${origin}; style-src 'unsafe-inline'">
<style>html, body, iframe { margin: 0; border: 0; padding: 0; width: 100%; height: 100vh; display: block }</style></head>
<body><iframe src="${address.replaceAll('"', "%22")}" title="The map"></iframe></body></html>`;
};

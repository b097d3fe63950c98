import { execFile } from "node:child_process";
import { dirname } from "node:path";
import * as vscode from "vscode";
import { program } from "./extension";

/** Shows what the command line says about the map in the editor, saved or not, in a read-only document beside it. */
export class AnswerDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private static readonly scheme = "argmap";

  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(AnswerDocuments.scheme, this);

  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.path) ?? "";
  }

  /** @param args Of the command, given the name of the map. */
  async show(title: string, args: (map: string) => string[]): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const uri = vscode.Uri.from({ scheme: AnswerDocuments.scheme, path: `/${title}.txt` });
    this.texts.set(uri.path, await ask(editor.document, args("-")));
    this.changed.fire(uri);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

/** What the command prints about a text, which it gets as its standard input; includes are those of the file's folder. */
export const ask = (document: vscode.TextDocument, args: string[]): Promise<string> =>
  new Promise((resolve) => {
    const folder = document.uri.scheme === "file" ? dirname(document.uri.fsPath) : vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    const asked = execFile(program(), args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_, output, errors) => resolve(output || errors));
    asked.stdin?.on("error", () => {});
    asked.stdin?.end(document.getText());
  });

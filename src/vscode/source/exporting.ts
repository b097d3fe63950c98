import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";
import { program } from "./extension";

/** What the file can be, by its extension. PNG and PDF need a program of the machine, which the command names if it is missing. */
const formats = { "SVG picture": ["svg"], "Web page": ["html"], "Markdown outline": ["md"], "Mermaid diagram": ["mmd"], "PNG picture": ["png"], PDF: ["pdf"], "JSON data": ["json"], Table: ["csv"], "Outline (OPML)": ["opml"], "Graph (GraphML)": ["graphml"], "Graphviz source": ["dot"] };

/** Asks where to, and writes the saved map there, in the format that the name of the file says. */
export async function exportMap(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || (document.isUntitled && !(await document.save()))) return;
  await document.save();
  const target = await vscode.window.showSaveDialog({
    defaultUri: document.uri.with({ path: document.uri.path.replace(/\.arg$/, ".svg") }),
    filters: formats,
  });
  if (!target) return;
  try {
    await promisify(execFile)(program(), ["render", document.uri.fsPath, "-o", target.fsPath], { cwd: dirname(document.uri.fsPath) });
  } catch (failure) {
    await vscode.window.showErrorMessage(String((failure as { stderr?: string }).stderr || failure));
    return;
  }
  if (await vscode.window.showInformationMessage(`Written: ${target.fsPath}`, "Open")) await vscode.env.openExternal(target);
}

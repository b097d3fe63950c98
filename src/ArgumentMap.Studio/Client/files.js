// Files of this machine: through the browser's own dialogs where it has them, else as a download.
import { make } from './dom.js';
import { download } from './share.js';

const types = [{ description: 'Argument map', accept: { 'text/plain': ['.arg'] } }];

/**
 * @param endings How the names of files end that can be opened.
 * @returns The text and name of a file that the person chose; null for none.
 */
export async function openFile(endings) {
  if ('showOpenFilePicker' in window) {
    try {
      const [handle] = await window.showOpenFilePicker({ types: [{ description: 'Argument maps of any tool', accept: { 'text/plain': endings } }] });
      const file = await handle.getFile();
      return { text: await file.text(), name: file.name, handle };
    } catch (error) {
      if (error.name === 'AbortError')
        return null;
    }
  }
  const field = make('input', { type: 'file', accept: endings.join(',') });
  return new Promise(resolve => {
    field.addEventListener('change', async () => resolve(field.files[0] ? { text: await field.files[0].text(), name: field.files[0].name } : null));
    field.addEventListener('cancel', () => resolve(null));
    field.click();
  });
}

/** Calls a function with the text and name of each file that is dropped on the page. */
export function listenToDrops(opened) {
  const isFile = event => event.dataTransfer?.types.includes('Files');
  addEventListener('dragover', event => isFile(event) && event.preventDefault(), true);
  addEventListener('drop', async event => {
    if (!isFile(event))
      return;
    // Otherwise the editor inserts what is in the file.
    event.preventDefault();
    event.stopPropagation();
    const [file] = event.dataTransfer.files;
    if (file)
      opened({ text: await file.text(), name: file.name });
  }, true);
}

/** @returns What to save the same file through next time; null where it was downloaded; nothing where it was not saved. */
export async function saveFile({ text, name, handle }) {
  if (!handle && 'showSaveFilePicker' in window) {
    try {
      handle = await window.showSaveFilePicker({ types, suggestedName: name });
    } catch (error) {
      if (error.name === 'AbortError')
        return undefined;
    }
  }
  if (!handle) {
    download(text, name, 'text/plain');
    return null;
  }
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  return handle;
}

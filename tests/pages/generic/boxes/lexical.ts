// Lexical without a framework.

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { type Box, editable } from './box';

export function mount(place: HTMLElement): Box {
  const element = editable('div');
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  place.append(element);
  const editor = createEditor({
    namespace: 'notice',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.update(() => {
    $getRoot().append($createParagraphNode());
  });
  return {
    editable: element,
    text: () => editor.read(() => $getRoot().getTextContent()),
    clear: () =>
      editor.update(() => {
        $getRoot().clear().append($createParagraphNode());
      }),
  };
}

// ProseMirror by itself.

import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { type Box, label } from './box';

export function mount(place: HTMLElement): Box {
  const schema = new Schema({
    nodes: {
      doc: { content: 'paragraph+' },
      paragraph: { content: 'text*', group: 'block', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
      text: {},
    },
  });
  const blank = () =>
    EditorState.create({
      schema,
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
    });
  const view = new EditorView(place, {
    state: blank(),
    attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' },
  });
  return {
    editable: view.dom,
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    clear: () => view.updateState(blank()),
  };
}

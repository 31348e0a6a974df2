// One compose box for each editor that a school's own site may have, each with nothing around it but a
// heading and a button. A box is mounted into an element and says how to read and empty its model.

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import { $createParagraphNode, $getRoot, createEditor as createLexical } from 'lexical';
import Quill from 'quill';
import { createRoot } from 'react-dom/client';
import { createEditor as createSlate, type Descendant, Editor, Node, Range, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import 'ckeditor5/ckeditor5.css';
import 'quill/dist/quill.core.css';
import { exposeModel } from '../kit/model';

export interface Box {
  readonly editable: HTMLElement;
  text(): string;
  clear(): void;
  /** Absent: the editor reads the caret when it needs it. */
  knowsCaret?(): boolean;
}

export type Mount = (place: HTMLElement) => Box | Promise<Box>;

const label = 'Message';

function editable(tag: 'div' | 'textarea'): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('aria-label', label);
  element.className = 'g-editable';
  return element;
}

function textarea(place: HTMLElement): Box {
  const element = editable('textarea') as HTMLTextAreaElement;
  element.rows = 4;
  place.append(element);
  return {
    editable: element,
    text: () => element.value,
    clear: () => {
      element.value = '';
    },
  };
}

function contenteditable(place: HTMLElement): Box {
  const element = editable('div');
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-multiline', 'true');
  place.append(element);
  return {
    editable: element,
    text: () => element.innerText.replace(/\n$/, ''),
    clear: () => element.replaceChildren(),
  };
}

function slate(place: HTMLElement): Promise<Box> {
  const editor = withHistory(withReact(createSlate()));
  const blank: Descendant[] = [{ type: 'paragraph', children: [{ text: '' }] } as Descendant];
  return new Promise((resolve) => {
    const mounted = (element: HTMLElement | null) => {
      if (!element) return;
      resolve({
        editable: element,
        text: () => editor.children.map((node) => Node.string(node)).join('\n'),
        clear: () => {
          Transforms.delete(editor, {
            at: { anchor: Editor.start(editor, []), focus: Editor.end(editor, []) },
          });
        },
        // Slate looks at the page's selection ten times a second at most.
        knowsCaret() {
          const selection = document.getSelection();
          if (!selection?.rangeCount || !element.contains(selection.anchorNode)) return true;
          const range = ReactEditor.toSlateRange(editor, selection, {
            exactMatch: false,
            suppressThrow: true,
          });
          return !range || (editor.selection !== null && Range.equals(range, editor.selection));
        },
      });
    };
    createRoot(place).render(
      <div ref={(wrapper) => mounted(wrapper?.querySelector<HTMLElement>('[data-slate-editor]') ?? null)}>
        <Slate editor={editor} initialValue={blank}>
          <Editable className="g-editable" aria-label={label} />
        </Slate>
      </div>,
    );
  });
}

async function ckeditor5(place: HTMLElement): Promise<Box> {
  const source = document.createElement('div');
  place.append(source);
  const editor = await ClassicEditor.create(source, { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
  const element = editor.ui.view.editable.element;
  if (!element) throw new Error('CKEditor has no editable element');
  return {
    editable: element,
    text: () => {
      const lines: string[] = [];
      for (const block of editor.model.document.getRoot()?.getChildren() ?? []) {
        let line = '';
        for (const item of editor.model.createRangeIn(block as never).getItems())
          if (item.is('$textProxy')) line += item.data;
          else if (item.is('element', 'softBreak')) line += '\n';
        lines.push(line);
      }
      return lines.join('\n');
    },
    clear: () => editor.setData(''),
  };
}

function quill2(place: HTMLElement): Box {
  const container = document.createElement('div');
  place.append(container);
  const quill = new Quill(container, { modules: { toolbar: false } });
  quill.root.setAttribute('aria-label', label);
  quill.root.setAttribute('role', 'textbox');
  return { editable: quill.root, text: () => quill.getText(), clear: () => quill.setText('') };
}

function lexical(place: HTMLElement): Box {
  const element = editable('div');
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  place.append(element);
  const editor = createLexical({
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

function prosemirror(place: HTMLElement): Box {
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

/** Every kind of box by its name in the address: `?box=slate`. */
export const boxes = {
  textarea,
  contenteditable,
  slate,
  ckeditor5,
  quill2,
  lexical,
  prosemirror,
} as const satisfies Record<string, Mount>;

export async function mount(kind: Mount, place: HTMLElement): Promise<Box> {
  const box = await kind(place);
  exposeModel(box.editable, box.text, box.knowsCaret);
  return box;
}

// Slate, in React.

import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Range, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { type Box, label } from './box';

export function mount(place: HTMLElement): Promise<Box> {
  const editor = withHistory(withReact(createEditor()));
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

// A TipTap box with plain paragraphs, for the sites that use one. The attributes of the editable element
// are the site's own.

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { exposeModel } from './model';
import { accepts } from './options';
import { isModEnter } from './press';

const paragraphs = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

const textOf = (editor: Editor): string => editor.getText({ blockSeparator: '\n' });

export function TipTapBox(props: {
  attributes: Readonly<Record<string, string>>;
  placeholder: string;
  onChange: (text: string) => void;
  /** Called on Ctrl+Enter or Cmd+Enter, where the site sends on it. */
  onSend?: (text: string) => void;
  /** A new number empties the box. */
  round?: number;
  focus?: boolean;
}) {
  const latest = useRef(props);
  latest.current = props;
  const current = useRef<Editor | null>(null);
  const editor = useEditor({
    extensions: [paragraphs],
    autofocus: props.focus ? 'end' : false,
    editorProps: {
      attributes: props.attributes,
      handleKeyDown: (_view, event) => {
        const { onSend } = latest.current;
        if (!onSend || !isModEnter(event)) return false;
        if (accepts(event) && current.current) onSend(textOf(current.current));
        return true;
      },
    },
    onUpdate: ({ editor: updated }) => latest.current.onChange(textOf(updated)),
  });
  current.current = editor;
  useEffect(() => {
    if (editor) exposeModel(editor.view.dom, () => textOf(editor));
  }, [editor]);
  useEffect(() => {
    if (props.round) editor?.commands.clearContent(true);
  }, [editor, props.round]);
  return (
    <div className="k-tiptap">
      {editor?.isEmpty && <div className="k-placeholder">{props.placeholder}</div>}
      <EditorContent editor={editor} />
    </div>
  );
}

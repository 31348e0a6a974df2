// A Lexical box for the sites that use one, with the site's own words on it.

import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { $getRoot, CLEAR_HISTORY_COMMAND, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND } from 'lexical';
import { useEffect, useRef } from 'react';
import { exposeModel } from './model';
import { accepts } from './options';
import { isModEnter } from './press';

export interface LexicalBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
  /** Called with the text that the editor holds at that moment. */
  readonly onSend: (text: string) => void;
  /** The key that sends. */
  readonly sendKey: 'enter' | 'mod-enter';
  /** A new number empties the box. */
  readonly round: number;
  readonly focus?: boolean;
}

export function LexicalBox(props: LexicalBoxProps) {
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'page',
        onError: (error) => {
          throw error;
        },
      }}
    >
      <div className="k-lexical">
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              role="textbox"
              spellCheck
              aria-label={props.label}
              aria-placeholder={props.placeholder}
              placeholder={<div className="k-placeholder">{props.placeholder}</div>}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      <Wiring {...props} />
    </LexicalComposer>
  );
}

function Wiring({ onChange, onSend, sendKey, round, focus }: LexicalBoxProps) {
  const [editor] = useLexicalComposerContext();
  const latest = useRef({ onChange, onSend });
  latest.current = { onChange, onSend };
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        latest.current.onChange(editorState.read(() => $getRoot().getTextContent()));
      }),
    [editor],
  );
  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (!event || event.isComposing) return false;
          if (sendKey === 'enter' ? event.shiftKey : !isModEnter(event)) return false;
          event.preventDefault();
          if (accepts(event)) latest.current.onSend($getRoot().getTextContent());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, sendKey],
  );
  useEffect(() => {
    if (round === 0) return;
    editor.update(() => {
      $getRoot().clear();
    });
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  }, [editor, round]);
  useEffect(() => {
    exposeModel(editor.getRootElement(), () => editor.read(() => $getRoot().getTextContent()));
  }, [editor]);
  useEffect(() => {
    if (focus) editor.focus();
  }, [editor, focus]);
  return null;
}

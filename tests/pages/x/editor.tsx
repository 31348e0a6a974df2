// One Draft.js box with the attributes that X gives it.

import { Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { useEffect, useRef } from 'react';
import 'draft-js/dist/Draft.css';
import { exposeModel } from '../kit/model';
import { accepts } from '../kit/options';
import { isModEnter } from '../kit/press';

export const empty = (): EditorState => EditorState.createEmpty();

export const textOf = (state: EditorState): string => state.getCurrentContent().getPlainText('\n');

export function DraftBox(props: {
  state: EditorState;
  onChange: (state: EditorState) => void;
  onSend: () => void;
  testId: string;
  label: string;
  placeholder: string;
  /** The key that sends besides the button. */
  sendKey: 'enter' | 'mod-enter';
  focus?: boolean | undefined;
}) {
  const editor = useRef<Editor>(null);
  const { focus, sendKey } = props;
  const latest = useRef(props.state);
  latest.current = props.state;
  useEffect(() => {
    exposeModel(editor.current?.editor ?? null, () => textOf(latest.current));
  }, []);
  useEffect(() => {
    if (focus) editor.current?.focus();
  }, [focus]);
  return (
    <div data-testid={`${props.testId}RichTextInputContainer`} className="x-input">
      <label data-testid={`${props.testId}_label`}>
        <Editor
          ref={editor}
          editorState={props.state}
          onChange={props.onChange}
          keyBindingFn={(event) => {
            const wanted =
              sendKey === 'enter'
                ? event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
                : isModEnter(event);
            return wanted && accepts(event.nativeEvent) ? 'send' : getDefaultKeyBinding(event);
          }}
          handleKeyCommand={(command) => {
            if (command !== 'send') return 'not-handled';
            props.onSend();
            return 'handled';
          }}
          webDriverTestID={props.testId}
          ariaLabel={props.label}
          ariaMultiline
          role="textbox"
          placeholder={props.placeholder}
          spellCheck
        />
      </label>
    </div>
  );
}

// A Quill 1.3.7 box, as LinkedIn's older share and comment boxes have it.

import Quill from 'quill1';
import { useEffect, useRef } from 'react';
import 'quill1/dist/quill.core.css';
import { exposeModel } from '../kit/model';
import { accepts } from '../kit/options';
import { isModEnter } from '../kit/press';

export function QuillBox(props: {
  attributes: Readonly<Record<string, string>>;
  placeholder: string;
  onChange: (text: string) => void;
  /** Called on Ctrl+Enter or Cmd+Enter, where the site sends on it. */
  onSend?: (text: string) => void;
  /** A new number empties the box. */
  round?: number;
  focus?: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  const quill = useRef<Quill | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!place.current || quill.current) return;
    const { attributes, placeholder, focus } = latest.current;
    const made = new Quill(place.current, { placeholder, modules: { toolbar: false } });
    quill.current = made;
    for (const [name, value] of Object.entries(attributes)) made.root.setAttribute(name, value);
    made.on('text-change', () => latest.current.onChange(made.getText()));
    made.root.addEventListener('keydown', (event) => {
      const { onSend } = latest.current;
      if (!onSend || !isModEnter(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (accepts(event)) onSend(made.getText());
    });
    exposeModel(made.root, () => made.getText());
    if (focus) made.focus();
  }, []);
  useEffect(() => {
    if (props.round) quill.current?.setText('');
  }, [props.round]);
  return <div ref={place} className="l-quill" />;
}

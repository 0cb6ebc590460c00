import { useId, useLayoutEffect, useRef } from 'react';

interface Props {
  readonly question: string;
  readonly detail: string;
  readonly verb: string;
  readonly busy?: boolean;
  readonly problem?: string | undefined;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something that cannot be taken back. The browser's own modal dialog keeps the focus and hears Escape. */
export function Confirm({ question, detail, verb, busy, problem, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  // Closed while it is still in the page, it gives the focus back to where it came from.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={title}
      onCancel={(event) => (event.preventDefault(), onNo())}
    >
      <h2 id={title}>{question}</h2>
      <p>{detail}</p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-verbs">
        <button type="button" className="button" onClick={onNo} autoFocus>
          Keep it
        </button>
        <button type="button" className="button danger" onClick={onYes} disabled={busy}>
          {verb}
        </button>
      </div>
    </dialog>
  );
}

import { useRef, useState, type FormEvent } from 'react';
import { Api } from '../../api/client.ts';
import { Refusal, wordsFor } from '../../api/problem.ts';
import { Logo } from '../../ui/logo.tsx';
import { Problem } from '../../ui/problem.tsx';
import './sign-in.css';

interface Props {
  /** Why the form is shown again: a key that is no longer good. */
  readonly reason: string | undefined;
  readonly onKey: (key: string) => void;
}

/** The way in: an API key. It is tried before it is kept. */
export function SignIn({ reason, onKey }: Props) {
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(reason);
  const field = useRef<HTMLInputElement>(null);

  const refuse = (words: string) => {
    setProblem(words);
    setBusy(false);
    field.current?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = key.trim();
    if (!given) return refuse('Paste a key.');
    setBusy(true);
    try {
      await new Api('', given).me();
      onKey(given);
    } catch (error) {
      refuse(error instanceof Refusal && error.status === 401 ? 'This key is not accepted.' : wordsFor(error));
    }
  };

  return (
    <main className="sign-in">
      <div className="sign-in-sky" aria-hidden="true" />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <h1>
          <Logo />
        </h1>
        <p className="sign-in-promise">A sentence in, a clip with its own sound out.</p>
        <label htmlFor="key">API key</label>
        <input
          ref={field}
          id="key"
          type="password"
          autoComplete="current-password"
          autoCapitalize="off"
          spellCheck={false}
          autoFocus
          value={key}
          onChange={(event) => setKey(event.target.value)}
          aria-invalid={problem !== undefined}
          aria-describedby="key-problem key-help"
        />
        <Problem id="key-problem">{problem}</Problem>
        <button type="submit" className="button strong large" disabled={busy}>
          {busy ? 'Signing in …' : 'Sign in'}
        </button>
        <p id="key-help" className="muted">
          <code>npm start</code> prints a link with the key in it. The key stays in this browser until you sign out.
        </p>
      </form>
    </main>
  );
}

import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useWorkspace } from '../../app/context.ts';
import { useStore } from '../../app/store.ts';
import { useAnnouncer } from '../../ui/announcer.tsx';
import { inShort } from '../../ui/format.ts';
import { Problem } from '../../ui/problem.tsx';
import { ProceduralNote } from '../gallery/procedural-note.tsx';
import { isProcedural } from '../gallery/words.ts';
import { Advanced, BeginWith, Length, ModelChoice, Picture, Seed, Sound } from './choices.tsx';
import { Examples } from './examples.tsx';
import { PriceLine } from './price-line.tsx';
import './studio.css';

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

/** Where a sentence becomes a generation. */
export function Composer() {
  const workspace = useWorkspace();
  const draft = useStore(workspace.draft);
  const { models } = useStore(workspace.account);
  const { quote } = useStore(workspace.price);
  const { next, listed } = useStore(workspace.videos);
  const announcer = useAnnouncer();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const prompt = useRef<HTMLTextAreaElement>(null);
  const model = models.find(({ id }) => id === draft.model);
  const isTooDear = quote !== undefined && !quote.affordable;

  useEffect(() => {
    prompt.current?.focus({ preventScroll: true });
  }, []);

  const send = async () => {
    if (busy) return;
    setBusy(true);
    const video = await workspace.send();
    setBusy(false);
    if (video) {
      announcer.say(`Sent: ${inShort(video.prompt ?? '')}`);
      prompt.current?.focus();
      return;
    }
    // After the problems are shown, to the first field that has one.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <form ref={form} className="composer" onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate aria-label="New clip">
      <div className="prompt" data-invalid={draft.problems.prompt !== undefined}>
        <label htmlFor="prompt">What is to be seen and heard</label>
        <textarea
          ref={prompt}
          id="prompt"
          dir="auto"
          rows={2}
          spellCheck
          placeholder={'A red ball bounces down wooden stairs. "Catch it!"'}
          value={draft.prompt}
          onChange={(event) => workspace.draft.send({ type: 'prompt', prompt: event.target.value })}
          aria-invalid={draft.problems.prompt !== undefined}
          aria-describedby="prompt-help prompt-problem"
        />
        <p id="prompt-help" className="muted">
          Words in quotes are spoken.
        </p>
        <Problem id="prompt-problem">{draft.problems.prompt}</Problem>
      </div>
      <div className="choices">
        <ModelChoice models={models} draft={draft} />
        {model && <Length model={model} draft={draft} />}
        {model && <Picture model={model} draft={draft} />}
        <Sound model={model} draft={draft} />
        <Seed model={model} draft={draft} />
        <BeginWith model={model} draft={draft} />
      </div>
      <Advanced model={model} draft={draft} />
      {isProcedural(model) && <ProceduralNote />}
      <div className="send">
        <PriceLine />
        <button type="submit" className="button strong large" disabled={busy || isTooDear} aria-describedby="price">
          {busy ? 'Sending …' : 'Make the clip'}
          <kbd>{isMac ? '⌘' : 'Ctrl'} ↵</kbd>
        </button>
      </div>
      <Problem id="send-problem">{draft.problems['']}</Problem>
      {next === 'end' && listed.length === 0 && <Examples onPick={() => prompt.current?.focus()} />}
    </form>
  );
}

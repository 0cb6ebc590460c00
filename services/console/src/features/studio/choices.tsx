import { useState, type ReactNode } from 'react';
import type { Model } from '../../api/api.ts';
import { useWorkspace } from '../../app/context.ts';
import { useStore } from '../../app/store.ts';
import { Problem } from '../../ui/problem.tsx';
import { aspectOf } from '../gallery/words.ts';
import { takes, type Draft } from './draft.ts';

interface Props {
  readonly model: Model | undefined;
  readonly draft: Draft;
}

export function ModelChoice({ models, draft }: { readonly models: readonly Model[]; readonly draft: Draft }) {
  const workspace = useWorkspace();
  const plan = useStore(workspace.account).balance?.plan;
  const change = (id: string) => {
    const model = models.find((one) => one.id === id);
    if (model) workspace.draft.send({ type: 'model', model });
  };
  return (
    <div className="choice model-choice">
      <label htmlFor="model">Model</label>
      <select
        id="model"
        value={draft.model}
        onChange={(event) => change(event.target.value)}
        aria-invalid={draft.problems.model !== undefined}
        aria-describedby="model-problem"
      >
        {models.length === 0 && <option value={draft.model}>{draft.model}</option>}
        {models.map(({ id, plans }) => (
          <option key={id} value={id}>
            {plan === undefined || plans.includes(plan) ? id : `${id} (plan ${plans.join(', ')})`}
          </option>
        ))}
      </select>
      <Problem id="model-problem">{draft.problems.model}</Problem>
    </div>
  );
}

export function Length({ model, draft }: { readonly model: Model; readonly draft: Draft }) {
  const workspace = useWorkspace();
  return (
    <OneOf
      name="seconds"
      legend="Length in seconds"
      values={model.seconds}
      value={draft.seconds}
      problem={draft.problems.seconds}
      onChoose={(seconds) => workspace.draft.send({ type: 'seconds', seconds })}
      show={(seconds) => <span className="figures">{seconds}</span>}
    />
  );
}

export function Picture({ model, draft }: { readonly model: Model; readonly draft: Draft }) {
  const workspace = useWorkspace();
  return (
    <OneOf
      name="size"
      legend="Picture"
      values={model.sizes}
      value={draft.size}
      problem={draft.problems.size}
      onChoose={(size) => workspace.draft.send({ type: 'size', size })}
      show={(size) => (
        <>
          <span className="shape" style={{ aspectRatio: aspectOf(size) }} data-tall={aspectOf(size) < 1} />
          <span className="figures">
            {aspectOf(size) < 1 ? 'Tall' : 'Wide'} <span className="muted">{shortSide(size)}p</span>
          </span>
          <span className="only-heard">, {size.replace('x', ' by ')} pixels</span>
        </>
      )}
    />
  );
}

function shortSide(size: string): number {
  return Math.min(...size.split('x').map(Number));
}

interface OneOfProps {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChoose: (value: string) => void;
  readonly show: (value: string) => ReactNode;
}

/** A few values, all in sight: native radio buttons, so arrows work. */
function OneOf({ name, legend, values, value, problem, onChoose, show }: OneOfProps) {
  return (
    <fieldset className={`choice ${name}-choice`} aria-describedby={`${name}-problem`}>
      <legend>{legend}</legend>
      <div className="options">
        {values.map((one) => (
          <label key={one} className="option">
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === value}
              onChange={() => onChoose(one)}
              aria-invalid={problem !== undefined}
            />
            {show(one)}
          </label>
        ))}
      </div>
      <Problem id={`${name}-problem`}>{problem}</Problem>
    </fieldset>
  );
}

export function Sound({ model, draft }: Props) {
  const workspace = useWorkspace();
  const isPossible = takes(model, 'audio');
  return (
    <div className="choice">
      <label htmlFor="sound">Sound</label>
      <label className="switch">
        <input
          id="sound"
          type="checkbox"
          role="switch"
          checked={isPossible && draft.sound}
          disabled={!isPossible}
          onChange={(event) => workspace.draft.send({ type: 'sound', sound: event.target.checked })}
          aria-describedby="sound-help audio-problem"
        />
        <span className="switch-track" />
        <span id="sound-help">{!isPossible ? 'This model is silent' : draft.sound ? 'On' : 'Off'}</span>
      </label>
      <Problem id="audio-problem">{draft.problems.audio}</Problem>
    </div>
  );
}

export function Seed({ model, draft }: Props) {
  const workspace = useWorkspace();
  return (
    <div className="choice seed-choice">
      <label htmlFor="seed">Seed</label>
      <input
        id="seed"
        className="figures"
        inputMode="numeric"
        autoComplete="off"
        placeholder="any"
        disabled={!takes(model, 'seed')}
        value={draft.seed}
        onChange={(event) => workspace.draft.send({ type: 'seed', seed: event.target.value })}
        aria-invalid={draft.problems.seed !== undefined}
        aria-describedby="seed-problem"
        title="The same seed, words and choices make the same clip"
      />
      <Problem id="seed-problem">{draft.problems.seed}</Problem>
    </div>
  );
}

/** What few ask for; open as soon as something in it is wrong. */
export function Advanced({ model, draft }: Props) {
  const workspace = useWorkspace();
  const { negative_prompt: withoutProblem, fps: fpsProblem } = draft.problems;
  const [isOpen, setOpen] = useState(false);
  const isWrong = withoutProblem !== undefined || fpsProblem !== undefined;
  return (
    <details
      className="advanced"
      open={isOpen || isWrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Advanced</summary>
      <div className="choices">
        <div className="choice without-choice">
          <label htmlFor="without">Without</label>
          <input
            id="without"
            dir="auto"
            placeholder="what is to be left out"
            disabled={!takes(model, 'negative_prompt')}
            value={draft.without}
            onChange={(event) => workspace.draft.send({ type: 'without', without: event.target.value })}
            aria-invalid={withoutProblem !== undefined}
            aria-describedby="negative_prompt-problem"
          />
          <Problem id="negative_prompt-problem">{withoutProblem}</Problem>
        </div>
        <div className="choice seed-choice">
          <label htmlFor="fps">Pictures per second</label>
          <input
            id="fps"
            className="figures"
            inputMode="numeric"
            autoComplete="off"
            placeholder="usual"
            disabled={!takes(model, 'fps')}
            value={draft.fps}
            onChange={(event) => workspace.draft.send({ type: 'fps', fps: event.target.value })}
            aria-invalid={fpsProblem !== undefined}
            aria-describedby="fps-problem"
          />
          <Problem id="fps-problem">{fpsProblem}</Problem>
        </div>
      </div>
    </details>
  );
}

/** A picture of any size: what is sent has the size of the clip. */
export function BeginWith({ model, draft }: Props) {
  const workspace = useWorkspace();
  const isPossible = takes(model, 'input_reference');
  const choose = (picture: File | undefined) => workspace.draft.send({ type: 'picture', picture });
  return (
    <div className="choice begin-choice">
      <label htmlFor="begin">Begins with</label>
      <span className="file">
        <input
          // A new one each time that the picture goes, since a file cannot be taken out of an old one.
          key={draft.picture ? 'chosen' : 'none'}
          id="begin"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          disabled={!isPossible}
          onChange={(event) => choose(event.target.files?.[0])}
          aria-invalid={draft.problems.input_reference !== undefined}
          aria-describedby="begin-help input_reference-problem"
        />
        <span id="begin-help">{isPossible ? (draft.picture?.name ?? 'The words') : 'This model takes no picture'}</span>
      </span>
      {draft.picture && (
        <button type="button" className="button" onClick={() => choose(undefined)}>
          Without the picture
        </button>
      )}
      <Problem id="input_reference-problem">{draft.problems.input_reference}</Problem>
    </div>
  );
}

import { useWorkspace } from '../../app/context.ts';

const examples = [
  'A basketball misses the hoop, hits the rim and bounces off the wooden floor',
  'Rain on a tin roof at night, a dog runs past',
  'A paper boat on a quiet lake at dawn. “Almost there,” says a child',
];

/** Beginnings, for who has made nothing yet. */
export function Examples({ onPick }: { readonly onPick: () => void }) {
  const workspace = useWorkspace();
  const pick = (prompt: string) => {
    workspace.draft.send({ type: 'prompt', prompt });
    onPick();
  };
  return (
    <div className="examples">
      <p className="muted">Try one of these</p>
      {examples.map((prompt) => (
        <button key={prompt} type="button" className="button small" onClick={() => pick(prompt)}>
          {prompt}
        </button>
      ))}
    </div>
  );
}

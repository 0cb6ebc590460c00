import { useCallback, useEffect, useReducer } from 'react';
import type { Balance, BalanceSource, Entry } from '../../api/api.ts';
import { wordsFor } from '../../api/problem.ts';
import { useWorkspace } from '../../app/context.ts';
import { hashOf } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { credits, moment, number, signed, timeOfDay } from '../../ui/format.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { noEntries, reduceEntries } from './entries.ts';
import './balance.css';

const pageSize = 25;

/** What there is to spend, where it comes from, and what happened to it. */
export function BalancePage() {
  const workspace = useWorkspace();
  const { balance } = useStore(workspace.account);
  useEffect(() => void workspace.refreshBalance(), [workspace]);
  return (
    <main className="balance" id="main">
      <PageTitle>Credits</PageTitle>
      {balance ? <Sum balance={balance} /> : <p className="muted">Loading …</p>}
      <Journal />
    </main>
  );
}

function Sum({ balance }: { readonly balance: Balance }) {
  const { allowance } = balance;
  return (
    <>
      {balance.blocked_because && (
        <p className="problem" role="alert">
          Nothing can be made at the moment: {balance.blocked_because}
        </p>
      )}
      <div className="sums">
        <div className="sum">
          <p className="sum-figure figures">{number(balance.available)}</p>
          <p>
            available
            {balance.held > 0 && (
              <span className="muted">, {number(balance.held)} set aside for what is being made</span>
            )}
          </p>
        </div>
        <div className="sum">
          <p>
            Today’s allowance: <span className="figures">{number(allowance.remaining)}</span> of{' '}
            {number(allowance.per_day)} left
          </p>
          <Meter value={allowance.remaining} most={allowance.per_day} />
          <p className="muted">Full again at {timeOfDay(allowance.resets_at)}. What is not used by then is gone.</p>
        </div>
      </div>
      {balance.sources.length > 0 && (
        <section aria-labelledby="sources-title">
          <h2 id="sources-title">Where they come from</h2>
          <ul className="sources">
            {balance.sources.map((source, index) => (
              <Source key={index} source={source} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The browser's own meter cannot be drawn the same everywhere. */
function Meter({ value, most }: { readonly value: number; readonly most: number }) {
  const share = most > 0 ? Math.min(1, value / most) : 0;
  return (
    <div
      className="meter"
      role="meter"
      aria-label="Today’s allowance"
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={value}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}

const sourceNames: Record<string, string> = {
  allowance: 'Daily allowance',
  plan: 'Plan',
  pack: 'Pack',
  promotion: 'Gift',
  refund: 'Refund',
  adjustment: 'Correction',
};

function Source({ source }: { readonly source: BalanceSource }) {
  const { starts_at: starts, expires_at: ends, models } = source;
  return (
    <li>
      <span>{sourceNames[source.source] ?? source.source}</span>
      <span className="figures">{credits(source.available)}</span>
      <span className="muted">
        {starts !== null && `from ${moment(starts)} `}
        {ends === null ? 'no end' : `until ${moment(ends)}`}
        {models.length > 0 && `, for ${models.join(', ')}`}
      </span>
    </li>
  );
}

function Journal() {
  const { api } = useWorkspace();
  const [entries, send] = useReducer(reduceEntries, noEntries);
  const { lines, next, loading, problem } = entries;
  const load = useCallback(
    async (after?: string) => {
      send({ type: 'loading' });
      try {
        send({ type: 'page', page: await api.entries({ limit: pageSize, ...(after && { after }) }) });
      } catch (error) {
        send({ type: 'not-loaded', problem: wordsFor(error) });
      }
    },
    [api],
  );
  useEffect(() => void load(), [load]);
  return (
    <section aria-labelledby="journal-title">
      <h2 id="journal-title">What happened</h2>
      {next === 'end' && lines.length === 0 && <p className="muted">Nothing yet.</p>}
      {lines.length > 0 && (
        <table className="journal" aria-busy={loading}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="amount">
                Change
              </th>
              <th scope="col" className="amount">
                Available
              </th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((entry) => (
              <Line key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
      {problem && (
        <p className="problem" role="alert">
          The entries could not be loaded. {problem}
        </p>
      )}
      {(problem || (next !== undefined && next !== 'end')) && (
        <button
          type="button"
          className="button"
          onClick={() => void load(typeof next === 'object' ? next.after : undefined)}
          disabled={loading}
        >
          {problem ? 'Try again' : loading ? 'Loading …' : 'Load more'}
        </button>
      )}
    </section>
  );
}

function Line({ entry }: { readonly entry: Entry }) {
  const { description, generation_id: id, available_change: change } = entry;
  return (
    <tr>
      <td>{id && description.includes(id) ? <Described description={description} id={id} /> : description}</td>
      <td className="amount figures" data-kind={change > 0 ? 'more' : change < 0 ? 'less' : 'same'}>
        {change === 0 ? '0' : signed(change)}
      </td>
      <td className="amount figures">{number(entry.available_after)}</td>
      <td className="muted">{moment(entry.created_at)}</td>
    </tr>
  );
}

/** The sentence, with the id of its generation as the way there: ids are long, and tell people nothing. */
function Described({ description, id }: { readonly description: string; readonly id: string }) {
  const at = description.indexOf(id);
  return (
    <>
      {description.slice(0, at)}
      <a href={hashOf({ at: 'clip', id })}>this clip</a>
      {description.slice(at + id.length)}
    </>
  );
}

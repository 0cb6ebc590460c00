import { useWorkspace } from '../../app/context.ts';
import { hashOf } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { credits, duration, number } from '../../ui/format.ts';

/** What it costs, what there is, and when the clip would be there. */
export function PriceLine() {
  const { quote, asking, problem } = useStore(useWorkspace().price);
  return (
    <div className="price" id="price" role="status" data-asking={asking}>
      {!quote && !problem && <p className="muted">Asking for the price …</p>}
      {problem && <p className="problem">{problem}</p>}
      {quote && (
        <>
          <p className="price-amount figures">{credits(quote.amount_credits)}</p>
          {quote.affordable ? (
            <p className="muted">
              of {number(quote.available_credits)}
              {quote.eta_seconds !== null && <>, ready in about {duration(quote.eta_seconds)}</>}
              {quote.queue_length > 0 && <>, {number(quote.queue_length)} in the queue before it</>}
            </p>
          ) : (
            <p className="problem">
              Not enough: {number(quote.available_credits)} are available.{' '}
              <a href={hashOf({ at: 'credits' })}>See your credits</a>
            </p>
          )}
        </>
      )}
    </div>
  );
}

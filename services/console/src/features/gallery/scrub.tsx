import { useEffect, useState, type PointerEvent } from 'react';
import { cellAt, cellFor, sheetOf, type Sheet } from './sprite.ts';

interface Props {
  readonly sheetUrl: string;
  /** Steps through by itself: the keyboard is on the card, and nothing points. */
  readonly plays: boolean;
}

const stepMs = 350;

/** Lies over a thumbnail: pointing across it leafs through the clip. */
export function Scrub({ sheetUrl, plays }: Props) {
  const [isWanted, want] = useState(false);
  const [cell, setCell] = useState<number>();
  const sheet = useSheet(sheetUrl, isWanted || plays);

  useEffect(() => {
    if (!plays || !sheet || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const timer = setInterval(() => setCell((now) => ((now ?? -1) + 1) % sheet.cells), stepMs);
    return () => {
      clearInterval(timer);
      setCell(undefined);
    };
  }, [plays, sheet]);

  const point = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch') return;
    want(true);
    const box = event.currentTarget.getBoundingClientRect();
    if (sheet) setCell(cellFor((event.clientX - box.left) / box.width, sheet.cells));
  };
  const at =
    sheet && cell !== undefined
      ? { ...cellAt(cell, sheet.columns, sheet.rows), place: (cell + 1) / sheet.cells }
      : undefined;
  return (
    <span
      className="scrub"
      onPointerMove={point}
      onPointerLeave={() => setCell(undefined)}
      style={
        at && { backgroundImage: `url("${sheet!.url}")`, backgroundSize: at.size, backgroundPosition: at.position }
      }
    >
      {at && <span className="scrub-place" style={{ inlineSize: `${at.place * 100}%` }} />}
    </span>
  );
}

/** The sheet, once somebody wants it. It is fetched as data, since only its headers say how it is cut. */
function useSheet(sheetUrl: string, isWanted: boolean): (Sheet & { readonly url: string }) | undefined {
  const [sheet, setSheet] = useState<Sheet & { readonly url: string }>();
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    let url: string | undefined;
    const load = async () => {
      const response = await fetch(sheetUrl, { signal: stop.signal });
      const grid = response.ok ? sheetOf(response.headers) : undefined;
      if (!grid) return;
      const bytes = await response.blob();
      if (stop.signal.aborted) return;
      url = URL.createObjectURL(bytes);
      setSheet({ ...grid, url });
    };
    // Without it the thumbnail just stays.
    load().catch(() => undefined);
    return () => {
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [sheetUrl, isWanted]);
  return sheet;
}

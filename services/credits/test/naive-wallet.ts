/**
 * A wallet as a child would keep it: one token for each credit, in a row, each with a note of where it is. Slow, and so simple that it
 * can be believed. It shares no code with the rules it checks.
 */
export interface NaiveGrant {
  readonly id: string;
  /** The allowance goes before everything else. */
  readonly first: boolean;
  readonly fromMs: number;
  readonly untilMs: number | null;
  readonly models: readonly string[];
  readonly paid: boolean;
}

interface Token {
  readonly grant: NaiveGrant;
  readonly where: 'free' | 'held' | 'taken' | 'expired' | 'revoked';
  /** The generation that holds or took it. */
  readonly forWhom: string;
}

export interface NaiveDay {
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
}

const MONTH_MS = 30 * 24 * 3_600_000;

export class NaiveWallet {
  tokens: readonly Token[] = [];
  holds: readonly string[] = [];
  closed: readonly string[] = [];
  blocked = false;
  lastDay = '';
  grantedToday = 0;

  copy(): NaiveWallet {
    return Object.assign(new NaiveWallet(), this);
  }

  count(where: Token['where'], grantId?: string): number {
    return this.tokens.filter((token) => token.where === where && (grantId === undefined || token.grant.id === grantId))
      .length;
  }

  /** The grants that still have something free or held. */
  live(): string[] {
    return [
      ...new Set(this.tokens.filter(({ where }) => where === 'free' || where === 'held').map(({ grant }) => grant.id)),
    ];
  }

  expire(nowMs: number): void {
    this.change(({ where, grant }) => where === 'free' && ended(grant, nowMs), { where: 'expired' });
  }

  giveAllowance(day: NaiveDay, allowance: number): void {
    const before = day.name === this.lastDay ? this.grantedToday : 0;
    if (this.blocked || day.name < this.lastDay || allowance <= before) return;
    const id = `allowance:${day.name}${before > 0 ? `+${before}` : ''}`;
    this.give(
      { id, first: true, fromMs: day.startMs, untilMs: day.endMs, models: [], paid: false },
      allowance - before,
    );
    this.lastDay = day.name;
    this.grantedToday = allowance;
  }

  give(grant: NaiveGrant, credits: number): void {
    const fresh = Array.from({ length: credits }, (): Token => ({ grant, where: 'free', forWhom: '' }));
    this.tokens = [...this.tokens, ...fresh];
  }

  /** The tokens that could pay now, in the order in which they go. @param model undefined: for whatever model. */
  payers(nowMs: number, model?: string): Token[] {
    return this.tokens
      .filter(({ where, grant }) => where === 'free' && grant.fromMs <= nowMs && !ended(grant, nowMs))
      .filter(({ grant }) => model === undefined || grant.models.length === 0 || grant.models.includes(model))
      .sort((a, b) => order(a.grant, b.grant));
  }

  hold(id: string, credits: number, nowMs: number, model: string): boolean {
    const payers = this.payers(nowMs, model);
    if (payers.length < credits) return false;
    const chosen = new Set(payers.slice(0, credits));
    this.change((token) => chosen.has(token), { where: 'held', forWhom: id });
    this.holds = [...this.holds, id];
    return true;
  }

  heldFor(id: string): Token[] {
    return this.tokens
      .filter(({ where, forWhom }) => where === 'held' && forWhom === id)
      .sort((a, b) => order(a.grant, b.grant));
  }

  /** The first `taken` credits are taken, the others go back to where they belong now. */
  end(id: string, taken: number, nowMs: number): void {
    const mine = this.heldFor(id);
    const chosen = new Set(mine.slice(0, taken));
    this.change((token) => chosen.has(token), { where: 'taken' });
    const back = new Set(mine.slice(taken));
    this.tokens = this.tokens.map((token) => {
      if (!back.has(token)) return token;
      if (this.closed.includes(token.grant.id)) return { ...token, where: 'revoked' };
      return { ...token, where: ended(token.grant, nowMs) ? 'expired' : 'free', forWhom: '' };
    });
    this.holds = this.holds.filter((one) => one !== id);
  }

  refund(id: string, nowMs: number): void {
    const live = this.live();
    const parts = [
      ...new Set(this.tokens.filter((t) => t.where === 'taken' && t.forWhom === id).map(({ grant }) => grant)),
    ].sort(order);
    parts.forEach((grant, index) => {
      const lives = live.includes(grant.id);
      const mine = (token: Token) => token.where === 'taken' && token.forWhom === id && token.grant === grant;
      if (lives && this.closed.includes(grant.id)) return this.change(mine, { where: 'revoked' });
      if (lives && !ended(grant, nowMs)) return this.change(mine, { where: 'free', forWhom: '' });
      const untilMs = grant.untilMs === null ? null : Math.max(grant.untilMs, nowMs + MONTH_MS);
      const fresh = { ...grant, id: `refund:${id}:${index}`, first: false, fromMs: nowMs, untilMs };
      this.change(mine, { where: 'free', forWhom: '', grant: fresh });
    });
  }

  revoke(grantId: string): void {
    if (this.live().includes(grantId)) this.closed = [...this.closed, grantId];
    this.change(({ where, grant }) => where === 'free' && grant.id === grantId, { where: 'revoked' });
  }

  takeAway(credits: number, nowMs: number): boolean {
    const payers = this.payers(nowMs);
    const chosen = new Set(payers.slice(0, credits));
    this.change((token) => chosen.has(token), { where: 'revoked' });
    return payers.length >= credits;
  }

  private change(which: (token: Token) => boolean, changes: Partial<Token>): void {
    this.tokens = this.tokens.map((token) => (which(token) ? { ...token, ...changes } : token));
  }
}

function ended({ untilMs }: NaiveGrant, nowMs: number): boolean {
  return untilMs !== null && nowMs >= untilMs;
}

function order(a: NaiveGrant, b: NaiveGrant): number {
  if (a.first !== b.first) return a.first ? -1 : 1;
  const [endA, endB] = [a.untilMs ?? Infinity, b.untilMs ?? Infinity];
  if (endA !== endB) return endA < endB ? -1 : 1;
  if (a.paid !== b.paid) return a.paid ? 1 : -1;
  if (a.fromMs !== b.fromMs) return a.fromMs - b.fromMs;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

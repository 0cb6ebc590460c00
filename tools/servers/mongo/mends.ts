// What is changed in FerretDB 1 before it is built. As it comes, two clients that change a document at once lose one of the changes,
// which no MongoDB server does; no query makes use of an index, so that everything becomes slower with every document; and every cursor
// is entered in a profile for debugging, with the stack that it was opened from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Mend {
  /** Below FerretDB's own folder. */
  readonly file: string;
  /** Stands there exactly once. */
  readonly find: string;
  readonly put: string;
}

/** It reads, changes and writes a document in three steps: so one command at a time. */
const oneAtATime = (command: string, file: string): Mend => {
  const begins = `func (h *Handler) ${command}(connCtx context.Context, msg *wire.OpMsg) (*wire.OpMsg, error) {\n`;
  return { file, find: begins, put: `${begins}\toneWrite.Lock()\n\tdefer oneWrite.Unlock()\n\n` };
};

const untracked = (name: string): Mend => {
  const begins = `func ${name}(obj any, token *Token) {\n`;
  return { file: 'internal/util/resource/resource.go', find: begins, put: `${begins}\treturn\n` };
};

const MENDS: readonly Mend[] = [
  untracked('Track'),
  untracked('Untrack'),
  oneAtATime('MsgInsert', 'internal/handler/msg_insert.go'),
  oneAtATime('MsgUpdate', 'internal/handler/msg_update.go'),
  oneAtATime('MsgDelete', 'internal/handler/msg_delete.go'),
  oneAtATime('MsgFindAndModify', 'internal/handler/msg_findandmodify.go'),
  {
    file: 'internal/handler/msg_update.go',
    find: '// MsgUpdate implements',
    put: '// oneWrite is held by a command that changes documents.\nvar oneWrite sync.Mutex\n\n// MsgUpdate implements',
  },
  { file: 'internal/handler/msg_update.go', find: '\t"fmt"\n', put: '\t"fmt"\n\t"sync"\n' },
  // Its index of ids is over `->"_id"`, and SQLite takes an index only for the very same words.
  {
    file: 'internal/backends/sqlite/metadata/metadata.go',
    find: `IDColumn = DefaultColumn + "->'$._id'"`,
    put: 'IDColumn = DefaultColumn + `->"_id"`',
  },
  // What an index can answer is asked of SQLite: fields of the document itself that equal a text, or one of several. The whole filter is looked at
  // afterwards anyway, document by document.
  {
    file: 'internal/backends/sqlite/collection.go',
    find: '\tq += whereClause\n',
    put: '\twhereClause, args = equalities(params.Filter)\n\tq += whereClause\n',
  },
  {
    file: 'internal/backends/sqlite/collection.go',
    find: '// Query implements backends.Collection interface.\n',
    put: `func equalities(filter *types.Document) (string, []any) {
	var conditions []string
	var args []any
	for _, field := range filter.Keys() {
		if strings.HasPrefix(field, "$") || strings.Contains(field, ".") {
			continue
		}
		texts := textsOf(must.NotFail(filter.Get(field)))
		if len(texts) == 0 {
			continue
		}
		conditions = append(conditions, fmt.Sprintf("%s->%q IN (?%s)", metadata.DefaultColumn, field, strings.Repeat(", ?", len(texts)-1)))
		for _, text := range texts {
			args = append(args, string(must.NotFail(sjson.MarshalSingleValue(text))))
		}
	}
	if len(conditions) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(conditions, " AND "), args
}

// textsOf returns the texts, one of which the condition wants: a text, or {$in: [text, ...]}. None: it wants something else.
func textsOf(condition any) []string {
	if text, isText := condition.(string); isText {
		return []string{text}
	}
	operators, isDocument := condition.(*types.Document)
	if !isDocument || operators.Len() != 1 || !operators.Has("$in") {
		return nil
	}
	wanted, isArray := must.NotFail(operators.Get("$in")).(*types.Array)
	if !isArray {
		return nil
	}
	var texts []string
	for i := range wanted.Len() {
		text, isText := must.NotFail(wanted.Get(i)).(string)
		if !isText {
			return nil
		}
		texts = append(texts, text)
	}
	return texts
}

// Query implements backends.Collection interface.
`,
  },
];

/** @throws Error when a place is not as it is known. */
export function mendFerretDb(folder: string): void {
  for (const { file, find, put } of MENDS) {
    const path = join(folder, file);
    const parts = readFileSync(path, 'utf8').split(find);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times what is mended: ${find}`);
    writeFileSync(path, parts.join(put));
  }
}

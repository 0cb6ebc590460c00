/** Forms of English and Italian words as they stand in sentences. Irregular ones are listed; the rest follows the rules of spelling. */

const EN_VERBS: Readonly<Record<string, readonly string[]>> = {
  throw: ['threw', 'thrown'], catch: ['caught'], fall: ['fell', 'fallen'], run: ['ran'], say: ['said'], tell: ['told'], speak: ['spoke', 'spoken'],
  sit: ['sat'], sleep: ['slept'], sing: ['sang', 'sung'], eat: ['ate', 'eaten'], drink: ['drank', 'drunk'], drive: ['drove', 'driven'], ride: ['rode', 'ridden'],
  fly: ['flew', 'flown'], swim: ['swam', 'swum'], break: ['broke', 'broken'], spin: ['spun'], swing: ['swung'], hit: ['hit'], let: ['let'], make: ['made'],
  hold: ['held'], take: ['took', 'taken'], bring: ['brought'], build: ['built'], beat: ['beat', 'beaten'], ring: ['rang', 'rung'], leap: ['leapt'], weep: ['wept'],
  stand: ['stood'], see: ['saw', 'seen'], think: ['thought'], knock: [], lie: ['lay', 'lying', 'lain'], sink: ['sank'], shoot: ['shot'], strike: ['struck'], fling: ['flung'],
  feed: ['fed'], bite: ['bit', 'bitten'], rise: ['rose', 'risen'], be: ['is', 'are', 'was', 'were', 'being'], go: ['goes', 'went', 'gone'], hurl: [], grin: [],
}; // prettier-ignore
const EN_NOUNS: Readonly<Record<string, string>> = {
  man: 'men', woman: 'women', child: 'children', person: 'people', guy: 'guys', gentleman: 'gentlemen', lady: 'ladies', fish: 'fish', goldfish: 'goldfish', wolf: 'wolves',
  spaceman: 'spacemen', domino: 'dominoes', tomato: 'tomatoes', fisherman: 'fishermen', businessman: 'businessmen', foal: 'foals', crash: 'crashes', glass: 'glasses', bus: 'buses', box: 'boxes',
}; // prettier-ignore
const IT_VERBS: Readonly<Record<string, readonly string[]>> = {
  fare: ['fa', 'fanno', 'facendo', 'fatto', 'fece', 'faceva'], dire: ['dice', 'dicono', 'dicendo', 'detto', 'disse', 'diceva'],
  andare: ['va', 'vanno', 'andando', 'andato'], stare: ['sta', 'stanno', 'stava'], dare: ['dà', 'danno', 'dando', 'diede', 'dato'],
  correre: ['corso', 'corse'], ridere: ['riso', 'rise'], piangere: ['pianto', 'pianse'], sedere: ['siede', 'siedono', 'seduto', 'seduta', 'seduti'],
  sedersi: ['si siede', 'si siedono'], bere: ['beve', 'bevono', 'bevendo', 'bevuto'], tenere: ['tiene', 'tengono'], rompere: ['rotto', 'ruppe'], vedere: ['visto', 'vide'],
  chiedere: ['chiesto', 'chiese'], rispondere: ['risposto', 'rispose'], scrivere: [], prendere: ['preso', 'prese'], cadere: ['cadde', 'caduto'], mordere: ['morso', 'morse'],
  essere: ['è', 'sono', 'era'], muovere: ['mosso'], raccogliere: ['raccoglie', 'raccolgono', 'raccolto'], salire: ['sale', 'salgono'], inseguire: ['insegue', 'inseguono'], seguire: ['segue', 'seguono'],
  dormire: ['dorme', 'dormono'], uscire: ['esce'], abbattere: ['abbatte'], applaudire: ['applaude', 'applaudono'], scivolare: [], sussultare: [], costruire: ['costruisce', 'costruiscono'],
}; // prettier-ignore
const IT_NOUNS: Readonly<Record<string, string>> = {
  uomo: 'uomini',
  amico: 'amici',
  auto: 'auto',
  medico: 'medici',
  pipistrello: 'pipistrelli',
  bue: 'buoi',
  uccello: 'uccelli',
  re: 're',
};

export function englishVerbForms(phrase: string): string[] {
  const [verb = '', ...rest] = phrase.split(' ');
  const tail = rest.length ? ` ${rest.join(' ')}` : '';
  const forms = new Set([verb, thirdPerson(verb), ...(EN_VERBS[verb] ?? [past(verb)]), ing(verb)]);
  if (EN_VERBS[verb]?.length === 0) forms.add(past(verb));
  return [...forms].map((form) => form + tail);
}

function thirdPerson(verb: string): string {
  if (/(s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** One vowel before one last consonant doubles it, in words of one syllable: dropping, but not floating. */
const doubles = (verb: string): boolean => /^[^aeiou]*[aeiou][bdglmnprt]$/.test(verb);

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function ing(verb: string): string {
  if (verb === 'lie') return 'lying';
  if (/[^e]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** Plural of the last word of a phrase; the same word when it has none of its own. */
export function englishPlural(phrase: string): string {
  const words = phrase.split(' ');
  const noun = words.pop()!;
  const plural =
    EN_NOUNS[noun] ??
    (/(s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
  return [...words, plural].join(' ');
}

export function italianVerbForms(phrase: string): string[] {
  const [verb = '', ...rest] = phrase.split(' ');
  const tail = rest.length ? ` ${rest.join(' ')}` : '';
  const plain = /[aei]rsi$/.test(verb) ? `${verb.slice(0, -2)}e` : verb;
  const stem = plain.slice(0, -3);
  const regular = plain.endsWith('are')
    ? ['a', 'ano', 'ando', 'ato', 'ata', 'ati', 'ate', 'ò', 'ava', 'avano']
    : plain.endsWith('ere')
      ? ['e', 'ono', 'endo', 'uto', 'uta', 'uti', 'eva', 'evano']
      : plain.endsWith('ire')
        ? ['e', 'ono', 'isce', 'iscono', 'endo', 'ito', 'ita', 'iti', 'iva']
        : [];
  const forms = new Set([
    verb,
    plain,
    ...regular.map((ending) => (stem.endsWith('i') && ending.startsWith('i') ? stem.slice(0, -1) : stem) + ending),
    ...(IT_VERBS[verb] ?? IT_VERBS[plain] ?? []),
  ]);
  return [...forms].filter((form) => form.length > 1).map((form) => form + tail);
}

/** Plural of the first word of a phrase: palloni da basket. */
export function italianPlural(phrase: string): string {
  const [noun = '', ...rest] = phrase.split(' ');
  const plural =
    IT_NOUNS[noun] ??
    (/[cg]a$/.test(noun)
      ? `${noun.slice(0, -1)}he`
      : noun.endsWith('io')
        ? noun.slice(0, -1)
        : /[cg]o$/.test(noun)
          ? `${noun.slice(0, -1)}hi`
          : noun.endsWith('a')
            ? `${noun.slice(0, -1)}e`
            : /[oe]$/.test(noun)
              ? `${noun.slice(0, -1)}i`
              : noun);
  return [plural, ...rest].join(' ');
}

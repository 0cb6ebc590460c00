import { describe, expect, it } from 'vitest';
import { graphOf } from '../../test/rehearse.ts';

/** What a prompt should come to, as `actor verb patient>target`, in the order of beginning; `…` stands for what does not matter. */
const said = (prompt: string): string[] =>
  graphOf(prompt).beats.map(
    ({ actor, verb, patient, target }) =>
      `${actor} ${verb}${patient ? ` ${patient}` : ''}${target ? `>${target}` : ''}`,
  );

describe('the same sentence in seven languages', () => {
  it.each([
    ['A basketball player misses a shot and the ball rebounds'],
    ['Un giocatore di basket sbaglia un tiro e la palla rimbalza'],
    ['バスケットボール選手がシュートを外してボールが跳ね返る'],
    ['농구 선수가 슛을 놓치고 공이 튀어 오른다'],
    ['นักบาสชู้ตพลาดแล้วลูกบอลเด้ง'],
    ['Một cầu thủ bóng rổ ném trượt và quả bóng nảy lên'],
    ['一個籃球員投籃不中,球彈開'],
  ])('%s', (prompt) => {
    const graph = graphOf(prompt);
    expect(said(prompt)).toEqual(['player miss-shot basketball>hoop', 'basketball bounce']);
    expect(graph.setting).toBe('gym');
    expect(graph.uncovered).toEqual([]);
    expect(graph.beats[0]).toMatchObject({ t0: 0, t1: 8 });
  });

  it.each([
    ['A boy kicks a red ball in the park at night', 'ball'],
    ['Un bambino calcia una palla rossa nel parco di notte', 'ball'],
    ['夜の公園で男の子が赤いボールを蹴る', 'ball'],
    ['밤에 공원에서 소년이 빨간 공을 찬다', 'ball'],
    ['เด็กชายเตะลูกบอลสีแดงในสวนสาธารณะตอนกลางคืน', 'ball'],
    ['Cậu bé đá quả bóng màu đỏ trong công viên vào ban đêm', 'ball'],
    ['一個男孩晚上在公園踢紅色的球', 'ball'],
  ])('%s', (prompt, ball) => {
    const graph = graphOf(prompt);
    expect(said(prompt)).toEqual([`boy kick ${ball}`]);
    expect(graph).toMatchObject({ setting: 'park', timeOfDay: 'night', uncovered: [] });
    expect(graph.entities.find(({ id }) => id === ball)).toMatchObject({ colour: 'red', count: 1 });
  });

  it.each([
    ['Two cats sleep on the beach in the rain'],
    ['Due gatti dormono sulla spiaggia sotto la pioggia'],
    ['雨の海辺で二匹の猫が眠る'],
    ['비 오는 해변에서 고양이 두 마리가 자고 있다'],
    ['แมวสองตัวนอนบนชายหาดตอนฝนตก'],
    ['Hai con mèo ngủ trên bãi biển dưới mưa'],
    ['兩隻貓在下雨的海灘睡覺'],
  ])('%s', (prompt) => {
    expect(graphOf(prompt)).toMatchObject({ setting: 'beach', weather: 'rain' });
    expect(graphOf(prompt).entities).toEqual([expect.objectContaining({ noun: 'cat', count: 2 })]);
    expect(said(prompt)).toEqual(['cat sleep']);
  });
});

describe('order', () => {
  it('takes what comes after `then` one after the other, without gaps, to the very end', () => {
    const { beats } = graphOf('A man walks, then runs, then jumps over a box', 12);
    expect(beats.map(({ verb }) => verb)).toEqual(['walk', 'run', 'jump']);
    expect(beats[0]!.t0).toBe(0);
    expect(beats[1]!.t0).toBe(beats[0]!.t1);
    expect(beats[2]!.t0).toBe(beats[1]!.t1);
    expect(beats[2]!.t1).toBe(12);
  });

  it.each(['A dog barks while a cat sleeps', 'Un cane abbaia mentre un gatto dorme', 'A dog barks and a cat sleeps'])(
    'lets things happen together: %s',
    (prompt) => {
      const { beats } = graphOf(prompt);
      expect(beats.map(({ actor, verb, t0 }) => [actor, verb, t0])).toEqual([
        ['dog', 'call', 0],
        ['cat', 'sleep', 0],
      ]);
    },
  );

  it('knows whom `she` and `it` mean', () => {
    expect(said('A boy throws a ball to a girl and she kicks it back')).toEqual([
      'boy throw ball>girl',
      'girl kick ball',
    ]);
    expect(said('A cat knocks over a glass on the table and it shatters')).toEqual([
      'cat knock-over glass',
      'glass break',
    ]);
  });

  it('drops what there is no time for, and says so', () => {
    const graph = graphOf('A man walks, then runs, then dances, then sits, then sleeps, then waves, then jumps', 4);
    expect(graph.beats.length).toBeLessThan(7);
    expect(graph.uncovered.filter((each) => each.endsWith('(no time)'))).not.toEqual([]);
    expect(graph.beats.at(-1)!.t1).toBe(4);
  });
});

describe('who says what', () => {
  it.each([
    ['A girl says "hello there"', 'girl', 'hello there', 'en'],
    ['“Where are you?” the old man asks', 'old-man', 'Where are you?', 'en'],
    ["A robot shouts 'it's me, don't run!'", 'robot', "it's me, don't run!", 'en'],
    ['Una bambina dice «ciao nonna»', 'girl', 'ciao nonna', 'it'],
    ['女の子が「おはよう」と言う', 'girl', 'おはよう', 'ja'],
    ['남자가 "안녕하세요"라고 말한다', 'man', '안녕하세요', 'ko'],
    ['老奶奶說:「吃飯了!」', 'old-woman', '吃飯了!', 'zh-Hant'],
    ['Cô bé nói "xin chào mọi người"', 'girl', 'xin chào mọi người', 'vi'],
    ['เด็กหญิงพูดว่า "สวัสดี"', 'girl', 'สวัสดี', 'th'],
  ])('%s', (prompt, speaker, text, lang) => {
    const graph = graphOf(prompt);
    expect(graph.dialogue).toEqual([expect.objectContaining({ speaker, text, lang })]);
    expect(graph.beats.some(({ verb, actor }) => verb === 'say' && actor === speaker)).toBe(true);
  });

  it('gives two speakers their own lines and voices', () => {
    const { dialogue } = graphOf('"Where are you?" the old man asks. "Here!" shouts the boy.');
    expect(dialogue.map(({ speaker, voice, text }) => [speaker, voice, text])).toEqual([
      ['old-man', 'old-man', 'Where are you?'],
      ['boy', 'boy', 'Here!'],
    ]);
  });

  it('lets a voice be heard where nobody is there to speak', () => {
    const { dialogue } = graphOf('"Once upon a time" over a calm lake');
    expect(dialogue).toEqual([expect.objectContaining({ speaker: '', voice: 'narrator' })]);
  });
});

describe('what is said of things', () => {
  it('counts, colours, sizes and materials', () => {
    const { entities } = graphOf('Three huge blue balloons float past a tiny wooden robot');
    expect(entities.find(({ noun }) => noun === 'balloon')).toMatchObject({ count: 3, colour: 'blue', size: 'huge' });
    expect(entities.find(({ noun }) => noun === 'robot')).toMatchObject({ size: 'tiny', material: 'wood' });
  });

  it('places things', () => {
    const { entities } = graphOf('A glass bottle falls off the table');
    expect(entities.find(({ noun }) => noun === 'bottle')).toMatchObject({
      material: 'glass',
      place: { relation: 'on', of: 'table' },
    });
    const japanese = graphOf('猫がテーブルの上のグラスを倒す').entities;
    expect(japanese.find(({ noun }) => noun === 'glass')).toMatchObject({ place: { relation: 'on', of: 'table' } });
    expect(japanese.find(({ noun }) => noun === 'cat')!.place).toEqual({ relation: 'on', of: 'table' });
  });

  it('dresses people in the colour of their clothes', () => {
    expect(graphOf('A little girl in a red dress waves').entities).toEqual([
      expect.objectContaining({ noun: 'girl', colour: 'red', size: 'small' }),
    ]);
  });

  it('leaves out what is denied or unwanted', () => {
    expect(graphOf('A street without rain and no cars, a woman walks')).toMatchObject({ weather: 'clear' });
    expect(graphOf('A woman walks without an umbrella').uncovered).toEqual([]);
    const graph = graphOf('A dog chases a cat in the rain', 8, 7, 'cat, rain');
    expect(graph.weather).toBe('clear');
    expect(graph.entities.some(({ noun }) => noun === 'cat')).toBe(false);
  });
});

it('means all of those whom it spoke of by "they"', () => {
  expect(said('A man and a woman argue, then they dance')).toEqual(['man argue woman', 'man dance woman']);
});

describe('what it does not know', () => {
  it('is listed in the words of the user, and something like it stands in', () => {
    const graph = graphOf('A Zorblax jumps over a quibble');
    expect(graph.uncovered).toEqual(expect.arrayContaining(['Zorblax', 'quibble']));
    expect(graph.entities.map(({ label }) => label)).toEqual(['Zorblax', 'quibble']);
    expect(graph.beats[0]).toMatchObject({ verb: 'jump' });
  });

  it('is listed also when a known thing can stand for it', () => {
    const graph = graphOf('A leopard walks in the jungle');
    expect(graph.entities).toEqual([expect.objectContaining({ noun: 'tiger', label: 'leopard' })]);
    expect(graph.uncovered).toEqual(['leopard']);
  });

  it('lists looks that are not drawn', () => {
    const graph = graphOf('Photorealistic, a boat on a lake, close-up');
    expect(graph.uncovered.map((word) => word.toLowerCase())).toContain('photorealistic');
    expect(graph.camera).toContain('close-up');
    expect(graph.uncovered).not.toContain('close-up');
  });
});

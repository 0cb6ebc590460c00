import { describe, expect, it } from 'vitest';
import { graphOf } from '../../test/rehearse.ts';
import { vocabulary } from '../vocab/registry.ts';

const said = (prompt: string): string[] =>
  graphOf(prompt)
    .beats.filter(({ said }) => said !== undefined)
    .map(
      ({ actor, verb, patient, target }) =>
        `${actor} ${verb}${patient ? ` ${patient}` : ''}${target ? `>${target}` : ''}`,
    );

describe('places, hours and weather inside a sentence', () => {
  it.each([
    ['In cucina una nonna canta', { setting: 'kitchen' }],
    ['A man sleeps in his room while snow falls outside', { setting: 'room', weather: 'snow' }],
    [
      'Close-up of a crying woman by the window, rain outside',
      { setting: 'room', weather: 'rain', camera: ['close-up'] },
    ],
    ['一隻貓在房間裡睡覺,外面下著雨', { setting: 'room', weather: 'rain' }],
    ['窓辺で猫が眠る、外は雨', { setting: 'room', weather: 'rain' }],
    ['A fox walks along a forest road', { setting: 'forest' }],
    ['A dog runs through a city park', { setting: 'park' }],
    ['A dog sits under a starry sky', { timeOfDay: 'night' }],
    ['Clouds over a mountain', { setting: 'mountain', weather: 'cloudy' }],
    ['비 오는 밤거리를 여자가 걷는다', { setting: 'street', weather: 'rain', timeOfDay: 'night' }],
  ])('%s', (prompt, expected) => {
    expect(graphOf(prompt)).toMatchObject(expected);
  });

  it('reports parts of places that the place does not have', () => {
    expect(graphOf('A dog runs through the desert past a wall').uncovered).toEqual(['wall']);
    expect(graphOf('A dog sleeps on the grass in the park').uncovered).toEqual([]);
  });
});

describe('counting', () => {
  it.each([
    ['Three dogs run', 3],
    ['三匹の犬が走る', 3],
    ['犬が三匹走る', 3],
    ['개 세 마리가 달린다', 3],
    ['หมาสามตัววิ่ง', 3],
    ['Ba con chó chạy', 3],
    ['三條狗在跑', 3],
    ['Tre cani corrono', 3],
    ['A man walks his dog', 1],
    ['ผู้ชายคนหนึ่งกับหมาหนึ่งตัว', 1],
  ])('%s', (prompt, count) => {
    expect(graphOf(prompt).entities.filter(({ noun }) => noun === 'dog')).toEqual([expect.objectContaining({ count })]);
  });

  it('takes people who come later for others', () => {
    expect(graphOf('A man falls down, people laugh').entities.map(({ noun }) => noun)).toEqual(['man', 'person']);
  });
});

describe('who does it', () => {
  it.each([
    ['The swinging pendulum', ['pendulum swing']],
    ['A boy chases a rolling ball', ['boy chase ball', 'ball roll']],
    ['犬と男の子が浜辺を走る', ['dog run', 'boy run']],
    ['A boy and his dog run', ['boy run', 'dog run']],
    ['A ball rolls and the dog runs after it', ['ball roll', 'dog chase ball']],
    ['A boat slowly crosses a lake', ['boat sail']],
    ['An astronaut bouncing a tennis ball on the moon', ['astronaut bounce tennis-ball']],
  ])('%s', (prompt, expected) => {
    expect(said(prompt)).toEqual(expected);
  });

  it('does not do to one thing what was said of another', () => {
    const graph = graphOf('A baby eats a mountain lion');
    expect(graph.beats.map(({ verb }) => verb)).not.toContain('eat');
    expect(graph.uncovered.some((each) => each.startsWith('eats'))).toBe(true);
  });
});

describe('what it is like', () => {
  it('is seen, or reported', () => {
    expect(graphOf('A wooden robot dances').uncovered).toEqual(['wooden']);
    expect(graphOf('A wooden box falls').uncovered).toEqual([]);
    expect(graphOf('A long heavy train drives').uncovered).toEqual(['long', 'heavy']);
    expect(graphOf('A balloon floats angrily').uncovered).toEqual(['angrily']);
    expect(graphOf('A man walks angrily').uncovered).toEqual([]);
  });

  it('never makes things of adjectives', () => {
    expect(graphOf('A long line of dominoes falls').entities.map(({ noun }) => noun)).not.toContain('thing');
  });
});

describe('the camera', () => {
  it('does what is said of it in the beat of which it is said', () => {
    const { camera, beats } = graphOf('A close-up of a woman singing, then a wide shot of a man dancing', 12);
    expect(camera).toBeUndefined();
    expect(beats.map((beat) => beat.camera)).toEqual([['close-up'], ['wide']]);
  });

  it('does it throughout where everything happens at once, or where it is said apart', () => {
    expect(graphOf('A dog runs, handheld').camera).toEqual(['handheld']);
    expect(graphOf('Handheld. A man walks, then jumps').camera).toEqual(['handheld']);
  });
});

describe('a style, a mood', () => {
  it.each([
    ['Film noir, a man walks', 'noir'],
    ['Un uomo cammina, acquerello', 'watercolour'],
    ['ドット絵、犬が走る', 'pixel-art'],
    ['수채화 스타일, 개가 달린다', 'watercolour'],
    ['剪紙風格,一隻貓跳', 'paper-cut'],
    ['phong cách anime, cô bé chạy', 'anime'],
    ['หมาวิ่ง สไตล์อนิเมะ', 'anime'],
  ])('%s', (prompt, style) => {
    const graph = graphOf(prompt);
    expect(graph.style).toBe(style);
    expect(graph.uncovered.length).toBe(vocabulary.styles.get(style)!.drawn ? 0 : 1);
  });

  it.each([
    ['A man walks, sad music', 'sad'],
    ['Un uomo cammina, musica epica', 'epic'],
    ['静かな音楽、犬が走る', 'calm'],
    ['개가 달린다, 신나는 음악', 'cheerful'],
  ])('%s', (prompt, mood) => {
    expect(graphOf(prompt).mood).toBe(mood);
  });
});

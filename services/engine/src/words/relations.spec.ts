import { describe, expect, it } from 'vitest';
import { graphOf, rehearse } from '../../test/rehearse.ts';

/** Who is where, as `who relation whom`, and who goes where, as `who way whom`. */
const where = (prompt: string): string[] => {
  const { entities, beats } = graphOf(prompt);
  return [
    ...entities.flatMap(({ id, place }) =>
      place ? [`${id} ${place.relation} ${place.of}${place.and ? ` ${place.and}` : ''}`] : [],
    ),
    ...beats.flatMap(({ actor, patient, way, target }) => (way ? [`${patient ?? actor} ${way} ${target}`] : [])),
  ];
};

describe('where somebody is, in seven languages', () => {
  it.each([
    ['A dog sleeps under the table', 'dog under table'],
    ['Un cane dorme sotto il tavolo', 'dog under table'],
    ['犬がテーブルの下で眠る', 'dog under table'],
    ['개가 테이블 아래에서 잔다', 'dog under table'],
    ['หมานอนใต้โต๊ะ', 'dog under table'],
    ['Con chó ngủ dưới bàn', 'dog under table'],
    ['狗在桌子下面睡覺', 'dog under table'],
    ['A fox looks out from behind a tree', 'fox behind tree'],
    ['Una volpe dorme dietro un albero', 'fox behind tree'],
    ['狐が木の後ろで眠る', 'fox behind tree'],
    ['여우가 나무 뒤에서 잔다', 'fox behind tree'],
    ['Con cáo ngủ sau cái cây', 'fox behind tree'],
    ['狐狸在樹後面睡覺', 'fox behind tree'],
    ['A girl sings in front of a car', 'girl before car'],
    ['Una bambina canta davanti a una macchina', 'girl before car'],
    ['女の子が車の前で歌う', 'girl before car'],
    ['소녀가 자동차 앞에서 노래한다', 'girl before car'],
    ['Cô bé hát phía trước xe hơi', 'girl before car'],
    ['女孩在車前面唱歌', 'girl before car'],
    ['A boy cries beside a tree', 'boy beside tree'],
    ['Un bambino piange accanto a un albero', 'boy beside tree'],
    ['男の子が木の隣で泣く', 'boy beside tree'],
    ['소년이 나무 옆에서 운다', 'boy beside tree'],
    ['A woman laughs between a tree and a car', 'woman between tree car'],
    ['A glass stands on the table', 'glass on table'],
    ['A cat sleeps in a box', 'cat in box'],
  ])('%s: %s', (prompt, relation) => {
    expect(where(prompt)).toEqual([relation]);
  });
});

describe('where somebody goes', () => {
  it.each([
    ['A ball rolls under a table', 'ball under table'],
    ['A bird flies over a house', 'bird over house'],
    ['A cat jumps onto a table', 'cat onto table'],
    ['แมวกระโดดขึ้นไปบนโต๊ะ', 'cat onto table'],
    ['A dog runs around a tree', 'dog around tree'],
    ['A kite crashes into the sea', 'kite into water'],
    ['An apple falls into the water', 'apple into water'],
    ['りんごが海に落ちる', 'apple into water'],
    ['A dog runs behind a tree', 'dog behind tree'],
  ])('%s: %s', (prompt, relation) => {
    expect(where(prompt)).toEqual([relation]);
  });
});

describe('a relation is seen, or reported', () => {
  it.each([
    'A dog sleeps under the table',
    'A fox looks out from behind a tree',
    'A girl sings in front of a car',
    'A boy cries beside a tree',
    'A woman laughs between a tree and a car',
    'Five birds fly over a house',
    'A kite crashes into the sea',
    'A cat knocks a glass off the table',
    'A ball rolls under a table',
  ])('seen: %s', async (prompt) => {
    expect((await rehearse(graphOf(prompt))).unheld).toEqual([]);
  });

  it.each([
    ['A horse sleeps under a chair', 'horse under chair'],
    ['A man sings over a tree', 'man over tree'],
    ['A horse dances in a cup', 'horse in cup'],
  ])('reported: %s', async (prompt, relation) => {
    expect((await rehearse(graphOf(prompt))).unheld).toEqual([relation]);
  });

  it('is not taken for the place where it happens', () => {
    expect(graphOf('A balloon floats over a kitchen')).toMatchObject({ uncovered: ['over kitchen'] });
    expect(graphOf('A balloon floats over a kitchen').setting).not.toBe('kitchen');
  });
});

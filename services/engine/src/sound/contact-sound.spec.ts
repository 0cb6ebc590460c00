import { describe, expect, it } from 'vitest';
import { brightnessHz } from '../../test/listen.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { contactSound, type Partner } from './contact-sound.ts';
import { footstep } from './footstep.ts';
import { strongest } from './loudness.ts';
import { peakOf } from './pcm.ts';

const material = (id: string) => known(vocabulary.materials, id);
const of = (id: string, sizeM = 0.3): Partner => ({ material: material(id), sizeM, damped: false, instrument: false });
const hit = (a: string, b = a, impulseNs = 4, key = 1) => contactSound({ impulseNs, kind: 'hit' }, of(a), of(b), key);

describe('the sound of two things that meet', () => {
  it('is as bright as they are hard: rubber, wood, metal, glass', () => {
    const [touched, ringing] = [0, 960].map((from) =>
      ['rubber', 'wood', 'metal', 'glass'].map((id) => brightnessHz(hit(id).subarray(from, from + 960))),
    ) as [number[], number[]];
    for (const heard of [touched, ringing]) expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(ringing[3]).toBeGreaterThan(ringing[0]! * 3);
  });

  it('rings as long as they do', () => expect(hit('metal').length).toBeGreaterThan(hit('rubber').length * 4));

  it('rings shortly when they cannot ring on', () => {
    const held = contactSound({ impulseNs: 4, kind: 'hit' }, { ...of('metal'), damped: true }, of('rubber'), 1);
    expect(held.length).toBeLessThan(hit('metal', 'rubber').length / 2);
  });

  it('of an instrument is loud at a light touch', () => {
    const drum = contactSound({ impulseNs: 0.2, kind: 'hit' }, { ...of('leather'), instrument: true }, of('wood'), 1);
    expect(strongest(drum)).toBeGreaterThan(strongest(hit('leather', 'wood', 0.2)) + 5);
  });

  it('is lower for larger things', () => {
    const large = contactSound({ impulseNs: 4, kind: 'hit' }, of('metal', 1.5), of('metal', 1.5), 1);
    expect(brightnessHz(large)).toBeLessThan(brightnessHz(hit('metal')));
  });

  it('is the louder the harder they meet, for every pair of materials', () => {
    for (const a of vocabulary.materials.keys()) {
      const [soft, hard] = [hit(a, 'wood', 0.2), hit(a, 'wood', 6)];
      expect(strongest(hard) - strongest(soft), a).toBeGreaterThan(6);
      expect(peakOf(hard), a).toBeLessThan(1.5);
      expect(peakOf(hard), a).toBeGreaterThan(0.1);
    }
  });

  it('begins at its first samples and ends in silence', () => {
    for (const id of vocabulary.materials.keys()) {
      const sound = hit(id);
      expect(peakOf(sound.subarray(0, 96)), id).toBeGreaterThan(peakOf(sound) * 0.1);
      expect(Math.abs(sound.at(-1)!), id).toBeLessThan(0.001);
    }
  });

  it('is never quite the same twice, and the same for the same key', () => {
    expect(hit('wood', 'wood', 4, 2)).not.toEqual(hit('wood', 'wood', 4, 1));
    expect(hit('wood', 'wood', 4, 1)).toEqual(hit('wood', 'wood', 4, 1));
  });
});

describe('a step', () => {
  const step = (ground: string, nth = 0, paw = false, impulseNs = 3) =>
    footstep({ impulseNs, sole: material('rubber'), ground: material(ground), nth, paw }, 5 + nth);

  it('differs from foot to foot and from step to step', () => {
    expect(step('wood', 0)).not.toEqual(step('wood', 1));
    expect(step('wood', 0)).not.toEqual(step('wood', 2));
  });

  it('crunches on sand and clicks on stone', () => {
    const late = (sound: Float32Array) => strongest(sound.slice(4800, 9600)) - strongest(sound);
    expect(late(step('sand'))).toBeGreaterThan(late(step('stone')) + 6);
    expect(brightnessHz(step('stone').subarray(0, 480))).toBeGreaterThan(brightnessHz(step('grass').subarray(0, 480)));
  });

  it('of a paw is softer', () => expect(strongest(step('wood', 0, true))).toBeLessThan(strongest(step('wood')) - 2));
});

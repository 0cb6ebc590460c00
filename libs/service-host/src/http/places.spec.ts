import { expect, it } from 'vitest';
import { Places } from './places.ts';

it('has so many places, and gives each that is free to whoever has waited longest', async () => {
  const places = new Places(2);
  const there: string[] = [];
  const take = async (name: string) => {
    const leave = await places.take();
    there.push(name);
    return leave;
  };
  const [first, second, third] = [take('a'), take('b'), take('c'), take('d')];
  const leave = await first;
  await second;
  expect(there).toEqual(['a', 'b']);
  leave();
  leave();
  await third;
  expect(there).toEqual(['a', 'b', 'c']);
});

import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('asks for a model and nothing else', () => {
  const options = readOptions(['--model', 'sora-2'], {});
  expect(options).toMatchObject({ model: 'sora-2', url: undefined, size: '1280x720', seed: 1, again: false });
  expect(options.fiducials.length).toBeGreaterThanOrEqual(8);
});

it.each([
  [[], /--model is missing/],
  [['--model', 'm', '--url', 'localhost'], /--url is 'localhost'; it must begin with http/],
  [['--model', 'm', '--url', 'http://localhost:8080'], /--key is missing/],
  [['--model', 'm', '--only', 'ball,unicorn'], /--only names 'unicorn'; there are ball/],
  [['--model', 'm', '--size', 'big'], /--size is 'big'; it must be like 1280x720/],
  [['--model', 'm', '--seed', '-1'], /seed/],
])('says what is wrong with %j', (argv, message) => {
  expect(() => readOptions(argv, {})).toThrow(message);
});

it('takes the key from the environment', () => {
  expect(readOptions(['--model', 'm', '--url', 'http://h'], { CIELO_API_KEY: 'k' }).key).toBe('k');
});

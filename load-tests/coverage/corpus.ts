import type { Case } from './case.ts';
import { en } from './corpus/en.ts';
import { it } from './corpus/it.ts';
import { ja } from './corpus/ja.ts';
import { ko } from './corpus/ko.ts';
import { th } from './corpus/th.ts';
import { vi } from './corpus/vi.ts';
import { zhHant } from './corpus/zh-hant.ts';

/** Prompts by language. */
export const CORPUS: Readonly<Record<string, readonly Case[]>> = { en, it, ja, ko, th, vi, 'zh-Hant': zhHant };

// Runs inside the version that is recorded: node record.ts VERSION COMMIT FILE
import { writeFileSync } from 'node:fs';
import { packed } from '../history.ts';
import { DataFolder } from './data-folder.ts';
import { tellStories } from './stories.ts';
import { openStage } from './stage.ts';

const [version, commit, file] = process.argv.slice(2) as [string, string, string];
const folder = new DataFolder();
try {
  const stage = await openStage(folder.path);
  await tellStories(stage);
  await stage.close();
  const how = `node tools/record-history.mjs --version ${version} --ref ${commit.slice(0, 7)}`;
  const history = folder.history({ version, commit, how });
  writeFileSync(file, packed(history));
  const bytes = packed(history).length;
  process.stdout.write(`${history.commits.length} commits in ${Math.round(bytes / 1024)} KiB: ${file}\n`);
} finally {
  folder.remove();
}

// An engine that starts quickly, for the tests of the process around it. `die` and `hang` in a prompt do just that.
import { announce } from '../src/child.ts';
import { ScriptedModelServer, aSmallClip, type Script } from '../src/scripted.ts';

const script: Script = function* (request) {
  if (request.prompt === 'die') process.kill(process.pid, 'SIGKILL');
  if (request.prompt === 'hang') process.kill(process.pid, 'SIGSTOP');
  yield* aSmallClip(request);
};

console.log('a line from the engine');
if (process.argv[2] === 'broken') throw new Error('it cannot start');
announce(await new ScriptedModelServer(script).serve());

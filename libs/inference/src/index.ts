export {
  MODEL_SERVER,
  RenderFailed,
  type ModelServer,
  type RenderRequest,
  type RenderOutput,
  type ByteTrack,
} from './model-server.ts';
export { KServeModelServer, type KServeOptions } from './kserve.ts';
export { BuiltInEngineProcess, type BuiltInEngineOptions } from './built-in.ts';
export { ScriptedModelServer, type Script } from './scripted.ts';

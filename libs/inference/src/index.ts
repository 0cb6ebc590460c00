export {
  MODEL_SERVER,
  REFERENCE_ROLES,
  RenderFailed,
  type ModelServer,
  type LikenessOf,
  type PicturePoint,
  type Reference,
  type ReferenceRole,
  type RenderRequest,
  type RenderOutput,
  type ByteTrack,
} from './model-server.ts';
export { KServeModelServer, type KServeOptions } from './kserve.ts';
export { RoutedModelServer, type RenderEvent, type RenderOutcome, type RoutedOptions } from './routed.ts';
export { openModelServers, type ModelServersOptions, type OpenModelServers } from './open-model-servers.ts';
export { serveModels, type About, type ServedModels } from './serve.ts';
export { announce, readAnnouncement, type Announcement } from './child.ts';
export { BuiltInEngineProcess, type BuiltInEngineOptions } from './built-in.ts';
export { ScriptedModelServer, aRequest, aSmallClip, type Script, type Step } from './scripted.ts';
export { MAX_CHUNK_BYTES, encodeRequest, decodeRequest, encodeOutput, decodeOutput } from './wire.ts';
export { MalformedTensor } from './tensors.ts';

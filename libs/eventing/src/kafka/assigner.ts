import { AssignerProtocol, type Cluster, type GroupMember, type PartitionAssigner } from 'kafkajs';
import type { BeforeJoining } from './faults.ts';

const { MemberAssignment, MemberMetadata } = AssignerProtocol;
const NAME = 'CieloSameNumberSameMember';
const VERSION = 0;

/**
 * Partitions of one number go to one member, in every topic that it listens to: so a letter that comes back meets the member that has
 * the rest of its key. Members of two versions may listen to different topics; nobody gets one that they do not ask for.
 */
export function sameNumberSameMember(beforeJoining: BeforeJoining['beforeJoining']): PartitionAssigner {
  return ({ cluster }) => ({
    name: NAME,
    version: VERSION,
    beforeJoining,
    protocol: ({ topics }) => ({
      name: NAME,
      metadata: MemberMetadata.encode({ version: VERSION, topics, userData: Buffer.alloc(0) }),
    }),
    assign: async ({ members }) => {
      const shares = await shareOut(members, cluster);
      return [...shares].map(([memberId, assignment]) => ({
        memberId,
        memberAssignment: MemberAssignment.encode({ version: VERSION, assignment, userData: Buffer.alloc(0) }),
      }));
    },
  });
}

type Share = Record<string, number[]>;

async function shareOut(members: readonly GroupMember[], cluster: Cluster): Promise<ReadonlyMap<string, Share>> {
  const listeners = listenersByTopic(members);
  await cluster.addMultipleTargetTopics([...listeners.keys()]);
  const shares = new Map<string, Share>(members.map(({ memberId }) => [memberId, {}]));
  for (const [topic, able] of listeners) {
    for (const { partitionId } of cluster.findTopicPartitionMetadata(topic)) {
      const share = shares.get(able[partitionId % able.length]!)!;
      (share[topic] ??= []).push(partitionId);
    }
  }
  return shares;
}

/** Who listens to which topic, in an order that all would find. */
function listenersByTopic(members: readonly GroupMember[]): ReadonlyMap<string, readonly string[]> {
  const listeners = new Map<string, string[]>();
  for (const { memberId, memberMetadata } of [...members].sort((a, b) => (a.memberId < b.memberId ? -1 : 1))) {
    for (const topic of MemberMetadata.decode(memberMetadata)?.topics ?? []) {
      const able = listeners.get(topic);
      if (able) able.push(memberId);
      else listeners.set(topic, [memberId]);
    }
  }
  return listeners;
}

import { AssignerProtocol, type Cluster } from 'kafkajs';
import { expect, it } from 'vitest';
import { sameNumberSameMember } from './assigner.ts';

const PARTITIONS: Readonly<Record<string, number>> = { old: 4, added: 6, 'g.redrive': 6 };
const cluster = {
  addMultipleTargetTopics: async () => {},
  findTopicPartitionMetadata: (topic: string) =>
    Array.from({ length: PARTITIONS[topic]! }, (_, partitionId) => ({ partitionId })),
} as unknown as Cluster;

async function assign(topicsByMember: Readonly<Record<string, string[]>>) {
  const assigner = sameNumberSameMember(async () => {})({ cluster, groupId: 'g', logger: undefined as never });
  const members = Object.entries(topicsByMember).map(([memberId, topics]) => ({
    memberId,
    memberMetadata: assigner.protocol({ topics }).metadata,
  }));
  const shares = await assigner.assign({ members, topics: [] });
  return Object.fromEntries(
    shares.map(({ memberId, memberAssignment }) => [
      memberId,
      { ...AssignerProtocol.MemberAssignment.decode(memberAssignment)!.assignment },
    ]),
  );
}

it('gives partitions of one number to one member, in every topic', async () => {
  const topics = ['old', 'added', 'g.redrive'];
  expect(await assign({ b: topics, a: topics, c: topics })).toEqual({
    a: { old: [0, 3], added: [0, 3], 'g.redrive': [0, 3] },
    b: { old: [1], added: [1, 4], 'g.redrive': [1, 4] },
    c: { old: [2], added: [2, 5], 'g.redrive': [2, 5] },
  });
});

it('gives nobody a topic that they do not listen to, and leaves none without a member', async () => {
  expect(await assign({ before: ['old'], after: ['old', 'added'] })).toEqual({
    after: { old: [0, 2], added: [0, 1, 2, 3, 4, 5] },
    before: { old: [1, 3] },
  });
});

import type { Actor } from '@/lib/access/actor';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import type { Category } from '../model';
import { ListReplies } from '../schemas/replies';

/** A canned reply as its keepers see it. */
export interface ReplyRow {
  id: string;
  category: Category | null;
  title: string;
  body: string;
  /** For every office, kept by the administrator. */
  common: boolean;
  editable: boolean;
  /** ISO text. */
  updatedAt: string;
  updatedBy: string | null;
}

export interface RepliesView {
  /** Whose own replies the person keeps; null for those of every office. */
  branch: { id: string; name: string } | null;
  replies: ReplyRow[];
}

/** The replies that a person keeps: a branch its own, the administrator those of every office. */
export const keptBy = (actor: Pick<Actor, 'branch'>): { branchId: string | null } => ({ branchId: actor.branch?.id ?? null });

/** Canned replies in the person's reach: their branch's and those of every office. */
export const listReplies = defineQuery<object, RepliesView>({
  name: 'complaints.listReplies',
  permission: 'reply:edit',
  scope: 'branches',
  input: ListReplies,
  audit: nothingPersonal,
  run: async ({ tx, actor }) => {
    const kept = keptBy(actor);
    const rows = await tx.cannedReply.findMany({ where: { OR: [kept, { branchId: null }] }, orderBy: [{ title: 'asc' }, { id: 'asc' }] });
    const staff = await tx.staff.findMany({ where: { id: { in: rows.flatMap(({ updatedBy }) => updatedBy ?? []) } }, select: { id: true, name: true } });
    const names = new Map(staff.map(({ id, name }) => [id, name]));
    return {
      branch: actor.branch && { id: actor.branch.id, name: actor.branch.name },
      replies: rows.map(({ id, category, title, body, branchId, updatedAt, updatedBy }) => ({
        id, category: category as Category | null, title, body, common: branchId === null, editable: branchId === kept.branchId,
        updatedAt: updatedAt.toISOString(), updatedBy: updatedBy === null ? null : (names.get(updatedBy) ?? null),
      })),
    };
  },
});

// Owns who puts a document on legal hold and lifts it. Nothing disposes of documents yet; what will, must ask this first.
import { recusalBar } from '../recusal.js';
import { holds, type Actor, type Role } from '../actor.js';
import type { CaseState } from '../caseFile.js';
import { refuse } from '../change.js';
import type { Command } from '../command.js';
import { textFault } from '../identifiers/text.js';
import type { CaseLaw } from '../law.js';
import { audienceOf } from '../permission.js';
import { conflict, forbidden, invalid, notFound } from '../refusal.js';
import type { FiledDocument } from './document.js';
import { seesDocument } from './marking.js';
import type { Folder, PaperDecision } from './paper.js';
import { HOLD } from './rules.js';

export const HOLDERS: readonly Role[] = ['OT_RR_LIAISON', 'FPF_OFFICER', 'PORT_DIRECTOR', 'CENTER_DIRECTOR', 'OFO_HQ_DECIDER', 'OFO_HQ_SUPERVISOR'];

export interface HoldBody {
  readonly held: boolean;
  readonly reason: string;
}
export interface NewHold extends HoldBody {
  readonly document: FiledDocument['id'];
}

export const mayHold = (actor: Actor): boolean => holds(actor, HOLDERS);

export function decideHold<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, folder: Folder<S>, documentId: string, body: HoldBody, actor: Actor): PaperDecision<NewHold> {
  const side = audienceOf(actor, law.parties(folder.file.state));
  if (side === null) return refuse(notFound('no-such-case', 'There is no such case, or it is not one of yours.', HOLD));
  const document = folder.documents.find(({ id }) => id === documentId);
  if (!document || !seesDocument(folder, document, side, actor)) return refuse(notFound('no-such-document', 'This case has no such document.', HOLD));
  const recused = recusalBar(folder.file, actor);
  if (recused) return refuse(recused);
  if (side === 'party' || !mayHold(actor)) return refuse(forbidden('not-a-holder', 'This is for counsel, directors, the FP&F Officer and Headquarters.', HOLD));
  const fault = textFault(body.reason) ?? (body.reason.trim() === '' ? 'A hold, and its end, need a reason.' : null);
  if (fault) return refuse(invalid('/reason', 'no-reason', fault, HOLD));
  if (document.held === body.held) return refuse(conflict(body.held ? 'already-held' : 'not-held', body.held ? 'The document is on hold already.' : 'The document is not on hold.', HOLD));
  const name = actor.kind === 'system' ? 'Centerline' : actor.name;
  return {
    ok: true, paper: { document: document.id, ...body }, notices: [],
    event: { kind: body.held ? 'document.held' : 'document.hold-lifted', summary: body.held ? `${name} put a document on legal hold` : `${name} lifted the legal hold of a document`, reasonCode: 'LEGAL_HOLD', data: { document: document.id, reason: body.reason } },
  };
}

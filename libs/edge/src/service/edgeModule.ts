// Owns how the edge is wired into a service: once for all routes, and a desk for each case type.
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { CaseLaw, CaseState, Command } from '@centerline/cases';
import { CaseDesk } from '../cases/caseDesk.js';
import { AnswerInterceptor } from '../door/answer.js';
import { BodyInterceptor } from '../door/bodyInterceptor.js';
import { FormPipe } from '../forms/formPipe.js';
import { ContextInterceptor } from '../identity/contextInterceptor.js';
import { SignInGuard } from '../identity/signInGuard.js';
import { LetterDesk, type LetterRoom } from '../letters/letterDesk.js';
import { ProblemFilter } from '../problems/problemFilter.js';
import { DocumentDesk } from '../papers/documentDesk.js';
import { MessageDesk } from '../papers/messageDesk.js';
import { QuarantineRounds } from '../papers/quarantine.js';
import type { DocumentRoom } from '../papers/room.js';
import { RateGuard } from '../rates/rateGuard.js';
import { ProblemsPage } from '../problems/problemsPage.js';
import { Health } from './health.js';
import type { CaseLedger, Courier, Parts } from './parts.js';
import { COURIER, DOCUMENTS, LEDGER, LETTERS, RATES, TOKENS } from './providerNames.js';

@Module({})
export class EdgeModule {
  /** Guard, filter, pipe, interceptors, health and the parts, for every route of the service. `boot` does this. */
  static forRoot({ ledger, courier, tokens, rates, documents, letters }: Parts): DynamicModule {
    return {
      module: EdgeModule,
      global: true,
      controllers: [Health, ProblemsPage],
      providers: [
        { provide: LEDGER, useValue: ledger },
        { provide: COURIER, useValue: courier },
        { provide: TOKENS, useValue: tokens },
        { provide: RATES, useValue: rates },
        { provide: DOCUMENTS, useValue: documents ?? null },
        { provide: LETTERS, useValue: letters ?? null },
        // In this order: who it is, then whether they may ask again already.
        { provide: APP_GUARD, useClass: SignInGuard },
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: ContextInterceptor },
        { provide: APP_INTERCEPTOR, useClass: BodyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_PIPE, useClass: FormPipe },
      ],
      exports: [LEDGER, COURIER, TOKENS, DOCUMENTS, LETTERS],
    };
  }

  /** The desks of one case type, for the controllers of the module that imports this. */
  static forCase<S extends CaseState, C extends Command>(law: CaseLaw<S, C>): DynamicModule {
    return {
      module: class CaseEdge {},
      providers: [
        { provide: CaseDesk, inject: [LEDGER, COURIER], useFactory: (ledger: CaseLedger, courier: Courier) => new CaseDesk(law, ledger, courier) },
        { provide: LetterDesk, inject: [LEDGER, LETTERS], useFactory: (ledger: CaseLedger, room: LetterRoom | null) => new LetterDesk(law, ledger, room) },
        { provide: MessageDesk, inject: [LEDGER], useFactory: (ledger: CaseLedger) => new MessageDesk(law, ledger) },
        { provide: QuarantineRounds, inject: [LEDGER, DOCUMENTS], useFactory: (ledger: CaseLedger, room: DocumentRoom | null) => new QuarantineRounds(law, ledger, room) },
        {
          provide: DocumentDesk, inject: [LEDGER, DOCUMENTS, QuarantineRounds],
          useFactory: (ledger: CaseLedger, room: DocumentRoom | null, rounds: QuarantineRounds) => new DocumentDesk(law, ledger, room, () => rounds.wake()),
        },
      ],
      exports: [CaseDesk, LetterDesk, MessageDesk, DocumentDesk],
    };
  }
}

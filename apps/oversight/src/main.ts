// The service of supervisors and auditors, and of work across all types: wiring only. It has no case type of its own.
import { boot } from '@centerline/edge';
import { Module } from '@nestjs/common';
import { AgeingController } from './ageing.controller.js';
import { AuditController } from './audit.controller.js';
import { PoliciesController } from './policies.controller.js';
import { PromisesController } from './promises.controller.js';
import { ReferenceController } from './reference.controller.js';
import { AbsencesController } from './work/absences.controller.js';
import { WorklistController } from './work/worklist.controller.js';

@Module({ controllers: [PromisesController, AgeingController, AuditController, PoliciesController, ReferenceController, WorklistController, AbsencesController] })
class OversightModule {}

await boot({ name: 'Oversight', module: OversightModule, description: 'Promises kept and missed, for supervisors; what was done and read, for auditors; work of all types, for who does it; reference data, for everybody.' });

// The service of Center reassignment: wiring only.
import { boot, EdgeModule } from '@centerline/edge';
import { reassignmentLaw } from '@centerline/reassignment';
import { Module } from '@nestjs/common';
import { ReassignmentController } from './reassignment.controller.js';
import { ReferenceController } from './reference.controller.js';

@Module({ imports: [EdgeModule.forCase(reassignmentLaw)], controllers: [ReassignmentController, ReferenceController] })
class ReassignmentModule {}

await boot({ name: 'Center reassignment', module: ReassignmentModule, description: 'Appeals of a Center assignment, 19 CFR 101.10(c).' });

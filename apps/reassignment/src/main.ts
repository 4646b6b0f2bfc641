// The service of Center reassignment: wiring only.
import { boot, EdgeModule } from '@centerline/edge';
import { reassignmentLaw } from '@centerline/reassignment';
import { Module } from '@nestjs/common';
import { ReassignmentController } from './reassignment.controller.js';

@Module({ imports: [EdgeModule.forCase(reassignmentLaw)], controllers: [ReassignmentController] })
class ReassignmentModule {}

await boot({ name: 'Center reassignment', module: ReassignmentModule, description: 'Appeals of a Center assignment, 19 CFR 101.10(c).' });

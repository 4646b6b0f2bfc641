// The service of Center reassignment: wiring only. Powers of attorney, webhooks and everybody's wishes about mail are served here too, since every importer has this service.
import { boot, EdgeModule, MailController } from '@centerline/edge';
import { reassignmentLaw } from '@centerline/reassignment';
import { Module } from '@nestjs/common';
import { ReassignmentController } from './reassignment.controller.js';
import { ReferenceController } from './reference.controller.js';
import { RepresentationController } from './representation.controller.js';
import { MODE, WebhookController } from './webhook.controller.js';

@Module({
  imports: [EdgeModule.forCase(reassignmentLaw)],
  controllers: [ReassignmentController, ReferenceController, RepresentationController, WebhookController, MailController],
  providers: [{ provide: MODE, useValue: process.env['CENTERLINE_MODE'] === 'development' ? 'development' : 'production' }],
})
class ReassignmentModule {}

await boot({ name: 'Center reassignment', module: ReassignmentModule, description: 'Appeals of a Center assignment, 19 CFR 101.10(c).' });

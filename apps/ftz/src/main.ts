// The service of FTZ escalations: wiring only.
import { boot, EdgeModule } from '@centerline/edge';
import { ftzLaw } from '@centerline/ftz';
import { Module } from '@nestjs/common';
import { FtzController } from './ftz.controller.js';

@Module({ imports: [EdgeModule.forCase(ftzLaw)], controllers: [FtzController] })
class FtzModule {}

await boot({
  name: 'FTZ escalations',
  module: FtzModule,
  description: 'Foreign-trade-zone issues a port cannot settle: tried at the port, advised on by the lead Center, directed by OFO Headquarters (19 CFR part 146; the ladder is policy).',
});

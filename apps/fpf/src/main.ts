// The service of FP&F requests for Center input: wiring only.
import { boot, EdgeModule } from '@centerline/edge';
import { fpfLaw } from '@centerline/fpf';
import { Module } from '@nestjs/common';
import { FpfController } from './fpf.controller.js';
import { ReferenceController } from './reference.controller.js';

@Module({ imports: [EdgeModule.forCase(fpfLaw)], controllers: [FpfController, ReferenceController] })
class FpfModule {}

await boot({ name: 'FP&F Center input', module: FpfModule, description: "A Center's input on a trusted partner's petition, 19 CFR parts 171 and 172; COAC recommendation 14." });

// Owns the answer to "are you alive?" and "are you ready?". Ready means: the ledger answers. Temporal may be away; cases are still filed.
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../identity/decorators.js';
import { ProblemException } from '../problems/problem.js';
import type { CaseLedger } from './parts.js';
import { LEDGER } from './providerNames.js';

const PATIENCE_MS = 2_000;
const saying = (status: string) => ({ description: status, schema: { type: 'object', required: ['status'], properties: { status: { const: status } } } as object });

@Controller('health')
@ApiTags('Health')
export class Health {
  constructor(@Inject(LEDGER) private readonly ledger: Pick<CaseLedger, 'ping'>) {}

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'The process runs', security: [] })
  @ApiOkResponse(saying('live'))
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ summary: 'The ledger answers', security: [] })
  @ApiOkResponse(saying('ready'))
  async ready(): Promise<{ readonly status: 'ready' }> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'late'>((resolve) => { timer = setTimeout(() => resolve('late'), PATIENCE_MS); });
    const answer = await Promise.race([this.ledger.ping().then(() => 'ready' as const, () => 'away' as const), patience]);
    clearTimeout(timer);
    if (answer !== 'ready') throw new ProblemException('unavailable', 'The ledger does not answer.', { headers: { 'retry-after': '1' } });
    return { status: 'ready' };
  }
}

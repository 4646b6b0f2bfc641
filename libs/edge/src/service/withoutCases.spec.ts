// A service without a case type of its own stands at the same door: the guard, the problems, health, limits and OpenAPI come with the edge.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Inject, Module, Post, Body, type INestApplication } from '@nestjs/common';
import { people } from '@centerline/cases/testing';
import { ApiOperation } from '@nestjs/swagger';
import { IsInt, Max } from 'class-validator';
import request from 'supertest';
import { CurrentActor, Public } from '../identity/decorators.js';
import { Tokens } from '../identity/tokens.js';
import { FakeIssuer } from '../testing/fakeIssuer.js';
import { FakeLedger } from '../testing/fakeLedger.js';
import { assemble } from './assemble.js';
import { serviceLog } from './log.js';
import type { CaseLedger } from './parts.js';
import { LEDGER } from './providerNames.js';
import type { SignedIn } from '@centerline/cases';
import { wideRates } from '../testing/wideRates.js';

class CountForm {
  @IsInt() @Max(10)
  count!: number;
}

@Controller('counts')
class CountController {
  constructor(@Inject(LEDGER) private readonly ledger: CaseLedger) {}

  @Get()
  @ApiOperation({ summary: 'Who asks, and when' })
  async mine(@CurrentActor() reader: SignedIn) {
    return { reader: reader.id, at: await this.ledger.moment() };
  }
  @Get('open')
  @Public()
  open() {
    return { items: [] };
  }
  @Post()
  count(@Body() form: CountForm) {
    return form;
  }
}

@Module({ controllers: [CountController] })
class CountModule {}

let app: INestApplication;
let issuer: FakeIssuer;
beforeAll(async () => {
  issuer = await FakeIssuer.start();
  const ledger = new FakeLedger();
  app = await assemble({ name: 'Counts', module: CountModule }, { ledger, courier: ledger, tokens: new Tokens(issuer.url), rates: wideRates() }, serviceLog('counts', { write: () => undefined }));
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await issuer.stop();
});
const server = () => request(app.getHttpServer() as Parameters<typeof request>[0]);

describe('a service without cases', () => {
  it('lets in who is signed in, and everybody where that is said', async () => {
    expect((await server().get('/counts')).status).toBe(401);
    const response = await server().get('/counts').set('authorization', await issuer.bearer(people.auditor));
    expect([response.status, response.body]).toEqual([200, { reader: 'ada.wynn', at: '2026-03-02T15:00:00.000Z' }]);
    expect((await server().get('/counts/open')).status).toBe(200);
  });

  it('answers every fault as a problem with its rule, and keeps to the limits', async () => {
    const authorization = await issuer.bearer(people.auditor);
    const post = (body: string) => server().post('/counts').set({ authorization, 'content-type': 'application/json' }).send(body);
    const wrong = await post('{"count":11,"more":true}');
    expect([wrong.status, wrong.type, (wrong.body.errors as { field: string }[]).map((one) => one.field)]).toEqual([422, 'application/problem+json', ['/more', '/count']]);
    expect((await post(`{"count":"${'x'.repeat(2_200_000)}"}`)).status).toBe(413);
    const nowhere = await server().get('/parcels').set('authorization', authorization);
    expect([nowhere.status, nowhere.body.type, nowhere.body.errors[0].rule.citation]).toEqual([404, '/problems/no-such-route', 'Centerline policy: routes']);
  });

  it('is alive, ready and described, and has no routes of cases', async () => {
    expect((await server().get('/health/ready')).body).toEqual({ status: 'ready' });
    const { paths } = (await server().get('/openapi.json')).body as { paths: object };
    expect(Object.keys(paths).sort()).toEqual(['/counts', '/counts/open', '/health/live', '/health/ready']);
  });

  it('says of each route what it is: open to everybody or not, and no key where nothing is a command', async () => {
    interface Told { readonly security?: object[]; readonly parameters: readonly { readonly name: string }[]; readonly responses: object }
    const { paths } = (await server().get('/openapi.json')).body as { paths: Record<string, Record<string, Told | undefined> | undefined> };
    const told = (path: string, method: string) => paths[path]?.[method];
    expect([told('/counts/open', 'get')?.security, told('/counts', 'get')?.security]).toEqual([[], undefined]);
    expect(Object.keys(told('/counts/open', 'get')?.responses ?? {})).not.toContain('401');
    expect(told('/counts', 'post')?.parameters).toEqual([]);
    expect(Object.keys(told('/counts', 'post')?.responses ?? {})).toEqual(expect.arrayContaining(['201', '400', '401', '413', '415', '422', '503']));
  });
});

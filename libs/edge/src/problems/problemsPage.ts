// Owns the page that explains every kind of problem: where the `type` of an answer leads.
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../identity/decorators.js';
import { PROBLEMS } from './catalogue.js';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const entry = ([code, kind]: [string, (typeof PROBLEMS)[keyof typeof PROBLEMS]]): string =>
  `<h2 id="${code}">${kind.status} ${escape(kind.title)}</h2><p><code>/problems/${code}</code></p><p>${escape(kind.remedy)}</p><p>${escape(kind.rule.text)} (${escape(kind.rule.citation)})</p>`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Problems this service may answer with – Centerline</title></head>
<body><main><h1>Problems this service may answer with</h1>
<p>Every error is an <code>application/problem+json</code> document (RFC 9457). Its <code>errors</code> name the field, the rule and its citation.</p>
${Object.entries(PROBLEMS).map(entry).join('\n')}</main></body></html>`;

@Controller('problems')
@ApiExcludeController()
export class ProblemsPage {
  @Get([':code', ''])
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return PAGE;
  }
}

// The command as a process of its own: what it reads, what it writes, and that no zone of a process changes an answer.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { runCommand as run } from './properties/runCommand.js';

const vectors = fileURLToPath(new URL('../vectors/', import.meta.url));

const good = {
  id: 'good',
  calendar: { zone: 'America/New_York', hours: { tue: [['08:30', '17:00']] } },
  clock: { unit: 'working-minute', amount: 60 },
  events: [{ type: 'start', at: '2026-03-03T10:00:00-05:00' }],
  asOf: '2026-03-03T10:30:00-05:00',
};
const text = JSON.stringify(good);
const due = '"due":"2026-03-03T16:00:00.000Z"';
const unreadable = '{"id":null,"error":"bad-json"}';

describe('npm run clock', () => {
  it('answers every vector in order, as check.py compares them', () => {
    const files = readdirSync(vectors).filter((file) => file.endsWith('.jsonl'));
    const input = files.map((file) => readFileSync(`${vectors}${file}`, 'utf8')).join('');
    const { answers, status } = run(input);
    const ids = input.split('\n').slice(0, -1).map((line) => (JSON.parse(line) as { id: string }).id);
    expect(answers.map((answer) => (JSON.parse(answer) as { id: string }).id)).toEqual(ids);
    expect(status).toBe(0);
  });

  it('skips blank lines, takes CRLF and a last line without newline, and ends with 0 though lines are refused', () => {
    const { answers, status } = run(`\n${text}\r\n  \t \r\n\r\n{"id":"bad"}\n${text}`);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toContain(due);
    expect(answers[1]).toBe('{"id":"bad","error":"bad-calendar"}');
    expect(answers[2]).toBe(answers[0]);
    expect(status).toBe(0);
  });

  it('writes nothing for nothing', () => {
    expect(run('')).toEqual({ answers: [], status: 0 });
    expect(run('\n\n')).toEqual({ answers: [], status: 0 });
  });

  it.each([
    ['invalid UTF-8', Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')])],
    ['a surrogate in UTF-8', Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')])],
    ['a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['a NUL', Buffer.from('{"id":"\0"}')],
    ['text cut short', Buffer.from(text.slice(0, -1))],
    ['Infinity', Buffer.from('{"id":Infinity}')],
    ['a trailing comma', Buffer.from('{"id":1,}')],
    ['nesting without end', Buffer.from(`{"id":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)],
  ])('answers bad-json to %s, and goes on with the next line', (_, bytes) => {
    const { answers, status } = run(Buffer.concat([bytes, Buffer.from(`\n${text}\n`)]));
    expect(answers[0]).toBe(unreadable);
    expect(answers[1]).toContain(due);
    expect(status).toBe(0);
  });

  it('gives back an id with a lone surrogate, line separators or the last of two fields of one name', () => {
    const { answers } = run('{"id":"\\ud800"}\n{"id":"a\u2028b"}\n{"id":1,"id":"second"}\n');
    expect(answers.map((answer) => (JSON.parse(answer) as { id: string }).id)).toEqual(['\ud800', 'a\u2028b', 'second']);
  });

  it('reads lines of any length, also deep fields nobody knows', () => {
    const long = JSON.stringify({ ...good, note: 'x'.repeat(20_000_000) });
    const deep = text.replace('"zone"', `"x":${'['.repeat(100_000)}${']'.repeat(100_000)},"zone"`);
    const { answers } = run(`${long}\n${deep}\n`);
    expect(answers).toHaveLength(2);
    expect(answers.every((answer) => answer.includes(due))).toBe(true);
  });
});

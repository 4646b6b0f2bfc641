// What is taken as a document, and what is not: by its content, whatever its name claims.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { archive, DOCX, jpeg, mail, pdf, png, tiff, XLSX } from '../../testing/archives.js';
import { checkContent } from './content.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(name: string, content: Buffer) {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return checkContent(path, content.length, name);
}
const zip = archive(XLSX);

describe('a file is taken', () => {
  it.each([
    ['a PDF', 'petition.pdf', pdf(), 'application/pdf'],
    ['a picture', 'scan.png', png(), 'image/png'],
    ['a sheet of 11 by 17 inches at 800 dots an inch', 'scan.png', png(8_800, 13_600), 'image/png'],
    ['a photograph, whichever way its name is written', 'scan.JPEG', jpeg(), 'image/jpeg'],
    ['a fax', 'fax.tif', tiff(), 'image/tiff'],
    ['a table', 'rows.csv', Buffer.from('\ufeffheading,lines\r\n9503,"Spielzeug, größer"\r\n'), 'text/csv'],
    ['a note in any script', 'note.txt', Buffer.from('שלום\n你好 😀\n\tend\f'), 'text/plain'],
    ['a table whose first word looks like a picture to who reads two bytes', 'rows.csv', Buffer.from('BMW,9503\n'), 'text/csv'],
    ['a spreadsheet', 'rows.xlsx', zip, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a letter', 'letter.docx', archive(DOCX), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a mail', 'mail.eml', mail(), 'message/rfc822'],
  ])('%s', async (_what, name, content, mediaType) => {
    expect(await check(name, content)).toEqual({ ok: true, mediaType });
  });
});

describe('a file is refused', () => {
  const bomb = Buffer.alloc(60 * 1024 * 1024);
  it.each([
    ['that is empty', 'petition.pdf', Buffer.alloc(0), 'empty'],
    ['of a kind that is not taken', 'tool.exe', Buffer.from('MZ'), 'content-differs'],
    ['whose name says PDF and whose content is a picture', 'petition.pdf', png(), 'content-differs'],
    ['whose name says picture and whose content is a program', 'scan.png', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), 'content-differs'],
    ['whose name says spreadsheet and whose content is a letter', 'rows.xlsx', archive(DOCX), 'content-differs'],
    ['whose name says letter and whose content is any archive', 'letter.docx', archive([{ name: 'a.txt', content: Buffer.from('a') }]), 'content-differs'],
    ['that is a PDF with an archive behind it', 'petition.pdf', Buffer.concat([pdf(), zip, Buffer.from('%%EOF')]), 'two-in-one'],
    ['that is a photograph with an archive behind it', 'scan.jpg', Buffer.concat([jpeg(), zip]), 'two-in-one'],
    ['that is a mail with an archive behind it', 'mail.eml', Buffer.concat([mail(), zip]), 'content-differs'],
    ['that is a picture with a PDF in its first kilobyte', 'scan.jpg', Buffer.concat([jpeg(), pdf()]), 'two-in-one'],
    ['that is a picture with something behind its end', 'scan.png', Buffer.concat([png(), Buffer.from('<script>')]), 'cut-off'],
    ['that is a PDF cut off', 'petition.pdf', pdf().subarray(0, 40), 'cut-off'],
    ['that is a picture cut off', 'scan.png', png().subarray(0, 50), 'cut-off'],
    ['that is a PDF behind a kilobyte of something else', 'petition.pdf', Buffer.concat([Buffer.from('x\n'), pdf()]), 'content-differs'],
    ['that is a picture of more pixels than anybody can open', 'scan.png', png(20_000, 20_000), 'too-many-pixels'],
    ['that is a photograph of more pixels than anybody can open', 'scan.jpg', jpeg(65_000, 65_000), 'too-many-pixels'],
    ['that is a fax of one endless line', 'fax.tif', tiff(4_000_000, 1), 'too-many-pixels'],
    ['that is a photograph that does not say how large it is', 'scan.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'cut-off'],
    ['that is text with a control character', 'note.txt', Buffer.from('a\x00b'), 'not-text'],
    ['that is text in another encoding', 'rows.csv', Buffer.from('größer', 'latin1'), 'not-text'],
    ['that is text cut off within a character', 'note.txt', Buffer.from('ä').subarray(0, 1), 'not-text'],
    ['that is a page named as text', 'note.txt', Buffer.from('\n <!DOCTYPE html><script>'), 'content-differs'],
    ['that is a program named as text', 'note.txt', Buffer.from('#!/bin/sh\n'), 'content-differs'],
    ['that is a PDF named as text', 'note.txt', pdf(), 'content-differs'],
    ['that is no mail', 'mail.eml', Buffer.from('Good morning,\n\nno headers here.'), 'content-differs'],
    ['that is a mail with a NUL in it', 'mail.eml', Buffer.concat([mail(), Buffer.from([0])]), 'content-differs'],
    ['with macros', 'rows.xlsx', archive([...XLSX, { name: 'xl/vbaProject.bin', content: Buffer.from('x') }]), 'macros'],
    ['with a part that would lie outside', 'rows.xlsx', archive([...XLSX, { name: '../../etc/passwd', content: Buffer.from('x') }]), 'broken-archive'],
    ['protected by a password', 'rows.xlsx', archive(XLSX.map((part) => ({ ...part, encrypted: true }))), 'encrypted'],
    ['that says it unpacks to more than can be handled', 'rows.xlsx', archive([...XLSX, { name: 'a', content: Buffer.from('x'), claims: 300 * 1024 * 1024 }]), 'unpacks-too-large'],
    ['that unpacks to more than can be handled', 'rows.xlsx', archive([...XLSX, ...['a', 'b', 'c', 'd'].map((name) => ({ name, content: bomb }))]), 'unpacks-too-large'],
    ['that unpacks to more than it says', 'rows.xlsx', archive([...XLSX, ...['a', 'b', 'c', 'd'].map((name) => ({ name, content: bomb, claims: 10 }))]), 'broken-archive'],
    ['whose parts overlap', 'rows.xlsx', archive([...XLSX, ...XLSX], true), 'broken-archive'],
    ['with something before its archive', 'rows.xlsx', Buffer.concat([Buffer.from('MZ'), zip]), 'broken-archive'],
    ['with something behind its archive', 'rows.xlsx', Buffer.concat([zip, Buffer.from('more')]), 'broken-archive'],
    ['that is an archive cut off', 'rows.xlsx', zip.subarray(0, 100), 'content-differs'],
  ])('%s', async (_what, name, content, code) => {
    expect(await check(name, content)).toMatchObject({ ok: false, code, message: expect.stringMatching(/\.$/) });
  });
});

// Owns the routes of messages and documents, the same under every case type. Decides nothing: every one goes to its desk as it is.
import { Body, Get, HttpCode, Inject, Injectable, Param, Post, Query, Req, type PipeTransform } from '@nestjs/common';
import { documentId, type CaseId, type DocumentId, type SignedIn } from '@centerline/cases';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiExtension, ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Request } from 'express';
import { CaseIdPipe, isCaseId } from '../commands/caseIdPipe.js';
import { CommandContext, Ctx } from '../commands/commandContext.js';
import { Streamed } from '../door/streamed.js';
import { CurrentActor } from '../identity/decorators.js';
import { BESIDE } from '../openapi/beside.js';
import { Paced } from '../rates/rateGuard.js';
import { DocumentDesk } from './documentDesk.js';
import { DownloadQuery, GrantForm, HoldForm, MessageForm, MessagesQuery, ReadForm, UnreadQuery, UploadQuery } from './forms.js';
import { noSuchDocument } from './handingOut.js';
import { MessageDesk } from './messageDesk.js';

const answers = (name: string) => ({ description: name, schema: { $ref: `#/components/schemas/${name}` } });
/** A POST that puts something beside the case: no If-Match, and not the case in the answer. */
const BesideTheCase = () => ApiExtension(BESIDE, true);
const pathOf = (request: Request): string => request.path.replace(/\/+$/, '');

@Injectable()
export class DocumentIdPipe implements PipeTransform<string, DocumentId> {
  transform(value: string): DocumentId {
    if (!isCaseId(value)) throw noSuchDocument();
    return documentId(value);
  }
}

export abstract class PaperRoutes {
  @Inject(MessageDesk)
  readonly messages!: MessageDesk;
  @Inject(DocumentDesk)
  readonly documents!: DocumentDesk;

  @Get('messages/unread')
  @ApiOperation({ summary: 'Of these cases, those with messages you have not read' })
  @ApiOkResponse(answers('UnreadList'))
  unread(@CurrentActor() reader: SignedIn, @Query() query: UnreadQuery) {
    return this.messages.unread(reader, query.cases as CaseId[]);
  }

  @Get(':id/messages')
  @ApiOperation({ summary: 'The messages of a case you may see, oldest first; the latest page when nothing is said' })
  @ApiOkResponse(answers('Messages'))
  listMessages(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId, @Query() query: MessagesQuery, @Req() request: Request) {
    return this.messages.list(reader, id, query, pathOf(request));
  }

  @Post(':id/messages')
  @BesideTheCase()
  @ApiOperation({ summary: 'Write a message. It changes no date: an answer that counts is a command' })
  @ApiCreatedResponse(answers('Message'))
  writeMessage(@Param('id', CaseIdPipe) id: CaseId, @Body() form: MessageForm, @Ctx() context: CommandContext) {
    return this.messages.write(context, id, form);
  }

  @Post(':id/messages/read')
  @HttpCode(200)
  @BesideTheCase()
  @ApiOperation({ summary: 'Mark messages as read through that one' })
  @ApiOkResponse(answers('ReadMark'))
  readMessages(@Param('id', CaseIdPipe) id: CaseId, @Body() form: ReadForm, @Ctx() context: CommandContext) {
    return this.messages.read(context, id, form.through);
  }

  @Get(':id/documents')
  @ApiOperation({ summary: 'The documents of a case you may see, oldest first' })
  @ApiOkResponse(answers('Documents'))
  listDocuments(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId) {
    return this.documents.list(reader, id);
  }

  @Post(':id/documents')
  @Streamed()
  @BesideTheCase()
  @ApiOperation({ summary: 'File a document or a new version of one: the body is its content, at most 25 MB' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse(answers('Document'))
  fileDocument(@Param('id', CaseIdPipe) id: CaseId, @Query() query: UploadQuery, @Ctx() context: CommandContext, @Req() request: Request) {
    return this.documents.file(context, id, query, request);
  }

  @Get(':id/documents/:documentId')
  @ApiOperation({ summary: 'One document with all its versions' })
  @ApiOkResponse(answers('Document'))
  readDocument(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId, @Param('documentId', DocumentIdPipe) document: DocumentId) {
    return this.documents.one(reader, id, document);
  }

  @Post(':id/documents/:documentId/grant')
  @BesideTheCase()
  @ApiOperation({ summary: 'Ask for a download: an address good for you, for five minutes' })
  @ApiCreatedResponse(answers('DocumentGrant'))
  grantDocument(@Param('id', CaseIdPipe) id: CaseId, @Param('documentId', DocumentIdPipe) document: DocumentId, @Body() form: GrantForm, @Ctx() context: CommandContext) {
    return this.documents.grant(context, id, document, form.version);
  }

  @Get(':id/documents/:documentId/content')
  @Paced('downloads')
  @ApiOperation({ summary: 'The content of a document, as a file to save' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The content', schema: { type: 'string', format: 'binary' } })
  readContent(@CurrentActor() reader: SignedIn, @Param('id', CaseIdPipe) id: CaseId, @Param('documentId', DocumentIdPipe) document: DocumentId, @Query() query: DownloadQuery) {
    return this.documents.content(reader, id, document, query.grant);
  }

  @Post(':id/documents/:documentId/hold')
  @HttpCode(200)
  @BesideTheCase()
  @ApiOperation({ summary: 'Put a document on legal hold, or lift it' })
  @ApiOkResponse(answers('Document'))
  holdDocument(@Param('id', CaseIdPipe) id: CaseId, @Param('documentId', DocumentIdPipe) document: DocumentId, @Body() form: HoldForm, @Ctx() context: CommandContext) {
    return this.documents.hold(context, id, document, form);
  }
}

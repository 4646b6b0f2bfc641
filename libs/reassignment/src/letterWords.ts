// Owns the words of letters on appeals of a Center assignment. Plain words for the importer; nothing of what Centers advised.
import { both, type Words } from '@centerline/cases/letters';
import type { AppealLetter } from './letterForms.js';

export const APPEAL_TITLES: Readonly<Record<AppealLetter['form'], Words>> = {
  'appeal-acknowledged': both('We have your appeal', 'Hemos recibido su apelación'),
  'appeal-complete': both('Your appeal is complete', 'Su apelación está completa'),
  'appeal-information': both('We need more information', 'Necesitamos más información'),
  'appeal-more-time': both('You have more time', 'Usted tiene más tiempo'),
  'appeal-target-moved': both('The date for our decision has moved', 'La fecha de nuestra decisión ha cambiado'),
  'appeal-delayed': both('Our decision takes longer than we said', 'Nuestra decisión tarda más de lo que dijimos'),
  'appeal-cure-ended': both('The time to complete your appeal has ended', 'El plazo para completar su apelación ha terminado'),
  'appeal-decided': both('Decision on your appeal', 'Decisión sobre su apelación'),
  'appeal-rejected': both('Your appeal was rejected as incomplete', 'Su apelación fue rechazada por incompleta'),
  'appeal-duplicate': both('Your appeal was closed as a duplicate', 'Su apelación fue cerrada por duplicada'),
};

export const APPEAL = {
  received: both(
    'On {on} we received the appeal of {importer} regarding its Center assignment ({rule}). Its control number is {number}.',
    'El {on} recibimos la apelación de {importer} sobre su Centro asignado ({rule}). Su número de control es {number}.',
  ),
  noDeadline: both(
    '{rule} sets no deadline for our decision. The dates we give are service targets of ours, and none of them decides anything.',
    '{rule} no fija un plazo para nuestra decisión. Las fechas que damos son metas de servicio nuestras, y ninguna de ellas decide nada.',
  ),
  nextCompleteness: both(
    'We now check that your appeal has everything the regulation asks for. We write to you when it is complete, or when something is missing.',
    'Ahora revisamos que su apelación tenga todo lo que pide el reglamento. Le escribiremos cuando esté completa o cuando falte algo.',
  ),
  owed: both('We owed you this acknowledgement by', 'Le debíamos este acuse de recibo hasta'),

  complete: both(
    'On {on} we found your appeal complete. It is under review now.',
    'El {on} determinamos que su apelación está completa. Ahora está en revisión.',
  ),
  aim: both('We aim to decide by', 'Nos proponemos decidir hasta'),
  atLatest: both('We decide at the latest by', 'Decidimos a más tardar hasta'),
  nextDecision: both(
    'Headquarters decides your appeal and writes to you with the reasons. If we see that we will not decide by the first date, we write to you before it.',
    'La Sede decide su apelación y le escribe con las razones. Si vemos que no decidiremos hasta la primera fecha, le escribiremos antes de ella.',
  ),

  asked: both(
    'On {on} we looked at your appeal. Something is missing, and we ask you for it:',
    'El {on} revisamos su apelación. Falta algo, y se lo pedimos:',
  ),
  askedWords: both('What we ask for, as our analyst wrote it', 'Lo que pedimos, en las palabras de nuestro analista'),
  answerBy: both('We need your answer by', 'Necesitamos su respuesta hasta'),
  howToAnswer: both(
    'Answer on the page of the case. If you need more time, ask us before the date above: we may extend it once.',
    'Responda en la página del caso. Si necesita más tiempo, pídalo antes de la fecha indicada: podemos extenderla una vez.',
  ),
  ifUnanswered: both(
    'If we have no answer by then, we may reject the appeal as incomplete. That is without prejudice: you may file again at any time.',
    'Si para entonces no tenemos respuesta, podemos rechazar la apelación por incompleta. Eso es sin perjuicio: usted puede presentarla de nuevo en cualquier momento.',
  ),
  moreTime: both('We have given you more time to complete the appeal of {importer}.', 'Le hemos dado más tiempo para completar la apelación de {importer}.'),

  moved: both(
    'A question on your appeal was referred within Headquarters and has been answered. The days it took do not count toward our target, so the target has moved.',
    'Una pregunta sobre su apelación fue remitida dentro de la Sede y ya fue respondida. Los días que tomó no cuentan para nuestra meta; por eso la meta cambió.',
  ),
  newAim: both('We now aim to decide by', 'Ahora nos proponemos decidir hasta'),

  delayed: both(
    'We said that we aim to decide the appeal of {importer} by {due}. We will probably not be able to. We are sorry, and we tell you before that date has come.',
    'Dijimos que nos proponíamos decidir la apelación de {importer} hasta {due}. Probablemente no podremos. Lo lamentamos y se lo decimos antes de que llegue esa fecha.',
  ),
  because: {
    REFERRED: both('The reason: a question was referred within Headquarters and has not been answered yet.', 'La razón: una pregunta fue remitida dentro de la Sede y aún no ha sido respondida.'),
    UNDER_REVIEW: both('The reason: the review of your appeal is not finished yet.', 'La razón: la revisión de su apelación aún no ha terminado.'),
  },
  oldAim: both('The date we said before', 'La fecha que dijimos antes'),
  newDate: both('The new date: we decide at the latest by', 'La nueva fecha: decidimos a más tardar hasta'),
  nothingToDo: both('You do not have to do anything.', 'Usted no tiene que hacer nada.'),

  cureEnded: both(
    'The time to give the information we asked you for has ended. Nothing has been decided by that.',
    'El plazo para dar la información que le pedimos ha terminado. Con eso no se ha decidido nada.',
  ),
  endedOn: both('Your time to answer ended with', 'Su plazo para responder terminó con'),
  cureEndedNext: both(
    'An analyst now looks at your appeal. It may be rejected as incomplete, without prejudice. Until that is done you can still answer on the page of the case.',
    'Un analista examina ahora su apelación. Puede ser rechazada por incompleta, sin perjuicio. Mientras tanto, usted todavía puede responder en la página del caso.',
  ),

  outcome: {
    GRANTED: both('On {on} your appeal was granted: the importer moves to the Center you asked for.', 'El {on} su apelación fue concedida: el importador pasa al Centro que usted pidió.'),
    GRANTED_OTHER: both('On {on} your appeal was granted in another way: the importer moves to a third Center.', 'El {on} su apelación fue concedida de otra manera: el importador pasa a un tercer Centro.'),
    GRANTED_PARTIAL: both('On {on} your appeal was granted in part: some importer numbers move to the Center you asked for.', 'El {on} su apelación fue concedida en parte: algunos números de importador pasan al Centro que usted pidió.'),
    DENIED: both('On {on} your appeal was denied: the importer stays with its current Center.', 'El {on} su apelación fue denegada: el importador permanece en su Centro actual.'),
  },
  reasons: both('The reasons, as they were written', 'Las razones, tal como fueron escritas'),
  effective: both('The new Center is in effect from', 'El nuevo Centro rige desde'),
  moving: both('Importer numbers that move', 'Números de importador que pasan'),
  staying: both('Importer numbers that stay', 'Números de importador que permanecen'),
  pending: both(
    'Pending entry summaries, requests for information, notices of action, protests, liquidations and reconciliations stay with the old Center until they are closed ({rule}).',
    'Los resúmenes de entrada, solicitudes de información, avisos de acción, protestas, liquidaciones y reconciliaciones pendientes permanecen en el Centro anterior hasta su cierre ({rule}).',
  ),
  pendingBut: both(
    'Pending entry summaries, requests for information, notices of action, protests, liquidations and reconciliations stay with the old Center until they are closed ({rule}), but for these:',
    'Los resúmenes de entrada, solicitudes de información, avisos de acción, protestas, liquidaciones y reconciliaciones pendientes permanecen en el Centro anterior hasta su cierre ({rule}), salvo estos:',
  ),
  transferred: both('Moves with the importer', 'Pasa con el importador'),
  release: both('Nothing in this affects the release of cargo at ports.', 'Nada de esto afecta el despacho de carga en los puertos.'),
  anyTime: both('You may submit a new appeal at any time, with new facts ({rule}).', 'Usted puede presentar una nueva apelación en cualquier momento, con hechos nuevos ({rule}).'),

  rejected: both('Your appeal was rejected as incomplete ({rule}). This is without prejudice.', 'Su apelación fue rechazada por incompleta ({rule}). Es sin perjuicio.'),
  duplicate: both(
    'Your appeal repeats another one that is open, and was closed in favor of it ({rule}). The other one goes on.',
    'Su apelación repite otra que está abierta y fue cerrada en favor de esa ({rule}). La otra continúa.',
  ),
} as const;

// The words of the page of webhooks, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Avisos a sistemas',
  lead: 'Lo que pasa en sus casos se puede enviar a un sistema informático suyo, firmado y en el orden de cada caso. Se envían las mismas frases que usted lee en el historial de un caso, y nada más.',
  help: 'Cómo comprueba un sistema la firma y cómo es un envío se explica en',
  none: 'Todavía no se envía nada a ningún sistema.',
  caption: 'Avisos a sistemas de su oficina',
  column: { url: 'Dirección', since: 'Envía lo que pasó desde', standing: 'Estado', acts: 'Acciones' },
  standing: { works: 'Funciona', failing: 'No se recibe nada desde {{when}}: {{fault}}', ended: 'Terminado el {{when}}: {{reason}}' },
  posts: 'Últimos envíos', postsWhat: 'Últimos envíos a {{url}}', secret: 'Clave nueva', secretWhat: 'Clave nueva para {{url}}', again: 'Enviar de nuevo', againWhat: 'Enviar de nuevo a {{url}}', end: 'Terminar', endWhat: 'Terminar: {{url}}',
  shown: { title: 'La clave para {{url}}', text: 'Désela ahora a su sistema. Se muestra solo esta vez y no se guarda en forma legible en ningún lugar.', done: 'Ya la tengo' },
  make: { title: 'Agregar un sistema', url: 'Dirección de su sistema', urlHint: 'Empieza con https:// y se encuentra en la internet pública, por ejemplo https://broker.example/centerline', send: 'Agregar sistema', missing: 'Escriba la dirección de su sistema.' },
  renewing: { title: '¿Dar una clave nueva a {{url}}?', text: 'Durante 24 horas cada envío se firma también con la clave anterior, para que su sistema pueda cambiar sin interrupción.', yes: 'Dar una clave nueva', no: 'Cancelar' },
  replaying: {
    title: '¿Enviar de nuevo a {{url}}?', text: 'Todo lo que pasó en ese momento o después se envía otra vez, en el orden de cada caso. Cada envío conserva su identificador, y su sistema puede reconocer lo que ya tiene.',
    since: 'Desde, fecha y hora de su lugar', missing: 'Escriba una fecha y una hora.', yes: 'Enviar de nuevo', no: 'Cancelar', done: 'Todo desde {{when}} se enviará de nuevo a {{url}}.',
  },
  ending: { title: '¿Terminar los envíos a {{url}}?', text: 'Ya no se le envía nada. No se puede deshacer, pero se puede agregar un sistema nuevo.', reason: 'Motivo', yes: 'Terminar', no: 'Cancelar', done: 'Terminado. Ya no se envía nada a {{url}}.' },
  tries: {
    title: 'Últimos envíos a {{url}}', lead: 'Los más recientes primero, 100 como máximo; de casos que todavía son suyos.', none: 'Todavía no se ha enviado nada.', close: 'Cerrar',
    column: { at: 'Cuándo', number: 'Caso', version: 'Versión', outcome: 'Resultado' },
    outcome: { taken: 'Recibido', 'not-now': 'No recibido, se intentará de nuevo: {{detail}}', gone: 'El sistema ya no existe: {{detail}}', forbidden: 'No enviado: {{detail}}' },
  },
};

// The words of the account pages, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  preferences: {
    title: 'Sus preferencias', lead: 'Cómo se entera de sus casos. La página de un caso muestra de todos modos cada aviso y cada carta.', sessions: 'Ver dónde tiene la sesión iniciada', save: 'Guardar', saved: 'Guardado. Rige desde el próximo aviso.',
    channel: 'Avisos y cartas', channelChoice: { mail: 'También por correo electrónico', page: 'Solo en la página del caso' }, channelHint: { mail: 'De noche no llega correo.', page: 'Usted mismo consulta. Los plazos corren igual.' },
    digest: 'Cuando llegan varios a la vez', digestChoice: { one: 'Un solo correo con todos', each: 'Un correo por cada uno' }, digestHint: { one: 'Por ejemplo, después de un feriado.', each: 'Cada uno por separado, en cuanto pueda salir.' },
    language: 'Idioma de cartas y correos', languageHint: 'El idioma de estas páginas se elige arriba.', languageChoice: { en: 'English', es: 'Español' },
  },
  sessions: {
    title: 'Dónde tiene la sesión iniciada', lead: 'Cada navegador en que inició sesión y no la cerró. Si alguno no es suyo, cierre la sesión en todos los demás y avise a su administrador.',
    caption: 'Sus sesiones', column: { openedAt: 'Iniciada', browser: 'Navegador y red', seenAt: 'Último uso', endsAt: 'Termina a más tardar' }, isThis: 'Este navegador', unknown: 'Navegador desconocido',
    endOthers: 'Cerrar sesión en todos los demás', ended_one: 'Se cerró {{count}} sesión.', ended_other: 'Se cerraron {{count}} sesiones.', noneElsewhere: 'No tiene la sesión iniciada en ningún otro lugar.',
    ofPerson: { title: 'Cerrar todas las sesiones de una persona', lead: 'Para quien se fue, o cuyo dispositivo fue robado. Los formularios que no había enviado quedan en su navegador.', person: 'Nombre de usuario', personHint: 'Como inicia sesión, por ejemplo ida.park', reason: 'Motivo', send: 'Cerrar todas sus sesiones' },
  },
  out: {
    title: 'Cerró la sesión', lead: 'Su sesión terminó; nadie puede continuarla.', again: 'Iniciar sesión de nuevo', keptTitle: 'Qué queda en este dispositivo',
    kept_one: 'En este navegador se conserva {{count}} formulario comenzado y no enviado. Solo puede leerlo quien inicie sesión con el mismo nombre.', kept_other: 'En este navegador se conservan {{count}} formularios comenzados y no enviados. Solo puede leerlos quien inicie sesión con el mismo nombre.',
    nothing: 'En este navegador no se conserva nada de lo escrito.', clear: 'Desecharlo', cleared: 'Ya no está.', stillTitle: 'Tiene una sesión iniciada', still: 'Tiene la sesión iniciada como {{name}}.', start: 'Ir a la página de inicio',
  },
};

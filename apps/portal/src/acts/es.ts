// The words around acts, whatever the case type, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Lo que puede hacer ahora',
  none: { agency: 'Nada espera por usted en este caso.', party: 'No necesita hacer nada ahora.' },
  ended: 'El caso ha terminado.',
  weight: { course: 'Hacer avanzar el caso', record: 'Añadir al expediente', exit: 'Terminar el caso' },
  bars: {
    title_one: '{{count}} cosa que no puede hacer ahora, y por qué',
    title_other: '{{count}} cosas que no puede hacer ahora, y por qué',
    yours: 'Antes tiene que ocurrir algo',
    duties: 'Tiene que hacerlo otra persona',
    stage: 'En otro punto del curso',
    others: 'Para otros',
    atStages: 'Cuando el caso esté en: {{stages}}.',
    notNow: 'No en este punto del caso.',
    role: 'Para: {{roles}}.',
    office: 'Para su función, pero de otra oficina.',
  },
  barred: 'No puede hacer esto ahora',
  barredLost: 'Lo que escribió se conserva abajo. Quizá alguien fue más rápido.',
  page: {
    case: 'Volver al caso', rule: 'La norma', next: 'Continuar', back: 'Cambiar algo', cancel: 'No hacerlo', check: 'Compruebe antes de confirmar', checkLead: 'Todavía no se ha hecho nada.',
    noFields: 'No hay nada que rellenar.', given: 'Lo que usted dice', follows: 'Lo que sigue', regarding: 'De qué se trata', kept: 'Lo que escribe se guarda en este dispositivo.', restored: 'Usted empezó esto el {{when}}. Lo que escribió sigue aquí.', startOver: 'Empezar de nuevo',
  },
  yes: 'Sí',
  no: 'No',
  missing: { text: 'Rellene «{{label}}».', choice: 'Elija algo en «{{label}}».' },
  atLeast_one: 'Al menos {{count}} carácter.',
  atLeast_other: 'Al menos {{count}} caracteres.',
  unchanged: 'Nada: la apelación queda como está.',
  nothingToChoose: 'El caso no tiene ahora nada que elegir.',
  listFull_one: 'Se puede guardar {{count}} como máximo.',
  listFull_other: 'Se pueden guardar {{count}} como máximo.',
  follows: {
    asking: 'Preguntando qué seguiría…',
    stage: 'El caso pasa de «{{from}}» a «{{to}}».',
    stays: 'El caso queda donde está.',
    status: 'El estado cambia de «{{from}}» a «{{to}}».',
    heldBy: 'Queda entonces en manos de {{who}}.',
    ends: 'No queda en manos de nadie: el caso ha terminado.',
    clock: {
      starts: '{{title}} comienza: vence', pauses: '{{title}} espera. Vencía', resumes: '{{title}} sigue: vence', moves: '{{title}} pasa a', moved: 'Vencía',
      met: '{{title}} se cumple.', missed: '{{title}} termina incumplido.', cancelled: '{{title}} ya no hace falta.', owedBy: 'Responsable: {{who}}',
    },
    task: { opens: 'Se abre trabajo en {{who}}: {{title}}', opensFor: 'El trabajo pasa a {{owner}} en {{who}}: {{title}}', closes: 'El trabajo está hecho: {{title}}' },
    tells: { party: 'Se avisa al importador: {{subject}}', partySelf: 'Se le avisa a usted: {{subject}}', unit: 'Se avisa a {{who}}: {{subject}}', person: 'Se avisa a {{who}}: {{subject}}' },
    history: 'La historia dirá:',
    nobodyTold: 'No se avisa a nadie.',
    dates: 'Fechas', work: 'Trabajo', told: 'A quién se avisa', course: 'El caso',
  },
  done: { title: 'Hecho: {{act}}', earlier: 'Su primer intento sí había llegado. Este es su resultado; lo que cambió después no se ha enviado.', next: 'Siguiente caso de su lista', undo: 'Consta en la historia del caso.' },
  stale: {
    title: 'Alguien cambió el caso mientras usted escribía', lead: 'Lo que escribió se conserva. Esto ocurrió desde que abrió la página:', nothing: 'No consta nada que usted pueda ver.',
    look: 'Ver el caso en otra ventana', go: 'Lo he visto: seguir con el caso como está ahora',
  },
};

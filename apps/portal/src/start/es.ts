// The words of the start page, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Bienvenido/a, {{name}}',
  role: {
    IMPORTER_USER: 'Importador', BROKER_USER: 'Agente de aduanas', PORT_OFFICER: 'Oficial de puerto', PORT_DIRECTOR: 'Director de puerto', FPF_PARALEGAL: 'Asistente legal de FP&F', FPF_OFFICER: 'Oficial de FP&F',
    CENTER_SPECIALIST: 'Especialista del Centro', CENTER_SUPERVISOR: 'Supervisor del Centro', CENTER_DIRECTOR: 'Director del Centro', OFO_HQ_ANALYST: 'Analista de la Sede', OFO_HQ_DECIDER: 'Decisor de la Sede',
    OFO_HQ_SUPERVISOR: 'Supervisor de la Sede', OT_RR_LIAISON: 'Enlace de Reglamentos y Resoluciones', AUDITOR: 'Auditor', ADMIN: 'Administrador',
  },
  todo: 'Por hacer',
  cases: 'Casos abiertos',
  card: {
    mine: 'A su cargo', mineHint: 'Trabajo que tomó o le asignaron', unowned: 'Sin tomar', unownedHint: 'Trabajo de su oficina que nadie ha tomado',
    yourTurn: 'Esperan por usted', yourTurnHint: 'Casos que necesitan información suya', drafts: 'Borradores', draftsHint: 'Comenzados y no enviados',
  },
  count: { more: 'más de {{count}}', none: 'ninguno' },
  kinds: 'Por tipo de caso',
  ways: 'También aquí',
  way: {
    appeal: { title: 'Pida otro Centro', text: 'Apele el Centro asignado a un importador. Toma unos 20 minutos; puede parar en cualquier punto y continuar después.', action: 'Presentar una apelación' },
    center: { title: 'Su Centro, y por qué', text: 'Vea a qué Centro apuntan sus partidas, por qué norma, y qué tendría que cambiar.', action: 'Ver su Centro' },
    petition: { title: 'Pedir la opinión de un Centro sobre una petición', text: 'Se oye al Centro de un socio de confianza antes de que decida Multas, Sanciones y Decomisos.', action: 'Pedir la opinión del Centro' },
    zone: { title: 'Abrir un asunto sobre una zona franca', text: 'Para lo que su puerto no puede resolver de inmediato: el Centro principal aconseja, la Sede ordena.', action: 'Abrir un asunto de zona' },
    recorded: { title: 'Registrar una apelación que llegó por correo', text: 'Anote lo que escribió un importador por carta o correo electrónico, con la hora en que se recibió.', action: 'Registrar una apelación' },
    representation: { title: 'Poderes de representación', text: 'Qué agentes y abogados actúan por qué importador: verlos, agregar uno, revocar uno.', action: 'Ver los poderes' },
    webhooks: { title: 'Avisos a sistemas', text: 'Haga que lo que pasa en sus casos se envíe a un sistema informático suyo.', action: 'Ver los avisos' },
  },
  open_one: '{{count}} caso abierto',
  open_other: '{{count}} casos abiertos',
  unavailable: 'no disponible',
};

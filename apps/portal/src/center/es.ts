// The words of "Your Center, and why" and of the instructions for changing Centers, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Su Centro, y por qué',
  law: '19 CFR 101.10',
  lead: 'Vea a qué Centro apuntan las partidas que importa, por qué norma, y qué tendría que cambiar para otro Centro.',
  anyTime: 'Un importador puede cambiar de Centro: puede apelar la asignación en cualquier momento.',
  howLink: 'Cómo cambiar de Centro, paso a paso',
  appeal: 'Comenzar una apelación',
  appealTitle: 'Puede apelar en cualquier momento',
  appealText: 'Diga lo que diga esta página, y por muchas veces que ya lo haya pedido. Es una sugerencia; la Sede decide según los cuatro factores.',
  importer: {
    title: 'Lo que muestra ACE', choose: 'Número de importador', none: 'Por ahora no actúa por ningún importador.', assigned: '{{center}}, {{city}}', pending: 'Aún no se ha asignado un Centro (PNDING).', notEligible: 'No elegible para un Centro (NOTELG).',
  },
  rows: {
    title: 'Lo que importa', lead: 'Indique las líneas de entrada y el valor de los últimos 12 meses por partida de cuatro dígitos. Se cuentan en este navegador y no se envían a ninguna parte.', heading: 'Partida', lines: 'Líneas de entrada', value: 'Valor (USD)', last: 'Tomar las partidas de mi última apelación', example: 'Mostrar un ejemplo',
    fault: { heading: 'Una partida tiene cuatro dígitos, de los capítulos 01 a 97.', unknown: 'No existe esa partida.', lines: 'Indique las líneas de entrada como número entero.', value: 'Indique el valor como número.' },
  },
  result: {
    title: 'A dónde apuntan sus partidas', official: 'Mapa oficial', unofficial: 'No oficial', map: 'Según el mapa {{version}}, al {{day}}. No se dispuso de la lista del Federal Register; es una sugerencia con su aritmética, no una decisión.',
    none: 'Ninguna de estas partidas está en el mapa: no se puede sugerir nada.', byLines: 'Por líneas de entrada, lo más cercano al número de mercancías: {{center}}, con {{share}}.', byValueSame: 'Por valor, el mismo: {{center}}.', byValueOther: 'Por valor sería otro: {{center}}. Se han usado ambas medidas; la norma cuenta mercancías.',
    second: 'Segundo: {{center}}, con {{share}} de las líneas.', alone: 'No hay un segundo Centro.', differs: 'ACE muestra otro: {{center}}. Es una razón para apelar.', agrees: 'ACE muestra el mismo: {{center}}.', table: 'Líneas y valor por Centro', lines: 'Líneas', value: 'Valor',
    entries: 'Una tercera medida, el número de entradas, no se cuenta aquí: las filas por partida no lo dicen. Las partidas que no están en el mapa cuentan en el total.',
  },
  rule: { title: 'La norma', measured: 'Contado arriba, por líneas de entrada.', byValue: 'Se muestra arriba como parte del valor; puede llevar a otro Centro.', argued: 'Ninguna cifra lo muestra: debe explicarse en la justificación.' },
  moving: {
    title: 'Qué tendría que cambiar', lead: 'El menor número de líneas de entrada tras el cual las partidas apuntarían a otro Centro. Una línea menos no bastaría.', towards: 'Hacia',
    kind: {
      MORE_one: '{{lines}} línea más de la partida {{heading}}', MORE_other: '{{lines}} líneas más de la partida {{heading}}', SHIFT_one: '{{lines}} línea de la partida {{heading}} en lugar de mercancías de {{from}}', SHIFT_other: '{{lines}} líneas de la partida {{heading}} en lugar de mercancías de {{from}}',
      FEWER_one: '{{lines}} línea menos de mercancías de {{from}}', FEWER_other: '{{lines}} líneas menos de mercancías de {{from}}',
    },
    after: 'Entonces {{to}} tiene {{share}} de las líneas.', before: '{{from}} tiene {{share}}.', level: 'Con igual número de líneas decide el mayor valor; con igual valor, el código de Centro menor.', caution: 'Para apelar no hace falta ningún cambio: los otros factores pueden llevar a otro Centro con las mismas mercancías.',
  },
  enquiry: {
    title: 'Haga una consulta de asignación', text: 'Este importador aún no tiene Centro, así que no hay asignación que apelar. Pida que se le asigne.', label: 'Texto de la consulta, listo para enviar', copy: 'Copiar el texto', copied: 'El texto está copiado.', notCopied: 'El navegador no permitió copiar. Seleccione el texto y cópielo usted.', mail: 'Abrirlo en su programa de correo',
  },
  how: {
    title: 'Cómo cambiar de Centro', lead: 'Cada importador tiene un Centro de Excelencia y Experiencia. Si otro conviene más, puede pedirlo: se llama apelación, es por escrito y puede hacerla en cualquier momento.', why: 'Vea primero a dónde apuntan sus partidas',
    stepsTitle: 'Cinco cosas que debe contener su apelación', page: 'En el formulario: «{{page}}»',
    content: {
      current: { title: 'Su Centro actual', text: 'El Centro que tiene asignado ahora. ACE lo muestra; en un resumen de entrada es el tercer dígito del número de equipo.', check: 'Centro actual' },
      preferred: { title: 'El Centro que prefiere', text: 'Uno de los diez Centros. La Sede también puede conceder un tercero.', check: 'Centro preferido' },
      importers: { title: 'Todos los números de importador afectados, con sus fianzas', text: 'Cada número de importador registrado al que afecta el cambio, con los números de fianza que le corresponden.', check: 'Todos los números de importador y sus fianzas' },
      justification: { title: 'Por qué, por escrito', text: 'Qué importa sobre todo, cómo opera su industria, para qué son las mercancías, o dónde está el valor. Nombre al menos uno de los cuatro factores.', check: 'Justificación escrita' },
      data: { title: 'Sus datos de importación por partida de cuatro dígitos', text: 'Un año o más de importaciones: los últimos 12 meses, con líneas de entrada y valor. Menos de un año: lo que hubo y una proyección. Nuevo: una proyección del año en curso.', check: 'Datos por partida: líneas de entrada y valor' },
      authority: { title: 'Agentes: prueba de su autoridad', text: 'Un agente o abogado declara con qué autoridad presenta: el poder o la declaración, y dónde consta.', check: 'Agentes y abogados: poder o declaración' },
    },
    waysTitle: 'A dónde enviarla', ways: 'Cualquiera de estas vías. Lo que llega por correo se registra aquí con la hora en que se recibió.', online: 'En línea: el formulario pide una cosa por página, conserva lo que escribe y le da un recibo.', email: 'Por correo electrónico a', mail: 'Por correo postal a', subject: 'Línea de asunto:',
    afterTitle: 'Qué pasa después', after1_one: 'Recibe un número de caso y comprobamos que la apelación esté completa. Si falta algo se lo pedimos; tiene {{count}} día.', after1_other: 'Recibe un número de caso y comprobamos que la apelación esté completa. Si falta algo se lo pedimos; tiene {{count}} días.', after2: 'Su Centro actual y el preferido aconsejan, uno junto al otro. Ninguno decide.', after3: 'Decide el Director Ejecutivo de Seguridad de Carga y Transporte, con motivos. Una nueva asignación rige desde el primer día de un mes.', after4: 'El levante de la carga sigue igual. Si se deniega, puede presentar otra en cualquier momento.',
    checklistTitle: 'Lista de comprobación', checkContact: 'Alguien a quien preguntar: nombre, correo electrónico o teléfono', print: 'Imprimir esta página',
  },
};

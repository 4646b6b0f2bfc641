// Owns the words every letter has: who writes, what a sample is, what binds and what does not.
import { both } from './sentence.js';

export const FRAME = {
  sample: both(
    'This is a sample of the Centerline demonstration. It is not a letter of U.S. Customs and Border Protection, and the people and companies in it are invented.',
    'Esta es una muestra de la demostración Centerline. No es una carta de la Oficina de Aduanas y Protección Fronteriza de los Estados Unidos, y las personas y empresas que menciona son inventadas.',
  ),
  sampleShort: both('SAMPLE. Not an official letter.', 'MUESTRA. No es una carta oficial.'),
  agency: both('U.S. Customs and Border Protection', 'Oficina de Aduanas y Protección Fronteriza de los Estados Unidos'),
  operations: both('Office of Field Operations', 'Oficina de Operaciones de Campo'),
  security: both('Cargo and Conveyance Security', 'Seguridad de Carga y Transporte'),
  fines: both('Fines, Penalties and Forfeitures', 'Multas, Sanciones y Decomisos'),
  office: both('{office}', '{office}'),
  date: both('Date', 'Fecha'),
  to: both('To', 'Para'),
  number: both('Case number', 'Número del caso'),
  page: both('Page', 'Página'),
  of: both('of', 'de'),
  dates: both('Dates', 'Fechas'),
  whatFor: both('What for', 'Para qué'),
  until: both('Date', 'Fecha'),
  rule: both('Rule', 'Norma'),
  bind: both(
    'These are the dates that count. A date that stands in words quoted from somebody is not a deadline.',
    'Estas son las fechas que valen. Una fecha que aparece en palabras citadas de alguien no es un plazo.',
  ),
  next: both('What happens next', 'Qué sigue'),
  yours: both('What you can do', 'Qué puede hacer usted'),
  questions: both(
    'You can see the case, every date and why it is that date on the page of the case.',
    'Puede ver el caso, cada fecha y por qué es esa fecha en la página del caso.',
  ),
  unprintable: both(
    'Some characters of the case cannot be printed here and are shown by their code; the page of the case shows them.',
    'Algunos caracteres del caso no se pueden imprimir aquí y se muestran con su código; la página del caso los muestra.',
  ),
  translation: both('The Spanish letter says the same and has the same dates.', 'La carta en inglés dice lo mismo y tiene las mismas fechas. Las palabras citadas se reproducen en el idioma en que se escribieron.'),
  importer: both('Importer', 'Importador'),
  currentCenter: both('Current Center', 'Centro actual'),
  preferredCenter: both('Center asked for', 'Centro solicitado'),
  newCenter: both('New Center', 'Nuevo Centro'),
  petition: both('Petition', 'Petición'),
  zone: both('Zone site', 'Sitio de la zona franca'),
  operator: both('Operator', 'Operador'),
} as const;

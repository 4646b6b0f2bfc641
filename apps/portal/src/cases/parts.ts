// Owns the parts a case is shown in, in order, and their names in addresses. Pure.

export const PARTS = ['deadlines', 'advice', 'messages', 'documents', 'letters', 'history'] as const;
export type Part = (typeof PARTS)[number];
export const isPart = (text: string): text is Part => PARTS.some((one) => one === text);

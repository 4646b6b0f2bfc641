// The words of filing an appeal, in English.
export const en = { title: 'Appeal a Center assignment' } as const;

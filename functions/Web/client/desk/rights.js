// What the caller may do, as the API says it.

/** The departments that the caller has a right for: {code, name}; all of the catalogue where the right is for all. */
export function departmentsOf(me, right, catalogue) {
  const all = (catalogue?.departments ?? []).map(({ code, name }) => ({ code, name }));
  const granted = (me?.rights ?? []).filter((one) => one.right === right);
  return granted.some((one) => !one.department) ? all : all.filter(({ code }) => granted.some((one) => one.department === code));
}

/** Whether the caller has a right for a department. */
export const may = (me, right, department) => (me?.rights ?? []).some((one) => one.right === right && (!one.department || one.department === department));

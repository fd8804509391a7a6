const position =
  'engineer|developer|designer|analyst|manager|scientist|architect|consultant|specialist|administrator|officer|technician|tester|researcher|writer|programmer|contributor|lead|owner|director|head|nurse|teacher|accountant|marketer|recruiter|assistant|associate|intern';

/** Whether a short title names a position that one can hold: "Senior Designer", "Software Engineer III", "Analyst 2". */
export const isPosition = (title: string): boolean =>
  title.split(/\s+/).length <= 6 && new RegExp(`(^|[\\s-])(${position})( \\d{1,2}| I{1,3}| IV| VI{0,3})?$`, 'i').test(title.trim());

/** Whether it is one of several steps of a position, told apart by a number: "Engineer II", "Developer 3". */
export const isNumberedPosition = (title: string): boolean => isPosition(title) && /\s(\d{1,2}|i{1,3}|iv|vi{0,3})$/i.test(title.trim());

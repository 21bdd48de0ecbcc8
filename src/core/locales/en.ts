/** English words of the report. Keys are grouped by the page they stand on. */
export const en = {
  report: {
    title: 'Customer loyalty and retention strategy',
  },
} as const

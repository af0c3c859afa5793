/** The lease of the one process that looks texts up in the archive. */
export const ASSESSOR = 'assessor'

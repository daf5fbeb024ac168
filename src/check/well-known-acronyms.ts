/** Acronyms that readers of a brief know by themselves, or that are names and never written out. */
export const wellKnown: readonly string[] = [
  'EU UE EC CE UN ONU US USA UK NATO OTAN OECD OCDE WTO OMC WHO OMS UNESCO IMF FMI GDP PIB VAT TVA CEO PDG R&D AI IA IT ICT TIC',
  'HR RH PR TV CD DVD USB PC PDF HTML URL FAQ DNA ADN RNA ARN HIV VIH AIDS SIDA COVID SARS ISO CEN EN EUR USD GBP CHF JPY CNY',
  'OK NB PS AM PM CET CEST UTC GMT DG MEP SME SMEs PME NGO NGOs ONG Q&A VIP ID LED GPS CV BREXIT',
].flatMap((line) => line.split(' '))

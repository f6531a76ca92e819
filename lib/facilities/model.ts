/** Kinds of health facility. All but `hospital` are primary care (FKTP). */
export const FACILITY_TYPES = ['puskesmas', 'clinic', 'doctor', 'rs_d_pratama', 'hospital'] as const;
export type FacilityType = (typeof FACILITY_TYPES)[number];

export const FKTP_TYPES = ['puskesmas', 'clinic', 'doctor', 'rs_d_pratama'] as const satisfies readonly FacilityType[];
export type FktpType = (typeof FKTP_TYPES)[number];

/** Facility code: 4 digits, a letter, 3 digits, e.g. `0138U020`. */
export const FACILITY_CODE = /^\d{4}[A-Z]\d{3}$/;

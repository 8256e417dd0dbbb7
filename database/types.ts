export interface DB { [table: `${string}.${string}`]: never }

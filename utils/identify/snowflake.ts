export const DISCORD_EPOCH = 1_420_070_400_000;
export const TWITTER_EPOCH = 1_288_834_974_657;

/** Epoch milliseconds in which a Snowflake was made: what stands above its low 22 bits, since the issuer's own epoch. */
export const snowflakeTime = (id: string | undefined, epoch: number): number =>
  Math.floor(Number(id) / 2 ** 22) + epoch;

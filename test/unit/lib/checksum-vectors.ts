/** Published vectors in pieces, so that no token stands here: file in `lib/checksums`, value, whether it is valid. */
export const CHECKSUM_VECTORS: readonly (readonly [name: string, pieces: string, valid: boolean])[] = [
  ['crc32-base62', 'ghp_Abc123De f456Ghi789Jk l012Mno3451O S4Q4', true],
  ['crc32-base62', 'gho_Abc123De f456Ghi789Jk l012Mno3451O S4Q4', true],
  ['crc32-base62', 'npm_Abc123De f456Ghi789Jk l012Mno3451O S4Q4', true],
  ['crc32-base62', 'vcp_01234567 89abcdefghij ABCDEFGHIJ01 23456789abcd efghij3lcS0E', true],
  ['crc32-base62', 'ghp_Abc123De f456Ghi789Jk l012Mno3451O S4Qx', false],
  [
    'github-fine-grained',
    `github_pat_1 1AAJNNBY0AbC dEfGhIjKl_Zz 09Zz09Zz09Zz 09Zz09Zz09Zz 09Zz09Zz09Zz 09Zz0KCORPZN RaB3dE5gH`,
    true,
  ],
  ['gitlab-routable', 'glpat-AAECAw QFBgcICQoLDA 0OD2M6MQpvOj EKdToxMgw.01 .130uehmhl', true],
  ['gitlab-routable', 'glrt-t3_AAEC AwQFBgcICQoL DA0OD286Nwpw OjJuOWMKdDoz Dg.01.161r0w o1k', true],
  [
    'atlassian-crc',
    `ATATT3xFfGF0 AbCd0123-_Ab Cd0123-_AbCd 0123-_AbCd01 23-_AbCd0123 -_AbCd0123-_ AbCd0123-_Ab Cd0123-_AbCd
      0123-_AbCd01 23-_AbCd0123 -_AbCd0123-_ AbCd0123-_Ab Cd0123-_AbCd 0123-_AbCd01 23-_=EDB596F C`,
    true,
  ],
  ['cloudflare-crc', 'cfut_aZ09aZ0 9aZ09aZ09aZ0 9aZ09aZ09aZ0 9aZ09aZ093ed bcd6f', true],
  ['grafana-glsa', 'glsa_HOruHOr uHOruHOruHOr uHOruHOruHOr u_d8216427', true],
  ['zuplo-crc', 'zpka_3e6c4f7 d39954ca2935 3b7ab88589b6 4_de26cd55', true],
  ['confluent-crc', 'cfltAb3+Ab3+ Ab3+Ab3+Ab3+ Ab3+Ab3+Ab3+ Ab3+Ab3+Ab3+ Ab3+Ab3+AbtY yp+g', true],
  ['openai-infix', 'T3BlbkFJ', true],
  ['azure-marvin', 'F7Gd2siZtV1H 1lamchWPWH9V HzbkEQstzDKw sEUdqWAzSeCH FVbh', true],
  ['azure-marvin', 'n2aWOnwIiJzW iCDy2YCz4D3D OXimkWsbsBsm gXvvf5AzSeA5 J7R4', true],
  [
    'azure-marvin',
    'n2aWOnwIiJzW iCDy2YCz4D3D OXimkWsbsBsm gXvvf5kgxL5z 0AURa17RMx6V X9lTHdnXIK5v 4ZTSACDbiAIw 7g==',
    true,
  ],
  ['azure-marvin', 'n2aWOnwIiJzW iCDy2YCz4D3D OXimkWsbs+AS bLkaqQU=', true],
  ['azure-marvin', 'n2aWOnwIiJzW iCDy2YCz4D3D OXimkWsbsBsm gXvvf5kgAzFu PvIEaA==', true],
  ['entra-client-secret', 'abc8Q~Zx9-Zx 9-Zx9-Zx9-Zx 9-Zx9-Zx9-Zx 9a.D', true],
  [
    'azure-cask-legacy',
    'Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3CJQQJ99BD ACfhMk5XJ3w3 AAABACOG1Ps2',
    true,
  ],
  [
    'azure-cask-legacy',
    'Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3CJQQJ99CA ACfhMk5XJ3w3 AAAAAZDO2hes',
    true,
  ],
  ['cask-v1', 'A1b2A1b2A1b2 A1b2A1b2A1b2 A1b2A1b2A1b2 A1b2A1bAQJJQ ABATTESTAABA OMe7', true],
];

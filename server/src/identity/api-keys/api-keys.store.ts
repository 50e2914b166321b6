export const apiKeyColumns = ['id', 'name', 'prefix', 'environment', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt'] as const

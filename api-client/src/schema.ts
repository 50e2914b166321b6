// Written by bin/write-openapi.ts from the routes. Do not edit.
export interface paths {
    "/api/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where licenses are used
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    customer?: string;
                    identifier?: string;
                    isLive?: string;
                    license?: string;
                    limit?: number;
                    product?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                activatedAt: string;
                                address: string | null;
                                appVersion: string | null;
                                customer: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                deactivatedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                identifier: string;
                                lastSeenAt: string | null;
                                license: {
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                    product: string;
                                };
                                name: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activations/{activation}/deactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a device, which frees its place
         * @description Needs the permission `licenses:act`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    activation: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agents
         * @description For signed-in agents.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                availability: "available" | "away" | "offline";
                                awayUntil: string | null;
                                email: string;
                                /** Format: uuid */
                                id: string;
                                isActive: boolean;
                                name: string;
                                /** @enum {string} */
                                role: "super_admin" | "admin" | "support_agent" | "developer";
                                skills: string[];
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Invite an agent by mail
         * @description Needs the permission `agents:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        name: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "support_agent" | "developer";
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            availability: "available" | "away" | "offline";
                            awayUntil: string | null;
                            email: string;
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            name: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "support_agent" | "developer";
                            skills: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agents/{agent}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an agent with their single permissions
         * @description Needs the permission `agents:manage`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    agent: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            availability: "available" | "away" | "offline";
                            awayUntil: string | null;
                            email: string;
                            granted: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            name: string;
                            preset: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                            revoked: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "support_agent" | "developer";
                            skills: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the name, role, skills or single permissions of an agent, or whether they may sign in
         * @description Needs the permission `agents:manage`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    agent: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        granted?: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                        isActive?: boolean;
                        name?: string;
                        revoked?: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                        /** @enum {string} */
                        role?: "super_admin" | "admin" | "support_agent" | "developer";
                        skills?: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            availability: "available" | "away" | "offline";
                            awayUntil: string | null;
                            email: string;
                            granted: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            name: string;
                            preset: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                            revoked: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "support_agent" | "developer";
                            skills: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/agents/{agent}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether an agent takes work
         * @description Needs the permission `agents:manage`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    agent: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        availability: "available" | "away" | "offline";
                        /** @default null */
                        until?: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            availability: "available" | "away" | "offline";
                            awayUntil: string | null;
                            email: string;
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            name: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "support_agent" | "developer";
                            skills: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agents/{agent}/deactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate an agent and hand over their open tickets
         * @description Needs the permission `agents:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    agent: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        handOverTo: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            handedOver: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Needs the permission `api_keys:manage`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                createdAt: string;
                                environment: string;
                                expiresAt: string | null;
                                /** Format: uuid */
                                id: string;
                                lastUsedAt: string | null;
                                name: string;
                                prefix: string;
                                scopes: ("tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:manage" | "licenses:use" | "mail:receive")[];
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Create an API key; its secret is shown once
         * @description Needs the permission `api_keys:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        environment?: string;
                        /** Format: date-time */
                        expiresAt?: string;
                        name: string;
                        scopes: ("tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:manage" | "licenses:use" | "mail:receive")[];
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            environment: string;
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                            prefix: string;
                            scopes: ("tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:manage" | "licenses:use" | "mail:receive")[];
                            secret: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Needs the permission `api_keys:manage`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom tickets can be given to, with what they have to do
         * @description For signed-in agents.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                availability: "available" | "away" | "offline";
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                open: {
                                    count: number;
                                    isCapped: boolean;
                                };
                                skills: string[];
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file, to be attached to a message
         * @description Needs the permission `tickets:reply`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            isSafeImage: boolean;
                            mediaType: string;
                            name: string;
                            size: number;
                            url: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file that you uploaded
         * @description Needs the permission `tickets:reply`.
         */
        get: {
            parameters: {
                query?: {
                    download?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    attachment: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit log
         * @description Needs the permission `agents:manage`.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    limit?: number;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                action: string;
                                actor: {
                                    id: string | null;
                                    kind: string;
                                    name: string;
                                };
                                address: string | null;
                                data: {
                                    [key: string]: unknown;
                                };
                                environment: string | null;
                                /** Format: date-time */
                                occurredAt: string;
                                sequence: number;
                                subjectId: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many tickets alike
         * @description Needs the permission `tickets:bulk`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        change: {
                            addTags?: string[];
                            assigneeId?: string | null;
                            categoryId?: string | null;
                            /** @enum {string} */
                            priority?: "low" | "normal" | "high" | "critical";
                            removeTags?: string[];
                            reply?: {
                                /**
                                 * @default keep
                                 * @enum {string}
                                 */
                                afterwards?: "keep" | "waiting" | "resolve";
                                html: string;
                            };
                            /** @enum {string} */
                            status?: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                        };
                        selection: {
                            tickets: string[];
                        } | {
                            filter: {
                                assignee?: (("me" | "unassigned") | string)[];
                                category?: string[];
                                /** Format: date-time */
                                createdFrom?: string;
                                /** Format: date-time */
                                createdTo?: string;
                                customer?: string[];
                                hasAttachment?: boolean | string;
                                priority?: ("low" | "normal" | "high" | "critical")[];
                                q?: string;
                                status?: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                                tag?: string[];
                                /** Format: date-time */
                                updatedFrom?: string;
                                /** Format: date-time */
                                updatedTo?: string;
                                /**
                                 * @default all
                                 * @enum {string}
                                 */
                                view?: "needs_response" | "mine" | "unassigned" | "urgent" | "all";
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            done: number;
                            failures: {
                                code: string;
                                key: string | null;
                                reason: string;
                            }[];
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            total: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far a bulk action is
         * @description Needs the permission `tickets:bulk`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            done: number;
                            failures: {
                                code: string;
                                key: string | null;
                                reason: string;
                            }[];
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            total: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what can be inserted
         * @description Needs the permission `tickets:reply`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            html: string;
                            /** Format: uuid */
                            id: string;
                            isEditable: boolean;
                            isShared: boolean;
                            shortcut: string | null;
                            title: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Keep a text to insert
         * @description Needs the permission `tickets:reply`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        html: string;
                        /** @default false */
                        isShared?: boolean;
                        /** @default null */
                        shortcut?: string | null;
                        title: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            html: string;
                            /** Format: uuid */
                            id: string;
                            isEditable: boolean;
                            isShared: boolean;
                            shortcut: string | null;
                            title: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-responses/{response}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a text to insert
         * @description Needs the permission `tickets:reply`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    response: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        html: string;
                        /** @default null */
                        shortcut?: string | null;
                        title: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            html: string;
                            /** Format: uuid */
                            id: string;
                            isEditable: boolean;
                            isShared: boolean;
                            shortcut: string | null;
                            title: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        /**
         * Remove a text to insert
         * @description Needs the permission `tickets:reply`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    response: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List categories
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: {
                    archived?: "without" | "with";
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                color: "gray" | "blue" | "teal" | "green" | "violet" | "amber" | "red";
                                /** Format: uuid */
                                id: string;
                                isActive: boolean;
                                isTechnical: boolean;
                                key: string;
                                label: string;
                                name: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Create a category
         * @description Needs the permission `ticket_settings:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default gray
                         * @enum {string}
                         */
                        color?: "gray" | "blue" | "teal" | "green" | "violet" | "amber" | "red";
                        /** @default false */
                        isTechnical?: boolean;
                        label?: string;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            color: "gray" | "blue" | "teal" | "green" | "violet" | "amber" | "red";
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            isTechnical: boolean;
                            key: string;
                            label: string;
                            name: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or archive a category
         * @description Needs the permission `ticket_settings:manage`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    category: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        color?: "gray" | "blue" | "teal" | "green" | "violet" | "amber" | "red";
                        isActive?: boolean;
                        isTechnical?: boolean;
                        label?: string;
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            color: "gray" | "blue" | "teal" | "green" | "violet" | "amber" | "red";
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            isTechnical: boolean;
                            key: string;
                            label: string;
                            name: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/categories/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the categories in order
         * @description Needs the permission `ticket_settings:manage`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        categories: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                color: "gray" | "blue" | "teal" | "green" | "violet" | "amber" | "red";
                                /** Format: uuid */
                                id: string;
                                isActive: boolean;
                                isTechnical: boolean;
                                key: string;
                                label: string;
                                name: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find customers by name or address
         * @description Needs the permission `customers:read`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    organisation?: string;
                    q?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                createdAt: string;
                                email: string;
                                /** Format: uuid */
                                id: string;
                                isBlocked: boolean;
                                licenseCount: number;
                                name: string;
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Create a customer
         * @description Needs the permission `customers:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        /** @default false */
                        isBlocked?: boolean;
                        name: string;
                        /** @default null */
                        organisationId?: string | null;
                        /** @default true */
                        takesOutreach?: boolean;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            externalId: string | null;
                            /** Format: uuid */
                            id: string;
                            isBlocked: boolean;
                            lifetimeValue: {
                                amount: number;
                                currency: string;
                            }[];
                            name: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            takesOutreach: boolean;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer
         * @description Needs the permission `customers:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    customer: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            externalId: string | null;
                            /** Format: uuid */
                            id: string;
                            isBlocked: boolean;
                            lifetimeValue: {
                                amount: number;
                                currency: string;
                            }[];
                            name: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            takesOutreach: boolean;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Needs the permission `customers:manage`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    customer: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email?: string;
                        isBlocked?: boolean;
                        name?: string;
                        organisationId?: string | null;
                        takesOutreach?: boolean;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            externalId: string | null;
                            /** Format: uuid */
                            id: string;
                            isBlocked: boolean;
                            lifetimeValue: {
                                amount: number;
                                currency: string;
                            }[];
                            name: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            takesOutreach: boolean;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/customers/{customer}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a customer did lately with their licenses
         * @description Needs the permission `customers:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    customer: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "activated" | "deactivated" | "license_action" | "purchase" | "renewal" | "refund";
                                license: {
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                } | null;
                                what: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or change the customer that another system knows by this number
         * @description Needs the permission `customers:manage`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        isBlocked?: boolean;
                        name: string;
                        organisationExternalId?: string | null;
                        takesOutreach?: boolean;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            isNew: boolean;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find where you have drafts
         * @description Needs the permission `tickets:reply`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ticketIds: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/environment/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Clear the environment, never Production; its set-up stays
         * @description Needs the permission `environments:manage`.
         */
        delete: {
            parameters: {
                query: {
                    name: string;
                };
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What works and what does not
         * @description Needs the permission `health:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            parts: {
                                detail: string;
                                label: string;
                                name: string;
                                /** @enum {string} */
                                status: "ok" | "warning" | "failing";
                            }[];
                            /** @enum {string} */
                            status: "ok" | "warning" | "failing";
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a CSV file of customers, licenses or purchases
         * @description Needs the permission `customers:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        content: string;
                        fileName: string;
                        /** @enum {string} */
                        kind: "customers" | "licenses" | "purchases";
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            created: number;
                            done: number;
                            failed: number;
                            failures: {
                                field: string | null;
                                reason: string;
                                row: number;
                            }[];
                            fields: {
                                isRequired: boolean;
                                name: string;
                            }[];
                            fileName: string;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "customers" | "licenses" | "purchases";
                            mapping: {
                                [key: string]: number;
                            };
                            preview: string[][];
                            /** @enum {string} */
                            state: "uploaded" | "trying" | "tried" | "running" | "finished";
                            total: number;
                            updated: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far an import is
         * @description Needs the permission `customers:manage`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    import: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            created: number;
                            done: number;
                            failed: number;
                            failures: {
                                field: string | null;
                                reason: string;
                                row: number;
                            }[];
                            fields: {
                                isRequired: boolean;
                                name: string;
                            }[];
                            fileName: string;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "customers" | "licenses" | "purchases";
                            mapping: {
                                [key: string]: number;
                            };
                            preview: string[][];
                            /** @enum {string} */
                            state: "uploaded" | "trying" | "tried" | "running" | "finished";
                            total: number;
                            updated: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import the rows of a file, or try what would become of them
         * @description Needs the permission `customers:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    import: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        isTrial: boolean;
                        mapping: {
                            [key: string]: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            created: number;
                            done: number;
                            failed: number;
                            failures: {
                                field: string | null;
                                reason: string;
                                row: number;
                            }[];
                            fields: {
                                isRequired: boolean;
                                name: string;
                            }[];
                            fileName: string;
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "customers" | "licenses" | "purchases";
                            mapping: {
                                [key: string]: number;
                            };
                            preview: string[][];
                            /** @enum {string} */
                            state: "uploaded" | "trying" | "tried" | "running" | "finished";
                            total: number;
                            updated: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the mails that came in
         * @description Needs the permission `mail:read`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    state?: "received" | "processed" | "held";
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                from: string;
                                /** Format: uuid */
                                id: string;
                                outcome: ("new_ticket" | "answer" | "unconfirmed" | "follow_up" | "agent_reply" | "agent_note" | "duplicate" | "bounce" | "receipt" | "complaint" | "own_mail" | "no_sender" | "authentication_failed" | "unreadable" | "too_slow" | "failed" | "answer_automatic" | "answer_by_other" | "answer_not_allowed" | "answer_not_possible") | null;
                                processedAt: string | null;
                                reason: string | null;
                                /** Format: date-time */
                                receivedAt: string;
                                size: number;
                                /** @enum {string} */
                                source: "smtp" | "lmtp" | "http";
                                /** @enum {string} */
                                state: "received" | "processed" | "held";
                                subject: string | null;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                to: string[];
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound-mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was decided about a mail
         * @description Needs the permission `mail:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attempts: number;
                            decisions: {
                                finding: string;
                                step: string;
                            }[];
                            envelopeFrom: string;
                            from: string;
                            /** Format: uuid */
                            id: string;
                            messageId: string | null;
                            outcome: ("new_ticket" | "answer" | "unconfirmed" | "follow_up" | "agent_reply" | "agent_note" | "duplicate" | "bounce" | "receipt" | "complaint" | "own_mail" | "no_sender" | "authentication_failed" | "unreadable" | "too_slow" | "failed" | "answer_automatic" | "answer_by_other" | "answer_not_allowed" | "answer_not_possible") | null;
                            processedAt: string | null;
                            reason: string | null;
                            /** Format: date-time */
                            receivedAt: string;
                            remoteAddress: string | null;
                            size: number;
                            /** @enum {string} */
                            source: "smtp" | "lmtp" | "http";
                            /** @enum {string} */
                            state: "received" | "processed" | "held";
                            subject: string | null;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                key: string;
                            } | null;
                            to: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound-mails/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a mail as it came
         * @description Needs the permission `mail:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound-mails/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a held mail once more
         * @description Needs the permission `mail:retry`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incident-replies/{reply}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far a reply to all has come
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    reply: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            failed: {
                                /** Format: uuid */
                                id: string;
                                key: string;
                                reason: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            sent: number;
                            total: number;
                            waiting: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List licenses; keys are masked
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    customer?: string;
                    expiresWithin?: number;
                    isOver?: string;
                    limit?: number;
                    product?: string;
                    q?: string;
                    status?: ("available" | "assigned" | "active" | "suspended" | "expired" | "revoked")[];
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                activationLimit: number;
                                activationsUsed: number;
                                /** Format: date-time */
                                createdAt: string;
                                customer: {
                                    email: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                expiresAt: string | null;
                                /** Format: uuid */
                                id: string;
                                maskedKey: string;
                                product: {
                                    code: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Create a license; its key is in the answer
         * @description Needs the permission `licenses:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        activationLimit: number;
                        /** @default null */
                        customerId?: string | null;
                        /** @default null */
                        expiresAt?: string | null;
                        /** @default null */
                        externalId?: string | null;
                        /** Format: uuid */
                        productId: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            key: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{license}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a license; its key is masked
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    license: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            activatedAt: string | null;
                            activationLimit: number;
                            activationsUsed: number;
                            assignedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            expiresAt: string | null;
                            externalId: string | null;
                            features: {
                                [key: string]: unknown;
                            };
                            /** Format: uuid */
                            id: string;
                            limitAfterwards: number | null;
                            limitUntil: string | null;
                            maskedKey: string;
                            metadata: {
                                [key: string]: unknown;
                            };
                            moves: ("available" | "assigned" | "active" | "suspended" | "expired" | "revoked")[];
                            product: {
                                code: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the limit, the term, the status or the owner of a license, and say why
         * @description Needs the permission `licenses:act_freely`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    license: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        activationLimit?: number;
                        /** Format: uuid */
                        customerId?: string;
                        expiresAt?: string | null;
                        reason: string;
                        /** @enum {string} */
                        status?: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            activatedAt: string | null;
                            activationLimit: number;
                            activationsUsed: number;
                            assignedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            expiresAt: string | null;
                            externalId: string | null;
                            features: {
                                [key: string]: unknown;
                            };
                            /** Format: uuid */
                            id: string;
                            limitAfterwards: number | null;
                            limitUntil: string | null;
                            maskedKey: string;
                            metadata: {
                                [key: string]: unknown;
                            };
                            moves: ("available" | "assigned" | "active" | "suspended" | "expired" | "revoked")[];
                            product: {
                                code: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/licenses/{license}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was done to a license
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    license: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                after: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                at: string;
                                before: {
                                    [key: string]: unknown;
                                };
                                by: string;
                                /** Format: uuid */
                                id: string;
                                kind: ("raise_limit" | "deactivate_devices" | "extend" | "suspend" | "reinstate" | "transfer" | "resend_key" | "issue_trial" | "revoke" | "edit") | ("created" | "status_changed" | "key_revealed");
                                reason: string | null;
                                state: ("requested" | "applied" | "refused" | "undone") | null;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{license}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal a key; who does so is written down
         * @description Needs the permission `licenses:reveal`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    license: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or change the license that another system knows by this number
         * @description Needs the permission `licenses:manage`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        activationLimit?: number;
                        customerEmail?: string;
                        customerExternalId?: string;
                        customerName?: string;
                        expiresAt?: string | null;
                        key?: string;
                        productCode: string;
                        /** @enum {string} */
                        status?: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            isNew: boolean;
                            key: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow changes as server-sent events
         * @description For signed-in agents.
         */
        get: {
            parameters: {
                query?: {
                    loadedFor?: number;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over a raw mail
         * @description Needs the permission `mail:receive`.
         */
        post: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "message/rfc822": string;
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description For signed-in agents.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            availability: "available" | "away" | "offline";
                            awayUntil: string | null;
                            deskName: string;
                            email: string;
                            environments: {
                                isProduction: boolean;
                                key: string;
                                name: string;
                                ticketPrefix: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            name: string;
                            permissions: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                            preferences: {
                                /** @enum {string} */
                                afterSend: "next" | "stay" | "list";
                                language: ("en" | "de") | null;
                                locale: string | null;
                                notifications: {
                                    /**
                                     * @default each
                                     * @enum {string}
                                     */
                                    mails: "each" | "daily";
                                    of: {
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        assigned: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine";
                                            /** @enum {string} */
                                            mail: "none" | "mine";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        customer_replied: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        mail_failed: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        mentioned: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine";
                                            /** @enum {string} */
                                            mail: "none" | "mine";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "all",
                                         *       "mail": "all"
                                         *     }
                                         */
                                        new_ticket: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        priority_raised: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                    };
                                };
                                shortcuts: boolean;
                                ticketColumns: {
                                    isShown: boolean;
                                    key: string;
                                    width: number | null;
                                }[];
                                timeZone: string | null;
                                viewOrder: string[];
                            };
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "support_agent" | "developer";
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether you take work
         * @description For signed-in agents.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        availability: "available" | "away" | "offline";
                        /** @default null */
                        until?: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            availability: "available" | "away" | "offline";
                            awayUntil: string | null;
                            email: string;
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            name: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "support_agent" | "developer";
                            skills: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your name
         * @description For signed-in agents.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            availability: "available" | "away" | "offline";
                            awayUntil: string | null;
                            email: string;
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            name: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "support_agent" | "developer";
                            skills: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your password
         * @description For signed-in agents.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose how you work
         * @description For signed-in agents.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        afterSend?: "next" | "stay" | "list";
                        language?: ("en" | "de") | null;
                        locale?: string | null;
                        notifications?: {
                            /**
                             * @default each
                             * @enum {string}
                             */
                            mails?: "each" | "daily";
                            /** @default {} */
                            of?: {
                                /**
                                 * @default {
                                 *       "inbox": "mine",
                                 *       "mail": "mine"
                                 *     }
                                 */
                                assigned?: {
                                    /** @enum {string} */
                                    inbox: "none" | "mine";
                                    /** @enum {string} */
                                    mail: "none" | "mine";
                                };
                                /**
                                 * @default {
                                 *       "inbox": "mine",
                                 *       "mail": "mine"
                                 *     }
                                 */
                                customer_replied?: {
                                    /** @enum {string} */
                                    inbox: "none" | "mine" | "all";
                                    /** @enum {string} */
                                    mail: "none" | "mine" | "all";
                                };
                                /**
                                 * @default {
                                 *       "inbox": "mine",
                                 *       "mail": "mine"
                                 *     }
                                 */
                                mail_failed?: {
                                    /** @enum {string} */
                                    inbox: "none" | "mine" | "all";
                                    /** @enum {string} */
                                    mail: "none" | "mine" | "all";
                                };
                                /**
                                 * @default {
                                 *       "inbox": "mine",
                                 *       "mail": "mine"
                                 *     }
                                 */
                                mentioned?: {
                                    /** @enum {string} */
                                    inbox: "none" | "mine";
                                    /** @enum {string} */
                                    mail: "none" | "mine";
                                };
                                /**
                                 * @default {
                                 *       "inbox": "all",
                                 *       "mail": "all"
                                 *     }
                                 */
                                new_ticket?: {
                                    /** @enum {string} */
                                    inbox: "none" | "mine" | "all";
                                    /** @enum {string} */
                                    mail: "none" | "mine" | "all";
                                };
                                /**
                                 * @default {
                                 *       "inbox": "mine",
                                 *       "mail": "mine"
                                 *     }
                                 */
                                priority_raised?: {
                                    /** @enum {string} */
                                    inbox: "none" | "mine" | "all";
                                    /** @enum {string} */
                                    mail: "none" | "mine" | "all";
                                };
                            };
                        };
                        shortcuts?: boolean;
                        ticketColumns?: {
                            isShown: boolean;
                            key: string;
                            width: number | null;
                        }[];
                        timeZone?: string | null;
                        viewOrder?: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            afterSend: "next" | "stay" | "list";
                            language: ("en" | "de") | null;
                            locale: string | null;
                            notifications: {
                                /**
                                 * @default each
                                 * @enum {string}
                                 */
                                mails: "each" | "daily";
                                of: {
                                    /**
                                     * @default {
                                     *       "inbox": "mine",
                                     *       "mail": "mine"
                                     *     }
                                     */
                                    assigned: {
                                        /** @enum {string} */
                                        inbox: "none" | "mine";
                                        /** @enum {string} */
                                        mail: "none" | "mine";
                                    };
                                    /**
                                     * @default {
                                     *       "inbox": "mine",
                                     *       "mail": "mine"
                                     *     }
                                     */
                                    customer_replied: {
                                        /** @enum {string} */
                                        inbox: "none" | "mine" | "all";
                                        /** @enum {string} */
                                        mail: "none" | "mine" | "all";
                                    };
                                    /**
                                     * @default {
                                     *       "inbox": "mine",
                                     *       "mail": "mine"
                                     *     }
                                     */
                                    mail_failed: {
                                        /** @enum {string} */
                                        inbox: "none" | "mine" | "all";
                                        /** @enum {string} */
                                        mail: "none" | "mine" | "all";
                                    };
                                    /**
                                     * @default {
                                     *       "inbox": "mine",
                                     *       "mail": "mine"
                                     *     }
                                     */
                                    mentioned: {
                                        /** @enum {string} */
                                        inbox: "none" | "mine";
                                        /** @enum {string} */
                                        mail: "none" | "mine";
                                    };
                                    /**
                                     * @default {
                                     *       "inbox": "all",
                                     *       "mail": "all"
                                     *     }
                                     */
                                    new_ticket: {
                                        /** @enum {string} */
                                        inbox: "none" | "mine" | "all";
                                        /** @enum {string} */
                                        mail: "none" | "mine" | "all";
                                    };
                                    /**
                                     * @default {
                                     *       "inbox": "mine",
                                     *       "mail": "mine"
                                     *     }
                                     */
                                    priority_raised: {
                                        /** @enum {string} */
                                        inbox: "none" | "mine" | "all";
                                        /** @enum {string} */
                                        mail: "none" | "mine" | "all";
                                    };
                                };
                            };
                            shortcuts: boolean;
                            ticketColumns: {
                                isShown: boolean;
                                key: string;
                                width: number | null;
                            }[];
                            timeZone: string | null;
                            viewOrder: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the inbox
         * @description For signed-in agents.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    unread?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                causes: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    /** @enum {string} */
                                    kind: "new_ticket" | "assigned" | "customer_replied" | "priority_raised" | "mentioned" | "mail_failed";
                                    position: number | null;
                                }[];
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                readAt: string | null;
                                ticket: {
                                    customer: string;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    subject: string;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark entries of the inbox as read or unread
         * @description For signed-in agents.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids?: string[];
                        isRead: boolean;
                        /** @example TICK-1001 */
                        ticket?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what is unread in the inbox
         * @description For signed-in agents.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                            isCapped: boolean;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find organisations by name
         * @description Needs the permission `customers:read`.
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                externalId: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Create an organisation
         * @description Needs the permission `customers:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            externalId: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or change the organisation that another system knows by this number
         * @description Needs the permission `customers:manage`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            isNew: boolean;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbound-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails that we send
         * @description Needs the permission `mail:read`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    q?: string;
                    state?: ("queued" | "sending" | "sent" | "failed" | "captured" | "held")[];
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                attempts: number;
                                bcc: string[];
                                cc: string[];
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                isAutomatic: boolean;
                                lastError: string | null;
                                nextAttemptAt: string | null;
                                sentAt: string | null;
                                /** @enum {string} */
                                state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                                subject: string;
                                threadId: string | null;
                                to: string[];
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbound-mails/{mail}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mail as it is sent
         * @description Needs the permission `mail:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    mail: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accepted: string[];
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                isSafeImage: boolean;
                                mediaType: string;
                                name: string;
                                size: number;
                                url: string | null;
                            }[];
                            attempts: number;
                            bcc: string[];
                            cc: string[];
                            /** Format: date-time */
                            createdAt: string;
                            headers: {
                                name: string;
                                value: string;
                            }[];
                            html: string | null;
                            /** Format: uuid */
                            id: string;
                            isAutomatic: boolean;
                            lastError: string | null;
                            messageId: string;
                            nextAttemptAt: string | null;
                            refused: {
                                address: string;
                                reason: string;
                            }[];
                            sentAt: string | null;
                            /** @enum {string} */
                            state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                            subject: string;
                            text: string | null;
                            threadId: string | null;
                            to: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbound-mails/{mail}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file of a mail
         * @description Needs the permission `mail:read`.
         */
        get: {
            parameters: {
                query?: {
                    download?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    attachment: string;
                    mail: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbound-mails/{mail}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a mail again that failed or was held
         * @description Needs the permission `mail:retry`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    mail: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accepted: string[];
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                isSafeImage: boolean;
                                mediaType: string;
                                name: string;
                                size: number;
                                url: string | null;
                            }[];
                            attempts: number;
                            bcc: string[];
                            cc: string[];
                            /** Format: date-time */
                            createdAt: string;
                            headers: {
                                name: string;
                                value: string;
                            }[];
                            html: string | null;
                            /** Format: uuid */
                            id: string;
                            isAutomatic: boolean;
                            lastError: string | null;
                            messageId: string;
                            nextAttemptAt: string | null;
                            refused: {
                                address: string;
                                reason: string;
                            }[];
                            sentAt: string | null;
                            /** @enum {string} */
                            state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                            subject: string;
                            text: string | null;
                            threadId: string | null;
                            to: string[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to choose a new password */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                /** Format: date-time */
                                createdAt: string;
                                externalId: string | null;
                                /** Format: uuid */
                                id: string;
                                isActive: boolean;
                                keyPattern: string | null;
                                name: string;
                                signingBits: number;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Create a product
         * @description Needs the permission `licenses:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        /** @default null */
                        externalId?: string | null;
                        /** @default true */
                        isActive?: boolean;
                        /** @default null */
                        keyPattern?: string | null;
                        name: string;
                        /** @default 4096 */
                        signingBits?: 2048 | 3072 | 4096 | 8192;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** Format: date-time */
                            createdAt: string;
                            externalId: string | null;
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            keyPattern: string | null;
                            name: string;
                            signingBits: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description Needs the permission `licenses:manage`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    product: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        externalId?: string | null;
                        isActive?: boolean;
                        keyPattern?: string | null;
                        name?: string;
                        signingBits?: 2048 | 3072 | 4096 | 8192;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** Format: date-time */
                            createdAt: string;
                            externalId: string | null;
                            /** Format: uuid */
                            id: string;
                            isActive: boolean;
                            keyPattern: string | null;
                            name: string;
                            signingBits: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/products/{product}/public-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what apps verify our answers with
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    product: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            algorithm: "RSA-SHA256";
                            bits: number;
                            product_id: string | null;
                            public_key: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or change the product that another system knows by this number
         * @description Needs the permission `licenses:manage`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        isActive?: boolean;
                        keyPattern?: string | null;
                        name: string;
                        signingBits?: 2048 | 3072 | 4096 | 8192;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            isNew: boolean;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the purchases of a customer
         * @description Needs the permission `customers:read`.
         */
        get: {
            parameters: {
                query: {
                    after?: string;
                    customer: string;
                    limit?: number;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                amount: number;
                                currency: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "purchase" | "renewal" | "refund";
                                license: {
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                } | null;
                                number: string;
                                product: string | null;
                                /** Format: date-time */
                                purchasedAt: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purchases/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or change the purchase that another system knows by this number
         * @description Needs the permission `customers:manage`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amount: number;
                        currency: string;
                        customerEmail?: string;
                        customerExternalId?: string;
                        /**
                         * @default purchase
                         * @enum {string}
                         */
                        kind?: "purchase" | "renewal" | "refund";
                        licenseExternalId?: string;
                        number: string;
                        productCode?: string;
                        /** Format: date-time */
                        purchasedAt: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            isNew: boolean;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sample-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the environment has sample data
         * @description Needs the permission `environments:manage`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            loadedAt: string | null;
                            /** @enum {string} */
                            state: "none" | "loading" | "loaded";
                            step: number;
                            steps: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Load sample data into the environment; never into Production
         * @description Needs the permission `environments:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            loadedAt: string | null;
                            /** @enum {string} */
                            state: "none" | "loading" | "loaded";
                            step: number;
                            steps: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            availability: "available" | "away" | "offline";
                            awayUntil: string | null;
                            deskName: string;
                            email: string;
                            environments: {
                                isProduction: boolean;
                                key: string;
                                name: string;
                                ticketPrefix: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            name: string;
                            permissions: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                            preferences: {
                                /** @enum {string} */
                                afterSend: "next" | "stay" | "list";
                                language: ("en" | "de") | null;
                                locale: string | null;
                                notifications: {
                                    /**
                                     * @default each
                                     * @enum {string}
                                     */
                                    mails: "each" | "daily";
                                    of: {
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        assigned: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine";
                                            /** @enum {string} */
                                            mail: "none" | "mine";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        customer_replied: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        mail_failed: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        mentioned: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine";
                                            /** @enum {string} */
                                            mail: "none" | "mine";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "all",
                                         *       "mail": "all"
                                         *     }
                                         */
                                        new_ticket: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        priority_raised: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                    };
                                };
                                shortcuts: boolean;
                                ticketColumns: {
                                    isShown: boolean;
                                    key: string;
                                    width: number | null;
                                }[];
                                timeZone: string | null;
                                viewOrder: string[];
                            };
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "support_agent" | "developer";
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how this desk treats tickets
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agentsAnswerByMail: boolean;
                            assignOnReply: boolean;
                            autoCloseDays: number;
                            categoryRequired: boolean;
                            customerCanReopen: boolean;
                            ticketCreationEmail: boolean;
                            undoSendSeconds: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how this desk treats tickets
         * @description Needs the permission `ticket_settings:manage`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agentsAnswerByMail?: boolean;
                        assignOnReply?: boolean;
                        autoCloseDays?: number;
                        categoryRequired?: boolean;
                        customerCanReopen?: boolean;
                        ticketCreationEmail?: boolean;
                        undoSendSeconds?: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agentsAnswerByMail: boolean;
                            assignOnReply: boolean;
                            autoCloseDays: number;
                            categoryRequired: boolean;
                            customerCanReopen: boolean;
                            ticketCreationEmail: boolean;
                            undoSendSeconds: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the desk is set up */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deskName: string | null;
                            isSetUp: boolean;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Set up the desk by the one-time link */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        deskName: string;
                        email: string;
                        /** @default false */
                        loadSampleData?: boolean;
                        name: string;
                        password: string;
                        supportAddress: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            availability: "available" | "away" | "offline";
                            awayUntil: string | null;
                            deskName: string;
                            email: string;
                            environments: {
                                isProduction: boolean;
                                key: string;
                                name: string;
                                ticketPrefix: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            name: string;
                            permissions: ("tickets:see_all" | "tickets:see_own_and_unassigned" | "tickets:see_technical" | "tickets:read" | "tickets:create" | "tickets:reply" | "tickets:update" | "tickets:assign" | "tickets:assign_self" | "tickets:merge" | "tickets:bulk" | "tickets:delete" | "customers:read" | "customers:manage" | "licenses:read" | "licenses:reveal" | "licenses:act" | "licenses:act_freely" | "licenses:manage" | "licenses:use" | "mail:read" | "mail:retry" | "mail:receive" | "agents:manage" | "api_keys:manage" | "environments:manage" | "ticket_settings:manage" | "health:read")[];
                            preferences: {
                                /** @enum {string} */
                                afterSend: "next" | "stay" | "list";
                                language: ("en" | "de") | null;
                                locale: string | null;
                                notifications: {
                                    /**
                                     * @default each
                                     * @enum {string}
                                     */
                                    mails: "each" | "daily";
                                    of: {
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        assigned: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine";
                                            /** @enum {string} */
                                            mail: "none" | "mine";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        customer_replied: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        mail_failed: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        mentioned: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine";
                                            /** @enum {string} */
                                            mail: "none" | "mine";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "all",
                                         *       "mail": "all"
                                         *     }
                                         */
                                        new_ticket: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                        /**
                                         * @default {
                                         *       "inbox": "mine",
                                         *       "mail": "mine"
                                         *     }
                                         */
                                        priority_raised: {
                                            /** @enum {string} */
                                            inbox: "none" | "mine" | "all";
                                            /** @enum {string} */
                                            mail: "none" | "mine" | "all";
                                        };
                                    };
                                };
                                shortcuts: boolean;
                                ticketColumns: {
                                    isShown: boolean;
                                    key: string;
                                    width: number | null;
                                }[];
                                timeZone: string | null;
                                viewOrder: string[];
                            };
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "support_agent" | "developer";
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags that are offered
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a tag off all tickets
         * @description Needs the permission `ticket_settings:manage`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    tag: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/telemetry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what apps told us
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    group?: string;
                    isFlagged?: string;
                    license?: string;
                    limit?: number;
                    product?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                at: string;
                                flags: {
                                    [key: string]: unknown;
                                };
                                group: string;
                                /** Format: uuid */
                                id: string;
                                identifier: string | null;
                                license: {
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                } | null;
                                product: string | null;
                                value: string;
                                version: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/telemetry/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what apps told us, by day and group, with flags and versions
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: {
                    days?: number;
                    product?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            flags: {
                                count: number;
                                field: string;
                            }[];
                            versions: {
                                devices: number;
                                events: number;
                                /** Format: date-time */
                                lastSeenAt: string;
                                product: string | null;
                                version: string;
                            }[];
                            volume: {
                                count: number;
                                day: string;
                                flagged: number;
                                group: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticket-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export tickets as CSV
         * @description Needs the permission `tickets:bulk`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        selection: {
                            tickets: string[];
                        } | {
                            filter: {
                                assignee?: (("me" | "unassigned") | string)[];
                                category?: string[];
                                /** Format: date-time */
                                createdFrom?: string;
                                /** Format: date-time */
                                createdTo?: string;
                                customer?: string[];
                                hasAttachment?: boolean | string;
                                priority?: ("low" | "normal" | "high" | "critical")[];
                                q?: string;
                                status?: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                                tag?: string[];
                                /** Format: date-time */
                                updatedFrom?: string;
                                /** Format: date-time */
                                updatedTo?: string;
                                /**
                                 * @default all
                                 * @enum {string}
                                 */
                                view?: "needs_response" | "mine" | "unassigned" | "urgent" | "all";
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tickets
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    assignee?: (("me" | "unassigned") | string)[];
                    category?: string[];
                    createdFrom?: string;
                    createdTo?: string;
                    customer?: string[];
                    hasAttachment?: boolean | string;
                    limit?: number;
                    order?: "asc" | "desc";
                    priority?: ("low" | "normal" | "high" | "critical")[];
                    q?: string;
                    sort?: "number" | "subject" | "customer" | "status" | "priority" | "assignee" | "category" | "created" | "updated" | "waiting" | "urgency" | "relevance";
                    status?: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                    tag?: string[];
                    updatedFrom?: string;
                    updatedTo?: string;
                    view?: "needs_response" | "mine" | "unassigned" | "urgent" | "all";
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            isNewestOnly: boolean;
                            items: {
                                abilities: {
                                    assign: boolean;
                                    assignToSelf: boolean;
                                    changeCategory: boolean;
                                    changePriority: boolean;
                                    changeStatus: boolean;
                                    delete: boolean;
                                    merge: boolean;
                                    note: boolean;
                                    readOriginalMail: boolean;
                                    reply: boolean;
                                };
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                awaitingReplySince: string | null;
                                category: {
                                    color: string;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    label: string;
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
                                customer: {
                                    email: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                hasAttachments: boolean;
                                /** Format: uuid */
                                id: string;
                                isUnread: boolean;
                                key: string;
                                lastPosition: number;
                                mergedIntoId: string | null;
                                messageCount: number;
                                moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                                number: number;
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "critical";
                                snoozed: {
                                    until: string | null;
                                } | null;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                                tags: string[];
                                /** Format: date-time */
                                updatedAt: string;
                                version: number;
                            }[];
                            matches: {
                                excerpt: {
                                    isHit: boolean;
                                    text: string;
                                }[];
                                /** @enum {string} */
                                kind: "customer" | "reply" | "note" | "file";
                                /** Format: uuid */
                                ticketId: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Create a ticket on behalf of a customer
         * @description Needs the permission `tickets:create`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assigneeId?: string | null;
                        /** @default [] */
                        attachmentIds?: string[];
                        categoryId?: string | null;
                        customer: {
                            email: string;
                            name?: string;
                        };
                        html: string;
                        /** @default false */
                        notifyCustomer?: boolean;
                        /**
                         * @default normal
                         * @enum {string}
                         */
                        priority?: "low" | "normal" | "high" | "critical";
                        subject: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a ticket with its conversation
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: {
                    asIs?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                /** Format: date-time */
                                createdAt: string;
                                email: string;
                                /** Format: uuid */
                                id: string;
                                licenses: {
                                    activationLimit: number;
                                    activationsUsed: number;
                                    expiresAt: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                    product: string;
                                    /** @enum {string} */
                                    status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                                }[];
                                name: string;
                                ticketCount: number;
                            };
                            drafts: {
                                attached: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                /** @default [] */
                                bcc: string[];
                                /** @default [] */
                                cc: string[];
                                /** @default [] */
                                fileIds: string[];
                                html: string;
                                /** @enum {string} */
                                kind: "reply" | "note" | "forward";
                                /** Format: date-time */
                                savedAt: string;
                                /** @default null */
                                seen: number | null;
                                /** @default [] */
                                to: string[];
                            }[];
                            earlier: string | null;
                            followers: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isFollowed: boolean;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mailbox: {
                                address: string;
                            } | null;
                            merge: {
                                into: {
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                    canUndo: boolean;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                sources: {
                                    /** Format: date-time */
                                    at: string;
                                    canUndo: boolean;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                }[];
                            };
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            previousTickets: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                            }[];
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            readPosition: number;
                            scheduledReplies: {
                                /** @enum {string} */
                                afterwards: "keep" | "waiting" | "resolve";
                                agent: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                fileCount: number;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                sendAt: string;
                            }[];
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            timeline: ({
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                author: {
                                    email: string | null;
                                    id: string | null;
                                    /** @enum {string} */
                                    kind: "customer" | "agent" | "system";
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                /** Format: date-time */
                                createdAt: string;
                                delivery: {
                                    at: string | null;
                                    error: string | null;
                                    /** Format: uuid */
                                    mailId: string;
                                    /** @enum {string} */
                                    state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                                } | null;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                isForward: boolean;
                                isSenderVerified: boolean | null;
                                isUnconfirmed: boolean;
                                /** @enum {string} */
                                kind: "customer" | "reply" | "note";
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                originalMailId: string | null;
                                position: number;
                                quotedHtml: string | null;
                                text: string;
                                to: string[];
                                /** @enum {string} */
                                type: "message";
                                /** @enum {string} */
                                via: "mail" | "portal" | "api" | "agent";
                            } | {
                                actor: {
                                    id: string | null;
                                    kind: string;
                                    name: string;
                                };
                                data: {
                                    [key: string]: unknown;
                                };
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** Format: date-time */
                                occurredAt: string;
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                position: number;
                                /** @enum {string} */
                                type: "event";
                            })[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change status, priority, owner or category
         * @description Needs the permission `tickets:read`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assigneeId?: string | null;
                        categoryId?: string | null;
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "critical";
                        /** @enum {string} */
                        status?: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/tickets/{ticket}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a ticket
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                isSafeImage: boolean;
                                mediaType: string;
                                name: string;
                                size: number;
                                url: string | null;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file of a ticket
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: {
                    download?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    attachment: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/drafts/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep a draft
         * @description Needs the permission `tickets:reply`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    kind: "reply" | "note" | "forward";
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        attachmentIds?: string[];
                        /** @default [] */
                        bcc?: string[];
                        /** @default [] */
                        cc?: string[];
                        /** @default [] */
                        fileIds?: string[];
                        html: string;
                        /** @default null */
                        seen?: number | null;
                        /** @default [] */
                        to?: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            savedAt: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow a ticket
         * @description For signed-in agents.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        /**
         * Follow a ticket no more
         * @description For signed-in agents.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/forwards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forward the conversation
         * @description Needs the permission `tickets:reply`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        attachmentIds?: string[];
                        /** @default [] */
                        bcc?: string[];
                        /** @default false */
                        canUndo?: boolean;
                        /** @default [] */
                        cc?: string[];
                        /** @default [] */
                        fileIds?: string[];
                        html: string;
                        to: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            message: {
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                author: {
                                    email: string | null;
                                    id: string | null;
                                    /** @enum {string} */
                                    kind: "customer" | "agent" | "system";
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                /** Format: date-time */
                                createdAt: string;
                                delivery: {
                                    at: string | null;
                                    error: string | null;
                                    /** Format: uuid */
                                    mailId: string;
                                    /** @enum {string} */
                                    state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                                } | null;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                isForward: boolean;
                                isSenderVerified: boolean | null;
                                isUnconfirmed: boolean;
                                /** @enum {string} */
                                kind: "customer" | "reply" | "note";
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                originalMailId: string | null;
                                position: number;
                                quotedHtml: string | null;
                                text: string;
                                to: string[];
                                /** @enum {string} */
                                type: "message";
                                /** @enum {string} */
                                via: "mail" | "portal" | "api" | "agent";
                            };
                            ticket: {
                                abilities: {
                                    assign: boolean;
                                    assignToSelf: boolean;
                                    changeCategory: boolean;
                                    changePriority: boolean;
                                    changeStatus: boolean;
                                    delete: boolean;
                                    merge: boolean;
                                    note: boolean;
                                    readOriginalMail: boolean;
                                    reply: boolean;
                                };
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                awaitingReplySince: string | null;
                                category: {
                                    color: string;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    label: string;
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
                                customer: {
                                    email: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                hasAttachments: boolean;
                                /** Format: uuid */
                                id: string;
                                isUnread: boolean;
                                key: string;
                                lastPosition: number;
                                mergedIntoId: string | null;
                                messageCount: number;
                                moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                                number: number;
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "critical";
                                snoozed: {
                                    until: string | null;
                                } | null;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                                tags: string[];
                                /** Format: date-time */
                                updatedAt: string;
                                version: number;
                            };
                            undoableUntil: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the incident of a ticket
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            incident: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                members: {
                                    /** Format: date-time */
                                    createdAt: string;
                                    customer: {
                                        email: string;
                                        name: string;
                                    };
                                    /** Format: uuid */
                                    id: string;
                                    isLead: boolean;
                                    key: string;
                                    /** @enum {string} */
                                    priority: "low" | "normal" | "high" | "critical";
                                    /** @enum {string} */
                                    status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                    subject: string;
                                    version: number;
                                }[];
                                solution: string | null;
                            } | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Link tickets to the incident of a ticket, or make one that it leads
         * @description Needs the permission `tickets:merge`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        tickets: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            incident: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                members: {
                                    /** Format: date-time */
                                    createdAt: string;
                                    customer: {
                                        email: string;
                                        name: string;
                                    };
                                    /** Format: uuid */
                                    id: string;
                                    isLead: boolean;
                                    key: string;
                                    /** @enum {string} */
                                    priority: "low" | "normal" | "high" | "critical";
                                    /** @enum {string} */
                                    status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                    subject: string;
                                    version: number;
                                }[];
                                solution: string | null;
                            } | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        /**
         * Take a ticket out of its incident
         * @description Needs the permission `tickets:merge`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/incident/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to all customers of an incident, each by a mail of their own
         * @description Needs the permission `tickets:merge`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default keep
                         * @enum {string}
                         */
                        afterwards?: "keep" | "waiting" | "resolve";
                        html: string;
                        ticketIds: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            failed: {
                                /** Format: uuid */
                                id: string;
                                key: string;
                                reason: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            sent: number;
                            total: number;
                            waiting: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/incident/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the status of all tickets of an incident
         * @description Needs the permission `tickets:merge`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                        ticketIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            failed: {
                                /** Format: uuid */
                                id: string;
                                key: string;
                                reason: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/incident/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was said on all tickets of an incident
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: {
                    before?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            earlier: string | null;
                            items: {
                                authorName: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                isOurs: boolean;
                                /** @enum {string} */
                                kind: "customer" | "reply" | "note";
                                text: string;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                };
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/keep-resolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve again what a mere thank-you has reopened
         * @description Needs the permission `tickets:read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/license-actions/{action}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or refuse a requested change of a license
         * @description Needs the permission `licenses:act_freely`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    action: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        isApproved: boolean;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actions: {
                                after: {
                                    [key: string]: unknown;
                                };
                                askedBy: string;
                                before: {
                                    [key: string]: unknown;
                                };
                                canDecide: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                isUnproven: boolean;
                                /** @enum {string} */
                                kind: "raise_limit" | "deactivate_devices" | "extend" | "suspend" | "reinstate" | "transfer" | "resend_key" | "issue_trial" | "revoke" | "edit";
                                /** Format: uuid */
                                licenseId: string;
                                maskedKey: string;
                                reason: string;
                                /** @enum {string} */
                                state: "requested" | "applied" | "refused" | "undone";
                                undoableUntil: string | null;
                                workedAt: string | null;
                            }[];
                            failures: {
                                appVersion: string | null;
                                code: number;
                                count: number;
                                identifier: string | null;
                                /** Format: date-time */
                                lastAt: string;
                                /** Format: uuid */
                                licenseId: string;
                            }[];
                            isBlocked: boolean;
                            keys: {
                                /** @enum {string} */
                                foundIn: "text" | "quote" | "subject" | "file";
                                licenseId: string | null;
                                maskedKey: string;
                                /** Format: uuid */
                                messageId: string;
                                nearest: {
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                } | null;
                                /** @enum {string} */
                                state: "own" | "others" | "unknown";
                                written: string | null;
                            }[];
                            licenses: {
                                activationLimit: number;
                                activationsUsed: number;
                                expiresAt: string | null;
                                /** Format: uuid */
                                id: string;
                                isConfirmed: boolean;
                                maskedKey: string;
                                product: string;
                                snapshot: {
                                    activationLimit: number;
                                    activationsUsed: number;
                                    expiresAt: string | null;
                                    /** @enum {string} */
                                    status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                                } | null;
                                source: ("detected" | "portal" | "app" | "manual") | null;
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            }[];
                            others: {
                                /** Format: uuid */
                                id: string;
                                maskedKey: string;
                                product: string;
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            }[];
                            purchases: {
                                items: {
                                    amount: number;
                                    currency: string;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "purchase" | "renewal" | "refund";
                                    number: string;
                                    product: string | null;
                                    /** Format: date-time */
                                    purchasedAt: string;
                                }[];
                                lifetime: {
                                    amount: number;
                                    currency: string;
                                }[];
                            };
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/license-actions/{action}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a change of a license
         * @description Needs the permission `licenses:act`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    action: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actions: {
                                after: {
                                    [key: string]: unknown;
                                };
                                askedBy: string;
                                before: {
                                    [key: string]: unknown;
                                };
                                canDecide: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                isUnproven: boolean;
                                /** @enum {string} */
                                kind: "raise_limit" | "deactivate_devices" | "extend" | "suspend" | "reinstate" | "transfer" | "resend_key" | "issue_trial" | "revoke" | "edit";
                                /** Format: uuid */
                                licenseId: string;
                                maskedKey: string;
                                reason: string;
                                /** @enum {string} */
                                state: "requested" | "applied" | "refused" | "undone";
                                undoableUntil: string | null;
                                workedAt: string | null;
                            }[];
                            failures: {
                                appVersion: string | null;
                                code: number;
                                count: number;
                                identifier: string | null;
                                /** Format: date-time */
                                lastAt: string;
                                /** Format: uuid */
                                licenseId: string;
                            }[];
                            isBlocked: boolean;
                            keys: {
                                /** @enum {string} */
                                foundIn: "text" | "quote" | "subject" | "file";
                                licenseId: string | null;
                                maskedKey: string;
                                /** Format: uuid */
                                messageId: string;
                                nearest: {
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                } | null;
                                /** @enum {string} */
                                state: "own" | "others" | "unknown";
                                written: string | null;
                            }[];
                            licenses: {
                                activationLimit: number;
                                activationsUsed: number;
                                expiresAt: string | null;
                                /** Format: uuid */
                                id: string;
                                isConfirmed: boolean;
                                maskedKey: string;
                                product: string;
                                snapshot: {
                                    activationLimit: number;
                                    activationsUsed: number;
                                    expiresAt: string | null;
                                    /** @enum {string} */
                                    status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                                } | null;
                                source: ("detected" | "portal" | "app" | "manual") | null;
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            }[];
                            others: {
                                /** Format: uuid */
                                id: string;
                                maskedKey: string;
                                product: string;
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            }[];
                            purchases: {
                                items: {
                                    amount: number;
                                    currency: string;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "purchase" | "renewal" | "refund";
                                    number: string;
                                    product: string | null;
                                    /** Format: date-time */
                                    purchasedAt: string;
                                }[];
                                lifetime: {
                                    amount: number;
                                    currency: string;
                                }[];
                            };
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the licenses of a ticket
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actions: {
                                after: {
                                    [key: string]: unknown;
                                };
                                askedBy: string;
                                before: {
                                    [key: string]: unknown;
                                };
                                canDecide: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                isUnproven: boolean;
                                /** @enum {string} */
                                kind: "raise_limit" | "deactivate_devices" | "extend" | "suspend" | "reinstate" | "transfer" | "resend_key" | "issue_trial" | "revoke" | "edit";
                                /** Format: uuid */
                                licenseId: string;
                                maskedKey: string;
                                reason: string;
                                /** @enum {string} */
                                state: "requested" | "applied" | "refused" | "undone";
                                undoableUntil: string | null;
                                workedAt: string | null;
                            }[];
                            failures: {
                                appVersion: string | null;
                                code: number;
                                count: number;
                                identifier: string | null;
                                /** Format: date-time */
                                lastAt: string;
                                /** Format: uuid */
                                licenseId: string;
                            }[];
                            isBlocked: boolean;
                            keys: {
                                /** @enum {string} */
                                foundIn: "text" | "quote" | "subject" | "file";
                                licenseId: string | null;
                                maskedKey: string;
                                /** Format: uuid */
                                messageId: string;
                                nearest: {
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                } | null;
                                /** @enum {string} */
                                state: "own" | "others" | "unknown";
                                written: string | null;
                            }[];
                            licenses: {
                                activationLimit: number;
                                activationsUsed: number;
                                expiresAt: string | null;
                                /** Format: uuid */
                                id: string;
                                isConfirmed: boolean;
                                maskedKey: string;
                                product: string;
                                snapshot: {
                                    activationLimit: number;
                                    activationsUsed: number;
                                    expiresAt: string | null;
                                    /** @enum {string} */
                                    status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                                } | null;
                                source: ("detected" | "portal" | "app" | "manual") | null;
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            }[];
                            others: {
                                /** Format: uuid */
                                id: string;
                                maskedKey: string;
                                product: string;
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            }[];
                            purchases: {
                                items: {
                                    amount: number;
                                    currency: string;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "purchase" | "renewal" | "refund";
                                    number: string;
                                    product: string | null;
                                    /** Format: date-time */
                                    purchasedAt: string;
                                }[];
                                lifetime: {
                                    amount: number;
                                    currency: string;
                                }[];
                            };
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Link a license by its key
         * @description Needs the permission `tickets:reply`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        key: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            licenseId: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/licenses/{license}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a license of a ticket
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    license: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                act: boolean;
                                actFreely: boolean;
                                reveal: boolean;
                            };
                            activations: {
                                /** Format: date-time */
                                activatedAt: string;
                                appVersion: string | null;
                                /** Format: uuid */
                                id: string;
                                identifier: string;
                                lastSeenAt: string | null;
                                name: string;
                            }[];
                            attempts: {
                                appVersion: string | null;
                                code: number;
                                count: number;
                                identifier: string | null;
                                /** Format: date-time */
                                lastAt: string;
                            }[];
                            history: {
                                after: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                at: string;
                                before: {
                                    [key: string]: unknown;
                                };
                                by: string;
                                /** Format: uuid */
                                id: string;
                                kind: ("raise_limit" | "deactivate_devices" | "extend" | "suspend" | "reinstate" | "transfer" | "resend_key" | "issue_trial" | "revoke" | "edit") | ("created" | "status_changed" | "key_revealed");
                                reason: string | null;
                                state: ("requested" | "applied" | "refused" | "undone") | null;
                                ticket: string | null;
                            }[];
                            license: {
                                activatedAt: string | null;
                                activationLimit: number;
                                activationsUsed: number;
                                assignedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                customer: {
                                    email: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                expiresAt: string | null;
                                externalId: string | null;
                                features: {
                                    [key: string]: unknown;
                                };
                                /** Format: uuid */
                                id: string;
                                limitAfterwards: number | null;
                                limitUntil: string | null;
                                maskedKey: string;
                                metadata: {
                                    [key: string]: unknown;
                                };
                                moves: ("available" | "assigned" | "active" | "suspended" | "expired" | "revoked")[];
                                product: {
                                    code: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                                /** Format: date-time */
                                updatedAt: string;
                            };
                            snapshot: {
                                activationLimit: number;
                                activationsUsed: number;
                                expiresAt: string | null;
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            } | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/licenses/{license}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a license in a ticket, or ask for it
         * @description Needs the permission `licenses:act`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    license: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        mayAsk?: boolean;
                        reason: string;
                        wanted: {
                            activationLimit: number;
                            from?: number;
                            /** @enum {string} */
                            kind: "raise_limit";
                            /** @default null */
                            until?: string | null;
                        } | {
                            activationIds: string[];
                            /** @enum {string} */
                            kind: "deactivate_devices";
                        } | {
                            /** Format: date-time */
                            expiresAt: string;
                            from?: string | null;
                            /** @enum {string} */
                            kind: "extend";
                        } | {
                            /** @enum {string} */
                            kind: "suspend";
                        } | {
                            /** @enum {string} */
                            kind: "reinstate";
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            actionId: string;
                            /** @enum {string} */
                            state: "applied" | "requested";
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/licenses/{license}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that another customer's license belongs to a ticket
         * @description Needs the permission `licenses:act`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    license: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actions: {
                                after: {
                                    [key: string]: unknown;
                                };
                                askedBy: string;
                                before: {
                                    [key: string]: unknown;
                                };
                                canDecide: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                isUnproven: boolean;
                                /** @enum {string} */
                                kind: "raise_limit" | "deactivate_devices" | "extend" | "suspend" | "reinstate" | "transfer" | "resend_key" | "issue_trial" | "revoke" | "edit";
                                /** Format: uuid */
                                licenseId: string;
                                maskedKey: string;
                                reason: string;
                                /** @enum {string} */
                                state: "requested" | "applied" | "refused" | "undone";
                                undoableUntil: string | null;
                                workedAt: string | null;
                            }[];
                            failures: {
                                appVersion: string | null;
                                code: number;
                                count: number;
                                identifier: string | null;
                                /** Format: date-time */
                                lastAt: string;
                                /** Format: uuid */
                                licenseId: string;
                            }[];
                            isBlocked: boolean;
                            keys: {
                                /** @enum {string} */
                                foundIn: "text" | "quote" | "subject" | "file";
                                licenseId: string | null;
                                maskedKey: string;
                                /** Format: uuid */
                                messageId: string;
                                nearest: {
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                } | null;
                                /** @enum {string} */
                                state: "own" | "others" | "unknown";
                                written: string | null;
                            }[];
                            licenses: {
                                activationLimit: number;
                                activationsUsed: number;
                                expiresAt: string | null;
                                /** Format: uuid */
                                id: string;
                                isConfirmed: boolean;
                                maskedKey: string;
                                product: string;
                                snapshot: {
                                    activationLimit: number;
                                    activationsUsed: number;
                                    expiresAt: string | null;
                                    /** @enum {string} */
                                    status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                                } | null;
                                source: ("detected" | "portal" | "app" | "manual") | null;
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            }[];
                            others: {
                                /** Format: uuid */
                                id: string;
                                maskedKey: string;
                                product: string;
                                /** @enum {string} */
                                status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                            }[];
                            purchases: {
                                items: {
                                    amount: number;
                                    currency: string;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "purchase" | "renewal" | "refund";
                                    number: string;
                                    product: string | null;
                                    /** Format: date-time */
                                    purchasedAt: string;
                                }[];
                                lifetime: {
                                    amount: number;
                                    currency: string;
                                }[];
                            };
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/licenses/{license}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the whole key of a license of a ticket
         * @description Needs the permission `licenses:reveal`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    license: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Undo the merge of a ticket, within 30 days
         * @description Needs the permission `tickets:merge`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge others of the same customer into a ticket
         * @description Needs the permission `tickets:merge`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        sources: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what merging others into a ticket would do
         * @description Needs the permission `tickets:merge`.
         */
        get: {
            parameters: {
                query: {
                    sources: string[];
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            awaitingReplySince: string | null;
                            filesMoved: number;
                            firstRespondedAt: string | null;
                            messagesMoved: number;
                            primary: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                messageCount: number;
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "critical";
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                            };
                            priority: {
                                /** @enum {string} */
                                from: "low" | "normal" | "high" | "critical";
                                /** @enum {string} */
                                to: "low" | "normal" | "high" | "critical";
                            };
                            recipient: string;
                            sources: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                messageCount: number;
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "critical";
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/messages/{message}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the mail that a message came by
         * @description Needs the permission `mail:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    message: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/messages/{message}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a reply back that has not left
         * @description Needs the permission `tickets:reply`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    message: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                /** Format: date-time */
                                createdAt: string;
                                email: string;
                                /** Format: uuid */
                                id: string;
                                licenses: {
                                    activationLimit: number;
                                    activationsUsed: number;
                                    expiresAt: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                    product: string;
                                    /** @enum {string} */
                                    status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                                }[];
                                name: string;
                                ticketCount: number;
                            };
                            drafts: {
                                attached: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                /** @default [] */
                                bcc: string[];
                                /** @default [] */
                                cc: string[];
                                /** @default [] */
                                fileIds: string[];
                                html: string;
                                /** @enum {string} */
                                kind: "reply" | "note" | "forward";
                                /** Format: date-time */
                                savedAt: string;
                                /** @default null */
                                seen: number | null;
                                /** @default [] */
                                to: string[];
                            }[];
                            earlier: string | null;
                            followers: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isFollowed: boolean;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mailbox: {
                                address: string;
                            } | null;
                            merge: {
                                into: {
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                    canUndo: boolean;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                sources: {
                                    /** Format: date-time */
                                    at: string;
                                    canUndo: boolean;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                }[];
                            };
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            previousTickets: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                            }[];
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            readPosition: number;
                            scheduledReplies: {
                                /** @enum {string} */
                                afterwards: "keep" | "waiting" | "resolve";
                                agent: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                fileCount: number;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                sendAt: string;
                            }[];
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            timeline: ({
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                author: {
                                    email: string | null;
                                    id: string | null;
                                    /** @enum {string} */
                                    kind: "customer" | "agent" | "system";
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                /** Format: date-time */
                                createdAt: string;
                                delivery: {
                                    at: string | null;
                                    error: string | null;
                                    /** Format: uuid */
                                    mailId: string;
                                    /** @enum {string} */
                                    state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                                } | null;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                isForward: boolean;
                                isSenderVerified: boolean | null;
                                isUnconfirmed: boolean;
                                /** @enum {string} */
                                kind: "customer" | "reply" | "note";
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                originalMailId: string | null;
                                position: number;
                                quotedHtml: string | null;
                                text: string;
                                to: string[];
                                /** @enum {string} */
                                type: "message";
                                /** @enum {string} */
                                via: "mail" | "portal" | "api" | "agent";
                            } | {
                                actor: {
                                    id: string | null;
                                    kind: string;
                                    name: string;
                                };
                                data: {
                                    [key: string]: unknown;
                                };
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** Format: date-time */
                                occurredAt: string;
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                position: number;
                                /** @enum {string} */
                                type: "event";
                            })[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an internal note
         * @description Needs the permission `tickets:reply`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        attachmentIds?: string[];
                        html: string;
                        /** @default [] */
                        mentions?: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            message: {
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                author: {
                                    email: string | null;
                                    id: string | null;
                                    /** @enum {string} */
                                    kind: "customer" | "agent" | "system";
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                /** Format: date-time */
                                createdAt: string;
                                delivery: {
                                    at: string | null;
                                    error: string | null;
                                    /** Format: uuid */
                                    mailId: string;
                                    /** @enum {string} */
                                    state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                                } | null;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                isForward: boolean;
                                isSenderVerified: boolean | null;
                                isUnconfirmed: boolean;
                                /** @enum {string} */
                                kind: "customer" | "reply" | "note";
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                originalMailId: string | null;
                                position: number;
                                quotedHtml: string | null;
                                text: string;
                                to: string[];
                                /** @enum {string} */
                                type: "message";
                                /** @enum {string} */
                                via: "mail" | "portal" | "api" | "agent";
                            };
                            ticket: {
                                abilities: {
                                    assign: boolean;
                                    assignToSelf: boolean;
                                    changeCategory: boolean;
                                    changePriority: boolean;
                                    changeStatus: boolean;
                                    delete: boolean;
                                    merge: boolean;
                                    note: boolean;
                                    readOriginalMail: boolean;
                                    reply: boolean;
                                };
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                awaitingReplySince: string | null;
                                category: {
                                    color: string;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    label: string;
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
                                customer: {
                                    email: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                hasAttachments: boolean;
                                /** Format: uuid */
                                id: string;
                                isUnread: boolean;
                                key: string;
                                lastPosition: number;
                                mergedIntoId: string | null;
                                messageCount: number;
                                moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                                number: number;
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "critical";
                                snoozed: {
                                    until: string | null;
                                } | null;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                                tags: string[];
                                /** Format: date-time */
                                updatedAt: string;
                                version: number;
                            };
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you have a ticket open, and learn who else has
         * @description Needs the permission `tickets:read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        doing: ("viewing" | "replying" | "noting" | "forwarding") | "left";
                        window: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                /** @enum {string} */
                                doing: "viewing" | "replying" | "noting" | "forwarding";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remember how far you have read
         * @description For signed-in agents.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        position: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        /**
         * Mark a ticket unread
         * @description For signed-in agents.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to the customer
         * @description Needs the permission `tickets:reply`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default keep
                         * @enum {string}
                         */
                        afterwards?: "keep" | "waiting" | "resolve";
                        /** @default [] */
                        attachmentIds?: string[];
                        /** @default [] */
                        bcc?: string[];
                        /** @default false */
                        canUndo?: boolean;
                        /** @default [] */
                        cc?: string[];
                        change?: {
                            /** Format: uuid */
                            license: string;
                            reason: string;
                            wanted: {
                                activationLimit: number;
                                from?: number;
                                /** @enum {string} */
                                kind: "raise_limit";
                                /** @default null */
                                until?: string | null;
                            } | {
                                activationIds: string[];
                                /** @enum {string} */
                                kind: "deactivate_devices";
                            } | {
                                /** Format: date-time */
                                expiresAt: string;
                                from?: string | null;
                                /** @enum {string} */
                                kind: "extend";
                            } | {
                                /** @enum {string} */
                                kind: "suspend";
                            } | {
                                /** @enum {string} */
                                kind: "reinstate";
                            };
                        };
                        /** @default false */
                        force?: boolean;
                        html: string;
                        seen?: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            message: {
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                author: {
                                    email: string | null;
                                    id: string | null;
                                    /** @enum {string} */
                                    kind: "customer" | "agent" | "system";
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                /** Format: date-time */
                                createdAt: string;
                                delivery: {
                                    at: string | null;
                                    error: string | null;
                                    /** Format: uuid */
                                    mailId: string;
                                    /** @enum {string} */
                                    state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                                } | null;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                isForward: boolean;
                                isSenderVerified: boolean | null;
                                isUnconfirmed: boolean;
                                /** @enum {string} */
                                kind: "customer" | "reply" | "note";
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                originalMailId: string | null;
                                position: number;
                                quotedHtml: string | null;
                                text: string;
                                to: string[];
                                /** @enum {string} */
                                type: "message";
                                /** @enum {string} */
                                via: "mail" | "portal" | "api" | "agent";
                            };
                            ticket: {
                                abilities: {
                                    assign: boolean;
                                    assignToSelf: boolean;
                                    changeCategory: boolean;
                                    changePriority: boolean;
                                    changeStatus: boolean;
                                    delete: boolean;
                                    merge: boolean;
                                    note: boolean;
                                    readOriginalMail: boolean;
                                    reply: boolean;
                                };
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                awaitingReplySince: string | null;
                                category: {
                                    color: string;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    label: string;
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
                                customer: {
                                    email: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                hasAttachments: boolean;
                                /** Format: uuid */
                                id: string;
                                isUnread: boolean;
                                key: string;
                                lastPosition: number;
                                mergedIntoId: string | null;
                                messageCount: number;
                                moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                                number: number;
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "critical";
                                snoozed: {
                                    until: string | null;
                                } | null;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                                tags: string[];
                                /** Format: date-time */
                                updatedAt: string;
                                version: number;
                            };
                            undoableUntil: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/scheduled-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a reply later
         * @description Needs the permission `tickets:reply`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default keep
                         * @enum {string}
                         */
                        afterwards?: "keep" | "waiting" | "resolve";
                        /** @default [] */
                        attachmentIds?: string[];
                        /** @default [] */
                        bcc?: string[];
                        /** @default [] */
                        cc?: string[];
                        /** @default false */
                        force?: boolean;
                        html: string;
                        seen?: number;
                        /** Format: date-time */
                        sendAt: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            scheduledId: string;
                            ticket: {
                                abilities: {
                                    assign: boolean;
                                    assignToSelf: boolean;
                                    changeCategory: boolean;
                                    changePriority: boolean;
                                    changeStatus: boolean;
                                    delete: boolean;
                                    merge: boolean;
                                    note: boolean;
                                    readOriginalMail: boolean;
                                    reply: boolean;
                                };
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                awaitingReplySince: string | null;
                                category: {
                                    color: string;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    label: string;
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
                                customer: {
                                    email: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                hasAttachments: boolean;
                                /** Format: uuid */
                                id: string;
                                isUnread: boolean;
                                key: string;
                                lastPosition: number;
                                mergedIntoId: string | null;
                                messageCount: number;
                                moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                                number: number;
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "critical";
                                snoozed: {
                                    until: string | null;
                                } | null;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                                tags: string[];
                                /** Format: date-time */
                                updatedAt: string;
                                version: number;
                            };
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/scheduled-replies/{scheduled}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop a scheduled reply
         * @description Needs the permission `tickets:reply`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    scheduled: string;
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                /** Format: date-time */
                                createdAt: string;
                                email: string;
                                /** Format: uuid */
                                id: string;
                                licenses: {
                                    activationLimit: number;
                                    activationsUsed: number;
                                    expiresAt: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    maskedKey: string;
                                    product: string;
                                    /** @enum {string} */
                                    status: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                                }[];
                                name: string;
                                ticketCount: number;
                            };
                            drafts: {
                                attached: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                /** @default [] */
                                bcc: string[];
                                /** @default [] */
                                cc: string[];
                                /** @default [] */
                                fileIds: string[];
                                html: string;
                                /** @enum {string} */
                                kind: "reply" | "note" | "forward";
                                /** Format: date-time */
                                savedAt: string;
                                /** @default null */
                                seen: number | null;
                                /** @default [] */
                                to: string[];
                            }[];
                            earlier: string | null;
                            followers: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isFollowed: boolean;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mailbox: {
                                address: string;
                            } | null;
                            merge: {
                                into: {
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                    canUndo: boolean;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                sources: {
                                    /** Format: date-time */
                                    at: string;
                                    canUndo: boolean;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                }[];
                            };
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            previousTickets: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                            }[];
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            readPosition: number;
                            scheduledReplies: {
                                /** @enum {string} */
                                afterwards: "keep" | "waiting" | "resolve";
                                agent: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                fileCount: number;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                sendAt: string;
                            }[];
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            timeline: ({
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                author: {
                                    email: string | null;
                                    id: string | null;
                                    /** @enum {string} */
                                    kind: "customer" | "agent" | "system";
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                /** Format: date-time */
                                createdAt: string;
                                delivery: {
                                    at: string | null;
                                    error: string | null;
                                    /** Format: uuid */
                                    mailId: string;
                                    /** @enum {string} */
                                    state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                                } | null;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                isForward: boolean;
                                isSenderVerified: boolean | null;
                                isUnconfirmed: boolean;
                                /** @enum {string} */
                                kind: "customer" | "reply" | "note";
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                originalMailId: string | null;
                                position: number;
                                quotedHtml: string | null;
                                text: string;
                                to: string[];
                                /** @enum {string} */
                                type: "message";
                                /** @enum {string} */
                                via: "mail" | "portal" | "api" | "agent";
                            } | {
                                actor: {
                                    id: string | null;
                                    kind: string;
                                    name: string;
                                };
                                data: {
                                    [key: string]: unknown;
                                };
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** Format: date-time */
                                occurredAt: string;
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                position: number;
                                /** @enum {string} */
                                type: "event";
                            })[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find tickets of the last days that are about the same
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: {
                    hours?: number;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                createdAt: string;
                                customer: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: uuid */
                                id: string;
                                isInIncident: boolean;
                                key: string;
                                similarity: number;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a ticket aside
         * @description Needs the permission `tickets:read`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        until: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        post?: never;
        /**
         * Take a ticket back
         * @description Needs the permission `tickets:read`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add and take tags
         * @description Needs the permission `tickets:read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        add?: string[];
                        remove?: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            abilities: {
                                assign: boolean;
                                assignToSelf: boolean;
                                changeCategory: boolean;
                                changePriority: boolean;
                                changeStatus: boolean;
                                delete: boolean;
                                merge: boolean;
                                note: boolean;
                                readOriginalMail: boolean;
                                reply: boolean;
                            };
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            awaitingReplySince: string | null;
                            category: {
                                color: string;
                                /** Format: uuid */
                                id: string;
                                key: string;
                                label: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            customer: {
                                email: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            hasAttachments: boolean;
                            /** Format: uuid */
                            id: string;
                            isUnread: boolean;
                            key: string;
                            lastPosition: number;
                            mergedIntoId: string | null;
                            messageCount: number;
                            moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                            number: number;
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "critical";
                            snoozed: {
                                until: string | null;
                            } | null;
                            /** @enum {string} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                            subject: string;
                            tags: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{ticket}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read earlier entries
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: {
                    before?: number;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    /** @example TICK-1001 */
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            earlier: string | null;
                            items: ({
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    isSafeImage: boolean;
                                    mediaType: string;
                                    name: string;
                                    size: number;
                                    url: string | null;
                                }[];
                                author: {
                                    email: string | null;
                                    id: string | null;
                                    /** @enum {string} */
                                    kind: "customer" | "agent" | "system";
                                    name: string;
                                };
                                bcc: string[];
                                cc: string[];
                                /** Format: date-time */
                                createdAt: string;
                                delivery: {
                                    at: string | null;
                                    error: string | null;
                                    /** Format: uuid */
                                    mailId: string;
                                    /** @enum {string} */
                                    state: "queued" | "sending" | "sent" | "failed" | "captured" | "held";
                                } | null;
                                html: string;
                                /** Format: uuid */
                                id: string;
                                isForward: boolean;
                                isSenderVerified: boolean | null;
                                isUnconfirmed: boolean;
                                /** @enum {string} */
                                kind: "customer" | "reply" | "note";
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                originalMailId: string | null;
                                position: number;
                                quotedHtml: string | null;
                                text: string;
                                to: string[];
                                /** @enum {string} */
                                type: "message";
                                /** @enum {string} */
                                via: "mail" | "portal" | "api" | "agent";
                            } | {
                                actor: {
                                    id: string | null;
                                    kind: string;
                                    name: string;
                                };
                                data: {
                                    [key: string]: unknown;
                                };
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** Format: date-time */
                                occurredAt: string;
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                } | null;
                                position: number;
                                /** @enum {string} */
                                type: "event";
                            })[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the tickets of each quick filter
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            all: {
                                count: number;
                                isCapped: boolean;
                            };
                            mine: {
                                count: number;
                                isCapped: boolean;
                            };
                            needsResponse: {
                                count: number;
                                isCapped: boolean;
                            };
                            unassigned: {
                                count: number;
                                isCapped: boolean;
                            };
                            urgent: {
                                count: number;
                                isCapped: boolean;
                            };
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read some tickets as the list shows them
         * @description Needs the permission `tickets:read`.
         */
        get: {
            parameters: {
                query: {
                    ids: string[];
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                abilities: {
                                    assign: boolean;
                                    assignToSelf: boolean;
                                    changeCategory: boolean;
                                    changePriority: boolean;
                                    changeStatus: boolean;
                                    delete: boolean;
                                    merge: boolean;
                                    note: boolean;
                                    readOriginalMail: boolean;
                                    reply: boolean;
                                };
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                awaitingReplySince: string | null;
                                category: {
                                    color: string;
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    label: string;
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
                                customer: {
                                    email: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                hasAttachments: boolean;
                                /** Format: uuid */
                                id: string;
                                isUnread: boolean;
                                key: string;
                                lastPosition: number;
                                mergedIntoId: string | null;
                                messageCount: number;
                                moves: ("open" | "in_progress" | "waiting" | "resolved" | "closed")[];
                                number: number;
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "critical";
                                snoozed: {
                                    until: string | null;
                                } | null;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                subject: string;
                                tags: string[];
                                /** Format: date-time */
                                updatedAt: string;
                                version: number;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a place of a license (300, 301, 302, 201 to 215)
         * @description Needs the permission `licenses:use`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        app_version?: string | number | null;
                        appVersion?: string | number | null;
                        /** @description What the machine is called, for people. */
                        device_name?: string | number | null;
                        domain?: string | number | null;
                        hardware_id?: string | number | null;
                        hardwareId?: string | number | null;
                        /** @description The hardware id or domain. Also taken: hardwareId, hardware_id, domain. */
                        identifier?: string | number | null;
                        license_key: string;
                        metadata?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description The id, code or external id of the product. The key of another product is invalid. */
                        product_id?: string | number | null;
                        /** @description Also taken: app_version, appVersion, version in metadata. */
                        product_version?: string | number | null;
                        productId?: string | number | null;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assign-license-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whose a license is (800, 801)
         * @description Needs the permission `licenses:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Also taken: email. */
                        customer_email?: string;
                        /** @description Also taken: owner_name. */
                        customer_name?: string | null;
                        email?: string;
                        license_key: string;
                        owner_name?: string | null;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the place back (400, 401, 202, 210, 215)
         * @description Needs the permission `licenses:use`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        app_version?: string | number | null;
                        appVersion?: string | number | null;
                        /** @description What the machine is called, for people. */
                        device_name?: string | number | null;
                        domain?: string | number | null;
                        hardware_id?: string | number | null;
                        hardwareId?: string | number | null;
                        /** @description The hardware id or domain. Also taken: hardwareId, hardware_id, domain. */
                        identifier?: string | number | null;
                        license_key: string;
                        metadata?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description The id, code or external id of the product. The key of another product is invalid. */
                        product_id?: string | number | null;
                        /** @description Also taken: app_version, appVersion, version in metadata. */
                        product_version?: string | number | null;
                        productId?: string | number | null;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/get-license-key-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read what a license is like (500, 202, 210)
         * @description Needs the permission `licenses:use`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        app_version?: string | number | null;
                        appVersion?: string | number | null;
                        /** @description What the machine is called, for people. */
                        device_name?: string | number | null;
                        domain?: string | number | null;
                        hardware_id?: string | number | null;
                        hardwareId?: string | number | null;
                        /** @description The hardware id or domain. Also taken: hardwareId, hardware_id, domain. */
                        identifier?: string | number | null;
                        license_key: string;
                        metadata?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description The id, code or external id of the product. The key of another product is invalid. */
                        product_id?: string | number | null;
                        /** @description Also taken: app_version, appVersion, version in metadata. */
                        product_version?: string | number | null;
                        productId?: string | number | null;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/get-license-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List licenses; keys are whole with `licenses:manage` (730)
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before. */
                    after?: string;
                    customer_email?: string;
                    limit?: number;
                    product_uuid?: string;
                    status?: "available" | "assigned" | "active" | "suspended" | "expired" | "revoked";
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/get-telemetry-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what apps told (970)
         * @description Needs the permission `licenses:read`.
         */
        get: {
            parameters: {
                query: {
                    activation_identifier?: string;
                    /** @description The `next` of the page before. */
                    after?: string;
                    data_group: string;
                    data_type: string;
                    has_red_flags?: "0" | "1" | "false" | "true";
                    license_key?: string;
                    limit?: number;
                    product_id?: string;
                    user_identifier?: string;
                };
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{product}/public-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what answers about a product are verified with */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    product: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            algorithm: "RSA-SHA256";
                            bits: number;
                            product_id: string | null;
                            public_key: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what answers are verified with that know no product */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            algorithm: "RSA-SHA256";
                            bits: number;
                            product_id: string | null;
                            public_key: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/send-telemetry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell how the app is used; nothing is refused (830, 831)
         * @description Needs the permission `licenses:use`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        activation_identifier?: unknown;
                        /** @description What belongs together. */
                        data_group?: unknown;
                        /** @description `numeric-single-value`, `numeric-xy-axis` or `text`. */
                        data_type?: unknown;
                        license_key?: unknown;
                        numeric_data_single_value?: unknown;
                        numeric_data_x?: unknown;
                        numeric_data_y?: unknown;
                        /** @description The id, code or external id of a product. */
                        product_id?: unknown;
                        product_version?: unknown;
                        text_data?: unknown;
                        user_identifier?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/send-telemetry-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell how the app is used; nothing is refused (830, 831)
         * @description Needs the permission `licenses:use`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        activation_identifier?: unknown;
                        /** @description What belongs together. */
                        data_group?: unknown;
                        /** @description `numeric-single-value`, `numeric-xy-axis` or `text`. */
                        data_type?: unknown;
                        license_key?: unknown;
                        numeric_data_single_value?: unknown;
                        numeric_data_x?: unknown;
                        numeric_data_y?: unknown;
                        /** @description The id, code or external id of a product. */
                        product_id?: unknown;
                        product_version?: unknown;
                        text_data?: unknown;
                        user_identifier?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/update-license-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change what a license allows (950, 951, 952)
         * @description Needs the permission `licenses:manage`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 0 means unlimited. */
                        activation_limit?: unknown;
                        license_key: string;
                        /** @description A status of a license; `blocked` is taken as `suspended`. */
                        status?: unknown;
                        validity?: unknown;
                        /** @description Days from now; 0: it does not expire. Also taken: validity. */
                        validity_days?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a license where the app runs (codes 200 to 215)
         * @description Needs the permission `licenses:use`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        app_version?: string | number | null;
                        appVersion?: string | number | null;
                        /** @description What the machine is called, for people. */
                        device_name?: string | number | null;
                        domain?: string | number | null;
                        hardware_id?: string | number | null;
                        hardwareId?: string | number | null;
                        /** @description The hardware id or domain. Also taken: hardwareId, hardware_id, domain. */
                        identifier?: string | number | null;
                        license_key: string;
                        metadata?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description The id, code or external id of the product. The key of another product is invalid. */
                        product_id?: string | number | null;
                        /** @description Also taken: app_version, appVersion, version in metadata. */
                        product_version?: string | number | null;
                        productId?: string | number | null;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            private_key_used: "product" | "global";
                            response: {
                                code: number;
                                message: string;
                                timestamp: number;
                            } & {
                                [key: string]: unknown;
                            };
                            /** @description `response` as JSON, in base64. */
                            response_base64: string;
                            /** @description RSA-SHA256 over the JSON text of this object without it, in base64. */
                            signature: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own and the shared views
         * @description For signed-in agents.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                isMine: boolean;
                                isShared: boolean;
                                mayChange: boolean;
                                name: string;
                                query: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
        /**
         * Save a list as a view
         * @description For signed-in agents.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        isShared?: boolean;
                        name: string;
                        query: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            isMine: boolean;
                            isShared: boolean;
                            mayChange: boolean;
                            name: string;
                            query: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a view
         * @description For signed-in agents.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    view: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        /**
         * Rename, change or share a view
         * @description For signed-in agents.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
                    "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                    /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
                    "Keydesk-Environment"?: components["parameters"]["Keydesk-Environment"];
                };
                path: {
                    view: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        isShared?: boolean;
                        name?: string;
                        query?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            isMine: boolean;
                            isShared: boolean;
                            mayChange: boolean;
                            name: string;
                            query: string;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: {
        /** @description What is wrong, as RFC 9457 has it */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    code: string;
                    detail: string;
                    errors?: {
                        message: string;
                        path: string;
                    }[];
                    requestId: string;
                    status: number;
                    title: string;
                    type: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
    };
    parameters: {
        /** @description A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours. */
        "Idempotency-Key": string;
        /** @description The environment that is meant, such as `staging`. Production when missing; an API key implies its own. */
        "Keydesk-Environment": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

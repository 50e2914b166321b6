import pino from 'pino'
import pg from 'pg'
import { prepareDatabase } from '/work/main/server/src/environments/prepare-database.ts'
import { generate } from '/work/main/bin/bench/generate.ts'
const n = Number(process.argv[2])
const admin = new pg.Client('postgresql://postgres@127.0.0.1:55432/postgres'); await admin.connect()
const name = `bench_${n}`
await admin.query(`drop database if exists ${name}`); await admin.query(`create database ${name}`); await admin.end()
const url = `postgresql://postgres@127.0.0.1:55432/${name}`
await prepareDatabase({ url, log: pino({ level: 'warn' }) })
await generate(url, n, console.log)

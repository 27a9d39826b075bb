import { ConfigError } from '../config/config-error.js';

/** A door that was to be opened, and the settings that tell where. */
export interface Door {
  name: 'HTTP' | 'gRPC';
  host: string;
  port: number;
  hostSetting: string;
  portSetting: string;
}

/** Why an address cannot be listened on, for people, and what to set; the system's code may be in the message only. */
export function listenFailure(thrown: unknown, door: Door): ConfigError {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const place = `${door.name} cannot listen on ${door.host}:${door.port}`;
  const { hostSetting, portSetting } = door;
  if (text.includes('EADDRINUSE'))
    return new ConfigError([`${place}: the port is taken. Set ${portSetting} to another.`]);
  if (text.includes('EACCES'))
    return new ConfigError([`${place}: the system forbids it. Set ${portSetting} to one from 1024 on.`]);
  if (/EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|Name resolution failed/.test(text))
    return new ConfigError([`${place}: this machine has no such address. Set ${hostSetting} to one it has.`]);
  return new ConfigError([`${place}: ${text}.`]);
}

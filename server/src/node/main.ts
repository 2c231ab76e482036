import { createServerConnection } from './serverConnection';
import { startServer } from './startServer';

startServer(createServerConnection(), __dirname);

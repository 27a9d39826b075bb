/** LangChain's `ChatOpenAI`, on every vendor. */
import { langchain } from './langchain.js';
import { sdkSuite } from './suite.js';

sdkSuite(langchain('langchain-chat'));

import { i as openStore, n as openChat, r as openLibreTranslate, t as listChatModels } from "./open-chat2.js";

export { listChatModels };
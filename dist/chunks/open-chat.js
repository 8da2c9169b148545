import { a as openStore, i as openLibreTranslate, n as listChatModels, o as readLibreTranslate, r as openChat, t as chooseChat } from "./open-chat2.js";

export { listChatModels };
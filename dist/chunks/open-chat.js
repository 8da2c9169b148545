import { a as openLibreTranslate, i as openChat, n as listChatModels, o as openStore, r as listLibreTranslate, s as readLibreTranslate, t as chooseChat } from "./open-chat2.js";

export { listChatModels, listLibreTranslate };
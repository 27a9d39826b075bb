import aial.client.ApiClient;
import aial.client.ApiException;
import aial.client.api.ChatApi;
import aial.client.api.OpenAiFormatsApi;
import aial.client.model.*;
import java.util.List;
import java.util.stream.Collectors;

/** Talks to a gateway through the generated Java client. AIAL_URL and AIAL_MASTER_KEY say which and as whom. */
public class Talk {
  static ApiClient client(String key) {
    ApiClient client = new ApiClient().setBasePath(System.getenv("AIAL_URL"));
    client.setBearerToken(key);
    return client;
  }

  static AialChatRequest question() {
    return new AialChatRequest()
        .model("gpt-5-mini")
        .addMessagesItem(new AialMessage().role(AialRole.USER).content("Hello, Oder"));
  }

  static void check(boolean isRight, String words) {
    if (!isRight) throw new AssertionError(words);
    System.out.println("ok " + words);
  }

  static void talk(ChatApi chat) throws ApiException {
    AialChatResult result = chat.chatSync(question(), null, null, null, null, null, null);
    String text =
        result.getMessage().getParts().stream()
            .map(AialPart::getActualInstance)
            .filter(AialTextPart.class::isInstance)
            .map(part -> ((AialTextPart) part).getText())
            .collect(Collectors.joining());
    check(text.contains("Hello, Oder"), "chat.sync: " + text + ", " + result.getFinish().getReason());
  }

  /** The raw call of the generated client, read line by line; each event by its type. */
  static void follow(ChatApi chat) throws Exception {
    StringBuilder text = new StringBuilder();
    String last = "";
    int count = 0;
    var call = chat.chatStreamCall(question(), null, null, null, null, null, null, null);
    try (var response = call.execute()) {
      var lines = response.body().source();
      for (String line = lines.readUtf8Line(); line != null; line = lines.readUtf8Line()) {
        if (!line.startsWith("data:")) continue;
        Object event = AialChatEvent.fromJson(line.substring("data:".length())).getActualInstance();
        count += 1;
        if (event instanceof AialTextDeltaEvent delta) text.append(delta.getText());
        if (event instanceof AialFinishEvent finish) last = finish.getFinish().getReason().getValue();
        if (event instanceof AialErrorEvent error) throw new AssertionError(error.getError().getMessage());
      }
    }
    boolean isRight = text.indexOf("Hello, Oder") >= 0 && last.equals("stop");
    check(isRight, "chat.stream: " + text + ", " + last + ", " + count + " events");
  }

  static void complete(ApiClient client) throws ApiException {
    ChatCompletionUserMessage message =
        new ChatCompletionUserMessage()
            .role(ChatCompletionUserMessage.RoleEnum.USER)
            .content(new ChatCompletionContent("Hello, Oder"));
    ChatCompletionRequest request =
        new ChatCompletionRequest().model("claude-sonnet-4-5").messages(List.of(new ChatCompletionMessage(message)));
    ChatCompletion reply =
        new OpenAiFormatsApi(client).createChatCompletion(request, null, null, null, null, null, null);
    String text = reply.getChoices().get(0).getMessage().toJson();
    check(text.contains("Hello, Oder"), "chat/completions: " + text);
  }

  static ErrorBody failure(ChatApi chat, AialChatRequest request, int status) throws Exception {
    try {
      chat.chatSync(request, null, null, null, null, null, null);
    } catch (ApiException problem) {
      if (problem.getCode() == status) return ErrorReply.fromJson(problem.getResponseBody()).getError();
    }
    throw new AssertionError("no error " + status);
  }

  public static void main(String[] arguments) throws Exception {
    ApiClient client = client(System.getenv("AIAL_MASTER_KEY"));
    ChatApi chat = new ChatApi(client);
    talk(chat);
    follow(chat);
    complete(client);
    ErrorBody unknown = failure(new ChatApi(client("nobody")), question(), 401);
    check(unknown.getMessage() != null, "error 401: " + unknown.getMessage());
    ErrorBody wrong = failure(chat, new AialChatRequest().model("gpt-5-mini").messages(List.of()), 400);
    check("/messages".equals(wrong.getParam()), "error 400: " + wrong.getParam() + ", " + wrong.getMessage());
  }
}

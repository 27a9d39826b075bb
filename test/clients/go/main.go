// Talks to a gateway through the generated Go clients, HTTP and gRPC. AIAL_URL, AIAL_GRPC and AIAL_MASTER_KEY say which
// and as whom.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"aial-client/aial"
	"aial-client/aialv1"
)

var url, key = os.Getenv("AIAL_URL"), os.Getenv("AIAL_MASTER_KEY")

func bearer(token string) aial.ClientOption {
	return aial.WithRequestEditorFn(func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+token)
		return nil
	})
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatalf("FAILED %v", err)
	}
	return value
}

func check(isRight bool, format string, values ...any) {
	if !isRight {
		log.Fatalf("FAILED "+format, values...)
	}
	fmt.Printf("ok "+format+"\n", values...)
}

func question() aial.AialChatRequest {
	words := "Hello, Oder"
	return aial.AialChatRequest{
		Model:    "gpt-5-mini",
		Messages: []aial.AialMessage{{Role: aial.AialRoleUser, Content: &words}},
	}
}

func talk(ctx context.Context, client *aial.ClientWithResponses) {
	reply := must(client.ChatSyncWithResponse(ctx, nil, question()))
	if reply.JSON200 == nil {
		log.Fatalf("FAILED chat.sync: %s", reply.Body)
	}
	text := ""
	for _, part := range *reply.JSON200.Message.Parts {
		if words, isText := must(part.ValueByDiscriminator()).(aial.AialTextPart); isText {
			text += words.Text
		}
	}
	check(strings.Contains(text, "Hello, Oder"), "chat.sync: %q, %s", text, reply.JSON200.Finish.Reason)
}

// The raw response of the generated client, read line by line; each event by its tag.
func follow(ctx context.Context, client *aial.ClientWithResponses) {
	response := must(client.ChatStream(ctx, nil, question()))
	defer response.Body.Close()
	text, last, count := "", "", 0
	for lines := bufio.NewScanner(response.Body); lines.Scan(); {
		data, isData := strings.CutPrefix(lines.Text(), "data:")
		if !isData {
			continue
		}
		var event aial.AialChatEvent
		must(0, json.Unmarshal([]byte(data), &event))
		count++
		switch step := must(event.ValueByDiscriminator()).(type) {
		case aial.AialTextDeltaEvent:
			text += step.Text
		case aial.AialFinishEvent:
			last = string(step.Finish.Reason)
		case aial.AialErrorEvent:
			log.Fatalf("FAILED chat.stream: %s", step.Error.Message)
		}
	}
	check(strings.Contains(text, "Hello, Oder") && last == "stop", "chat.stream: %q, %s, %d events", text, last, count)
}

func complete(ctx context.Context, client *aial.ClientWithResponses) {
	var content aial.ChatCompletionContent
	must(0, content.FromChatCompletionContent0("Hello, Oder"))
	var message aial.ChatCompletionMessage
	must(0, message.FromChatCompletionUserMessage(aial.ChatCompletionUserMessage{Role: "user", Content: content}))
	reply := must(client.CreateChatCompletionWithResponse(ctx, nil, aial.ChatCompletionRequest{
		Model:    "claude-sonnet-4-5",
		Messages: []aial.ChatCompletionMessage{message},
	}))
	if reply.JSON200 == nil {
		log.Fatalf("FAILED chat/completions: %s", reply.Body)
	}
	text := string(must(json.Marshal(reply.JSON200.Choices[0].Message.Content)))
	check(strings.Contains(text, "Hello, Oder"), "chat/completions: %s", text)
}

func refuse(ctx context.Context, client *aial.ClientWithResponses) {
	stranger := must(aial.NewClientWithResponses(url, bearer("nobody")))
	unknown := must(stranger.ChatSyncWithResponse(ctx, nil, question()))
	check(unknown.JSON401 != nil, "error 401: %s", unknown.JSON401.Error.Message)
	wrong := must(client.ChatSyncWithResponse(ctx, nil, aial.AialChatRequest{Model: "gpt-5-mini", Messages: []aial.AialMessage{}}))
	check(wrong.JSON400 != nil && *wrong.JSON400.Error.Param == "/messages", "error 400: %s, %s",
		*wrong.JSON400.Error.Param, wrong.JSON400.Error.Message)
}

func talkByGrpc(ctx context.Context) {
	connection := must(grpc.NewClient(os.Getenv("AIAL_GRPC"), grpc.WithTransportCredentials(insecure.NewCredentials())))
	defer connection.Close()
	router := aialv1.NewRouterClient(connection)
	ctx = metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+key)
	ask := &aialv1.ChatRequest{
		Model:    "gpt-5-mini",
		Messages: []*aialv1.Message{{Role: aialv1.Role_USER, Content: "Hello, Oder"}},
	}

	result := must(router.ChatSync(ctx, ask))
	text := result.GetMessage().GetParts()[0].GetText().GetText()
	check(strings.Contains(text, "Hello, Oder"), "gRPC ChatSync: %q", text)

	events := must(router.ChatStream(ctx, ask))
	text = ""
	for {
		event, err := events.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		text += must(event, err).GetTextDelta().GetText()
	}
	check(strings.Contains(text, "Hello, Oder"), "gRPC ChatStream: %q", text)

	_, err := router.ChatSync(ctx, &aialv1.ChatRequest{Model: "gpt-5-mini"})
	reason, field := "", ""
	for _, detail := range status.Convert(err).Details() {
		switch kind := detail.(type) {
		case *errdetails.ErrorInfo:
			reason = kind.GetReason()
		case *errdetails.BadRequest:
			field = kind.GetFieldViolations()[0].GetField()
		}
	}
	isRight := status.Code(err) == codes.InvalidArgument && reason != "" && field != ""
	check(isRight, "gRPC error: %s, %s, %s", status.Code(err), reason, field)
}

func main() {
	log.SetFlags(0)
	ctx := context.Background()
	client := must(aial.NewClientWithResponses(url, bearer(key)))
	talk(ctx, client)
	follow(ctx, client)
	complete(ctx, client)
	refuse(ctx, client)
	talkByGrpc(ctx)
}

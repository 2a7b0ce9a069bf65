using System.Net;
using System.Text.Json.Nodes;
using Campaigns.Content.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Api;

/// <summary>The OpenAPI document says what the API does, no more and no less.</summary>
public sealed class ApiDocumentTests
{
    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_names_every_address_that_a_token_opens()
    {
        await using var desk = await DeskBench.Open();

        var document = await Document(desk);

        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1.");
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"))
            .ShouldBe(DecidedRoutes.Running(desk).Where(route => route.Access!.ByToken).Select(route => route.Name), ignoreOrder: true);
        document["components"]!["securitySchemes"]!["token"]!["scheme"]!.GetValue<string>().ShouldBe("bearer");
        document["security"]![0]!["token"].ShouldNotBeNull();
        document["servers"]![0]!["url"]!.GetValue<string>().ShouldBe("/", "it says nothing of where this desk stands");
        foreach (var operation in Operations(document))
        {
            operation.Value["operationId"]!.GetValue<string>().ShouldNotBeEmpty(operation.Path);
            operation.Value["summary"]!.GetValue<string>().ShouldNotBeEmpty(operation.Path);
        }
    }

    [StoreFact]
    public async Task Every_answer_is_as_its_schema_says_and_holds_nothing_that_the_schema_does_not_name()
    {
        await using var desk = await DeskBench.Open();
        var (document, token, rows) = (await Document(desk), await desk.Token(await desk.As(DeskBench.Usual)), await Filled(desk));
        foreach (var (path, operation) in Operations(document))
        {
            var address = path.Replace("{id}", rows[path.Contains("items", StringComparison.Ordinal) ? "item" : "post"], StringComparison.Ordinal);
            var answers = new List<(HttpStatusCode Status, ApiBench.ApiReply Reply)>
            {
                (HttpStatusCode.OK, await desk.Read(address, token)),
                (HttpStatusCode.Unauthorized, await desk.Read(address, null)),
                (HttpStatusCode.Forbidden, await desk.Read(address.Replace(rows["item"], "khong-co", StringComparison.Ordinal).Replace(rows["post"], "khong-co", StringComparison.Ordinal), rows["stranger"])),
                path.Contains("{id}", StringComparison.Ordinal) ? (HttpStatusCode.NotFound, await desk.Read(path.Replace("{id}", "khong-co", StringComparison.Ordinal), token)) : (HttpStatusCode.BadRequest, await desk.Read(path + "?sai=1", token)),
            };
            foreach (var (status, reply) in answers)
            {
                reply.Status.ShouldBe(status, address);
                var content = operation["responses"]![((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)]!["content"]!.AsObject();
                content.Select(media => media.Key).ShouldBe([reply.MediaType!], $"{address} {status}");
                Holds(document, content[reply.MediaType!]!["schema"]!, reply.Body!, $"{address} {status}");
            }
            operation["responses"]!.AsObject().Select(response => response.Key).ShouldBe(
                answers.Select(answer => ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture)).Concat(["304", "429"]), ignoreOrder: true, path);
        }
    }

    [StoreFact]
    public async Task Every_parameter_and_every_value_of_it_is_taken()
    {
        await using var desk = await DeskBench.Open();
        var (document, token, rows) = (await Document(desk), await desk.Token(await desk.As(DeskBench.Usual)), await Filled(desk));
        var next = new Dictionary<string, string>(StringComparer.Ordinal) { ["after"] = "1759600800000-x", ["unit"] = desk.Unit.Code, ["limit"] = "200" };
        var asked = 0;
        foreach (var (path, operation) in Operations(document).Where(operation => !operation.Path.Contains("{id}", StringComparison.Ordinal)))
            foreach (var parameter in operation["parameters"]!.AsArray().Select(parameter => parameter!.AsObject()))
            {
                var (name, schema) = (parameter["name"]!.GetValue<string>(), parameter["schema"]!);
                var values = (schema["enum"] ?? schema["examples"])?.AsArray().Select(value => value!.GetValue<string>()).ToArray() ?? [next.GetValueOrDefault(name, "khong-co")];
                foreach (var value in values)
                {
                    (await desk.Read($"{path}?{name}={Uri.EscapeDataString(value)}", token)).Status.ShouldBe(HttpStatusCode.OK, $"{path} {name}={value}");
                    asked++;
                }
            }
        asked.ShouldBeGreaterThan(30);
        rows.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_a_schema_does_not_name_is_found()
    {
        // The test of the test: an answer that says more than the schema, or another thing, does not pass.
        var document = JsonNode.Parse("""{ "components": { "schemas": { "One": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "at": { "type": ["null", "string"], "format": "date-time" } } } } } }""")!;
        var schema = JsonNode.Parse("""{ "$ref": "#/components/schemas/One" }""")!;

        SchemaCheck.Errors(document, schema, JsonNode.Parse("""{ "id": "a", "at": null }""")!).ShouldBeEmpty();
        SchemaCheck.Errors(document, schema, JsonNode.Parse("""{ "id": "a", "at": "2026-10-05T01:00:00+00:00" }""")!).ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => SchemaCheck.Errors(document, JsonNode.Parse("""{ "minProperties": 2 }""")!, new JsonObject())).Message.ShouldContain("minProperties");
        foreach (var wrong in new[] { """{ "id": 1 }""", """{ }""", """{ "id": "a", "more": 1 }""", """{ "id": "a", "at": "hôm nay" }""", """{ "id": null }""", """[]""" })
            SchemaCheck.Errors(document, schema, JsonNode.Parse(wrong)!).ShouldNotBeEmpty(wrong);
    }

    private static async Task<JsonNode> Document(DeskBench desk) => (await desk.Read(ApiEndpoints.Document, null)).Body!;

    private static IEnumerable<(string Path, JsonNode Value)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (path.Key, operation.Value!)));

    /// <summary>Rows in which nothing is left empty that can be full: an item with a card, an approval that was voided, a post that is out, one that is late.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> Filled(DeskBench desk)
    {
        var account = await desk.Account(ChannelKind.Facebook);
        var item = await desk.Item(more: item => item with { Section = "Thông báo", Tags = ["muongsang"], Authors = ["Lò Thị Hoa"], Link = "https://muongsang.example", Earliest = desk.Clock.GetUtcNow(), NotAfter = desk.Clock.GetUtcNow().AddDays(3) });
        var post = await desk.Post(account, "Tin đã đăng", PostState.Published, url: "https://facebook.com/1");
        await desk.Post(account, "Tin chưa rõ", PostState.Unknown, why: "Kênh chưa trả lời.");
        await desk.Run("UPDATE post SET item_id = @item WHERE id = @post", new { item = item.Id, post });
        await desk.Run("INSERT INTO card (id, unit_id, item_id, template, boxes, alt) VALUES ('the', @unit, @item, 'observance', '{\"title\":\"Ra quân\"}', '')", new { unit = desk.Unit.Id, item = item.Id });
        await desk.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at, window_from, window_to, voided, void_why) VALUES ('duyet', @unit, @item, 1, 'Lãnh đạo', 1, 2, 3, 4, 'Sửa')", new { unit = desk.Unit.Id, item = item.Id });
        var stranger = await desk.Token(await desk.Person("Chưa có vai trò", desk.Unit.Id));
        return new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = item.Id, ["post"] = post, ["stranger"] = stranger };
    }

    private static void Holds(JsonNode document, JsonNode schema, JsonNode answer, string where) =>
        SchemaCheck.Errors(document, schema, answer).ShouldBeEmpty($"{where}\n{answer.ToJsonString()}");
}

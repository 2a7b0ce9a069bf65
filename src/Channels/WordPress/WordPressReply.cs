using System.Net;
using System.Text.Json;
using Campaigns.Channels.Wire;

namespace Campaigns.Channels.WordPress;

/// <summary>What came of a call to the API of a site.</summary>
internal sealed class WordPressReply
{
    private readonly JsonElement? _json;

    public WordPressReply(WireAnswer answer)
    {
        Answer = answer;
        _json = (answer as WireAnswer.Answered)?.Json;
        if (_json is { ValueKind: JsonValueKind.Object } error && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String)
            Code = code.GetString();
    }

    public WireAnswer Answer { get; }

    /// <summary>Null where no answer came.</summary>
    public HttpStatusCode? Status => (Answer as WireAnswer.Answered)?.Status;

    /// <summary>WordPress's own name of the error: <c>rest_post_invalid_id</c>; null where the answer is not its own.</summary>
    public string? Code { get; }

    /// <summary>WordPress did what was asked and said so. A page of a firewall or a login with status 200 is no such answer.</summary>
    public bool Ok => Answer is WireAnswer.Answered { Success: true } && _json is { ValueKind: JsonValueKind.Object or JsonValueKind.Array };

    /// <summary>The server finished with the call, whatever it says: nothing of it comes later.</summary>
    public bool Finished => Answer is WireAnswer.Answered;

    public string? Header(string name) => (Answer as WireAnswer.Answered)?.Headers.GetValueOrDefault(name);

    /// <summary>The answer as a value; null where it is none, a plugin having its own idea of a field.</summary>
    public T? Read<T>() where T : class
    {
        try
        {
            return Ok ? _json!.Value.Deserialize<T>(JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A number inside an error: <c>data.term_id</c>.</summary>
    public long? ErrorNumber(string name) =>
        _json is { ValueKind: JsonValueKind.Object } error && error.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var value) ? value : null;
}

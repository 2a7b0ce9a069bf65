using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Broadcasts;

/// <summary>
/// A speech service outside that a unit chose, as its own manual describes it: one POST with a key in a header, answered by the sound
/// itself or by JSON that says where the sound is. The key is no part of it (<see cref="Secrets.UnitSecretStore"/>).
/// </summary>
public sealed partial record SpeechService
{
    /// <summary>Characters of the address, of a name (header, voice, place in the answer) and of the body's pattern.</summary>
    public const int LongestAddress = 500, LongestName = 100, LongestBody = 2_000;

    /// <summary>Characters of the text of one call: what services take at once differs.</summary>
    public const int LeastCharacters = 200, MostCharacters = 20_000;

    /// <summary>What the answer is where it is the sound itself.</summary>
    public const string Audio = "audio";

    /// <summary>What of the body is filled in.</summary>
    public const string Text = "{text}", VoiceName = "{voice}";

    /// <summary>Under which name its key is kept.</summary>
    public const string Key = "speech";

    /// <summary>https; http on this machine alone.</summary>
    public string Address { get; init; } = "";

    /// <summary>The header that carries the key.</summary>
    public string Header { get; init; } = "";

    /// <summary>As the service names it; empty where it asks for none.</summary>
    public string Voice { get; init; } = "";

    /// <summary>With <see cref="Text"/> and <see cref="VoiceName"/> in it: JSON, a form (<c>input={text}</c>) or the bare text.</summary>
    public string Body { get; init; } = Text;

    /// <summary><see cref="Audio"/>, or the path to an address or to base64 in the answer's JSON: <c>data.url</c>.</summary>
    public string Answer { get; init; } = Audio;

    /// <summary>Of the text of one call; a longer one goes in several.</summary>
    public int Characters { get; init; } = 2_000;

    /// <summary>Whom the text goes to.</summary>
    public string Host => Uri.TryCreate(Address, UriKind.Absolute, out var uri) ? uri.Authority : "";

    /// <summary>By how the pattern begins.</summary>
    public string MediaType => Body.TrimStart() is ['{' or '[', ..] && Body.Trim() != Text ? "application/json" : Form().IsMatch(Body) ? "application/x-www-form-urlencoded" : "text/plain";

    /// <summary>The body of a call that has a text said, escaped as its kind asks.</summary>
    public string Fill(string text)
    {
        Func<string, string> escape = MediaType switch
        {
            "application/json" => part => JsonEncodedText.Encode(part, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
            "application/x-www-form-urlencoded" => Uri.EscapeDataString,
            _ => part => part,
        };
        // In one pass: what is said may hold the very signs that are filled in.
        return Places().Replace(Body, place => escape(place.Value == Text ? text : Voice));
    }

    /// <summary>The service as it is stored, or everything that is wrong with it, each by the field it stands in.</summary>
    public static Result<SpeechService> Check(SpeechService service)
    {
        var clean = service with { Address = service.Address.Trim(), Header = service.Header.Trim(), Voice = service.Voice.Trim(), Body = service.Body.Trim(), Answer = service.Answer.Trim() };
        var problems = clean.Problems().ToArray();
        return problems.Length > 0 ? problems : clean;
    }

    private IEnumerable<Problem> Problems()
    {
        if (Address.Length > LongestAddress || !Uri.TryCreate(Address, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback) || uri.Host.Length == 0)
            yield return Problem.Input(new("Địa chỉ phải bắt đầu bằng https://.", "The address must begin with https://."), "dia-chi", new("Chép đúng địa chỉ gọi (API) trong tài liệu của nhà cung cấp.", "Copy it from the provider's manual."));
        else if (uri.UserInfo.Length > 0)
            yield return Problem.Input(new("Địa chỉ không được chứa tên đăng nhập hay mật khẩu.", "The address must hold no user name and no password."), "dia-chi", new("Khóa truy cập điền ở ô riêng.", "The key has a field of its own."));
        if (Header.Length > LongestName || !Token().IsMatch(Header))
            yield return Problem.Input(new("Tên tiêu đề chỉ gồm chữ không dấu, số và gạch nối.", "A header's name has letters, figures and hyphens."), "tieu-de", new("Ví dụ: api-key, Authorization.", "As in api-key or Authorization."));
        if (Voice.Length > LongestName)
            yield return Problem.Input(new($"Tên giọng dài quá {LongestName} ký tự.", $"The voice has more than {LongestName} characters."), "giong");
        if (Body.Length > LongestBody || !Body.Contains(Text, StringComparison.Ordinal))
            yield return Problem.Input(new($"Mẫu nội dung gửi phải có {Text}, dài không quá {LongestBody} ký tự.", $"The body has {Text} in it and at most {LongestBody} characters."), "noi-dung", new($"Ví dụ: {{\"text\": \"{Text}\", \"voice\": \"{VoiceName}\"}}", "See the provider's manual."));
        else if (MediaType == "application/json" && !IsJson(Fill("thử \"một\" câu")))
            yield return Problem.Input(new("Mẫu nội dung gửi chưa đúng cú pháp JSON.", "The body is no JSON."), "noi-dung", new($"Đặt {Text} và {VoiceName} trong dấu ngoặc kép; xem lại dấu phẩy và ngoặc.", "Put them in quotes; look at commas and brackets."));
        if (Answer.Length > LongestName || !Path().IsMatch(Answer))
            yield return Problem.Input(new($"Ghi {Audio}, hoặc đường dẫn trong câu trả lời JSON.", $"Give {Audio}, or a path in the answer's JSON."), "tra-loi", new("Ví dụ: data.url, async.", "As in data.url or async."));
        if (Characters is < LeastCharacters or > MostCharacters)
            yield return Problem.Input(new($"Số ký tự mỗi lần gửi từ {LeastCharacters} đến {MostCharacters}.", $"Characters a call are {LeastCharacters} to {MostCharacters}."), "ky-tu");
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{text\}|\{voice\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();

    [GeneratedRegex(@"^[\w.-]+=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[A-Za-z0-9-]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[\w-]+(\.[\w-]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();
}

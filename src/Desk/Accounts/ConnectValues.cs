using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Secrets;

namespace Campaigns.Desk.Accounts;

/// <summary>What was given for connecting, held against what is asked: unknown and missing keys all at once, files read.</summary>
internal static class ConnectValues
{
    public static async Task<Result<IReadOnlyDictionary<string, string>>> Read(IReadOnlyList<string> given, IReadOnlyList<ConnectField> fields, CancellationToken cancel)
    {
        var (values, problems) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Problem>());
        foreach (var pair in given)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var key = at < 0 ? pair : pair[..at];
            if (at < 0 || fields.All(f => f.Name != key))
            {
                problems.Add(Problem.Input(new("Không có khóa này.", "There is no such key."), key,
                    NearestWord.To(key, fields.Select(f => f.Name)) is { } near ? new($"Có phải “{near}”?", $"Did you mean \"{near}\"?") : Keys(fields)));
                continue;
            }
            var value = await Value(pair[(at + 1)..], key, cancel);
            if (value.Ok)
                values[key] = value.Value.Trim();
            else
                problems.AddRange(value.Problems);
        }
        problems.AddRange(fields.Where(f => f.Required && values.GetValueOrDefault(f.Name) is null or "")
            .Select(f => Problem.Input(new($"Thiếu {f.Label.Vi}.", $"Missing: {f.Label.En}."), $"--set {f.Name}=…", f.Where)));
        return problems.Count > 0 ? problems.ToArray() : values;
    }

    private static Phrase Keys(IReadOnlyList<ConnectField> fields)
    {
        var names = string.Join(", ", fields.Select(f => f.Name));
        return new($"Các khóa: {names}.", $"The keys: {names}.");
    }

    private static async Task<Result<string>> Value(string text, string key, CancellationToken cancel)
    {
        if (!text.StartsWith('@'))
            return text;
        var file = new FileInfo(text[1..]);
        if (!file.Exists)
            return Problem.Input(new("Không có tệp này.", "There is no such file."), $"{key}={text}");
        if (file.Length > SecretStore.Longest)
            return Problem.Input(new("Tệp quá lớn so với một mã khóa.", "The file is too large for a secret."), $"{key}={text}");
        return await File.ReadAllTextAsync(file.FullName, cancel);
    }
}

using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Secrets;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Accounts;

/// <summary>What a person typed into the form. A value is a value here: none names a file of the server, as one at the shell may.</summary>
internal sealed record ConnectForm(string Name, Unit? Unit, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The longest name, in characters.</summary>
    private const int LongestName = 100;

    public static ConnectForm Read(IFormCollection form, IReadOnlyList<ConnectField> fields, IReadOnlyList<Unit> units, Account? again) => new(
        again?.Name ?? form[ConnectView.NameField].ToString().Normalize().Trim(),
        units.FirstOrDefault(u => u.Id == (again?.UnitId ?? form[ConnectView.UnitField].ToString())),
        fields.ToDictionary(f => f.Name, f => form["f." + f.Name].ToString().Trim(), StringComparer.Ordinal));

    /// <summary>What a person may be shown again.</summary>
    public IReadOnlyDictionary<string, string> Shown(IReadOnlyList<ConnectField> fields) =>
        fields.Where(f => !f.Secret).ToDictionary(f => f.Name, f => Values[f.Name], StringComparer.Ordinal);

    /// <summary>What a connector gets: a field that was left empty was not given.</summary>
    public IReadOnlyDictionary<string, string> Given => Values.Where(v => v.Value.Length > 0).ToDictionary(StringComparer.Ordinal);

    public IEnumerable<Problem> Problems(IReadOnlyList<ConnectField> fields)
    {
        if (Name.Length is 0 or > LongestName)
            yield return Problem.Input(Name.Length == 0 ? new("Chưa đặt tên kênh.", "The account has no name.") : new($"Tên dài quá {LongestName} ký tự.", $"The name is longer than {LongestName} characters."), ConnectView.NameField);
        if (Unit is null)
            yield return Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen."), ConnectView.UnitField);
        foreach (var field in fields)
        {
            var value = Values[field.Name];
            if (value.Length == 0 && field.Required)
                yield return Problem.Input(new($"Thiếu {Lower(field.Label.Vi)}.", $"Missing: {field.Label.En}."), field.Name);
            if (value.Length > SecretStore.Longest)
                yield return Problem.Input(new("Nội dung dán vào quá dài.", "What was pasted is too long."), field.Name, new("Chép lại đúng ô cần lấy.", "Copy just what is asked for."));
        }
    }

    /// <summary>What an account remembers of its fields, to be shown when it is connected anew; its settings hold no secret.</summary>
    public static IReadOnlyDictionary<string, string> Remembered(Account account, IReadOnlyList<ConnectField> fields)
    {
        using var json = JsonDocument.Parse(account.Settings);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(f => !f.Secret))
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(field.Name, out var value) && value.ValueKind == JsonValueKind.String)
                known[field.Name] = value.GetString()!;
        return known;
    }

    /// <summary>A label in the middle of a sentence; one that begins with an abbreviation stays ("ID của Trang").</summary>
    private static string Lower(string label) => label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
